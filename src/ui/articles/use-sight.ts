import { type RefObject, useEffect, useRef } from 'react'
import type { ArticleText, OpenPage } from '../../document'
import { readingNow, saw } from '../../session'
import { useDesk, useDeskState } from '../desk-context'
import { type Stretch, whole, withStretch } from './stretches'

/** How long (milliseconds) the cards must stand still to have been looked at. */
const DWELL = 700

/** What of a card was on the screen, in pixels from its top, how high it was then, and what it said. */
interface Glimpse {
  readonly height: number
  readonly text: ArticleText | null
  readonly seen: readonly Stretch[]
}

/**
 * Tells the desk which cards stood on the screen whole: at once or part by part, each part for as long as it takes to
 * look at it. Behind a dialog, or in a tab that is hidden, nothing is looked at.
 */
export function useSight(scroller: RefObject<HTMLElement | null>): void {
  const desk = useDesk()
  const glimpses = useRef(new Map<string, Glimpse>())
  const wait = useRef(() => {})
  const shown = useDeskState((state) => state.shown)
  const panel = useDeskState((state) => state.panel)
  const page = useDeskState((state) => state.open?.page)

  useEffect(() => {
    const pane = scroller.current
    if (!pane) return
    let timer = 0
    wait.current = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        if (document.visibilityState === 'hidden' || desk.state.panel !== null) return
        const { open } = desk.state
        if (!open) return
        for (const card of cardsInView(pane, open, glimpses.current)) saw(desk, card)
      }, DWELL)
    }
    const again = () => wait.current()
    const resized = new ResizeObserver(again)
    resized.observe(pane)
    for (const child of pane.children) resized.observe(child)
    pane.addEventListener('scroll', again, { passive: true })
    document.addEventListener('visibilitychange', again)
    return () => {
      clearTimeout(timer)
      resized.disconnect()
      pane.removeEventListener('scroll', again)
      document.removeEventListener('visibilitychange', again)
    }
  }, [desk, scroller])

  useEffect(() => glimpses.current.clear(), [page])
  // What is drawn anew, or no longer behind a dialog, is looked at anew.
  useEffect(() => wait.current(), [shown, panel])
}

/** Adds what is in view now to the glimpses, and gives the articles whose cards were in view whole by now. */
function cardsInView(
  pane: HTMLElement,
  open: OpenPage,
  glimpses: Map<string, Glimpse>,
): readonly string[] {
  const view = pane.getBoundingClientRect()
  return [...pane.querySelectorAll<HTMLElement>('[data-card]')].flatMap((card) => {
    const { top, bottom, height } = card.getBoundingClientRect()
    const from = Math.max(top, view.top) - top
    const to = Math.min(bottom, view.bottom) - top
    const id = card.dataset.card
    if (id === undefined || to <= from) return []
    const before = glimpses.get(id)
    const text = readingNow(open, id)
    // A card that is set anew, wider or unfolded, has its lines elsewhere.
    const isSame = before?.text === text && Math.abs(before.height - height) < 1
    const seen = withStretch(isSame ? before.seen : [], { from, to })
    glimpses.set(id, { height, text, seen })
    return whole(seen, height) ? [id] : []
  })
}
