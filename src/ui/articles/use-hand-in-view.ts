import { type RefObject, useEffect, useRef } from 'react'
import { useDeskState } from '../desk-context'
import { bring } from '../parts/bring'
import { whenIdle } from '../parts/idle'
import type { Items } from './items'
import { selectedWordsIn } from './selected-words'

/** Milliseconds after which the cards follow the source, even if the browser has no time to spare. */
const PATIENCE = 100

/** Of words that are selected as much must be seen, in pixels. */
const SEEN = 24

/** Brings what is selected in the source into view on its card, or the card of the article in hand. */
export function useHandInView(
  items: Items,
  scroller: RefObject<HTMLDivElement | null>,
  scrollTo: (index: number) => void,
) {
  const article = useDeskState((state) => state.article)
  const caret = useDeskState((state) => state.selection?.caret)
  const focus = useDeskState((state) => state.focus)
  const page = useDeskState((state) => state.open?.page)
  const opened = useRef<typeof page>(undefined)
  const latest = useRef({ items, scrollTo })
  latest.current = { items, scrollTo }
  useEffect(() => {
    const pane = scroller.current
    const opening = opened.current !== page
    opened.current = page
    if (opening || !article || !pane) return
    // Whoever is at a card already looks at it, unless the keyboard is to go to another.
    const isAsked = focus?.article === article && focus.target !== 'row'
    if (!isAsked && pane.contains(document.activeElement)) return
    const find = () => pane.querySelector<HTMLElement>(`[data-card="${article}"]`)
    const scroll = () => {
      const index = latest.current.items.indexOf(article)
      if (index >= 0) latest.current.scrollTo(index)
    }
    // The keyboard waits for it, whatever else scrolls the cards meanwhile.
    if (isAsked) return bring(find, scroll, (card) => showCard(pane, card, true))
    // Behind the source: cards take longer to draw than rows, and the eye is on those.
    return whenIdle(() => {
      const card = find()
      if (card) showCard(pane, card, false)
      else scroll()
    }, PATIENCE)
  }, [article, caret, focus, page, scroller])
}

function showCard(pane: HTMLElement, card: HTMLElement, isAsked: boolean) {
  const view = pane.getBoundingClientRect()
  const selected = isAsked ? null : card.querySelector('[data-selected]')
  if (selected) {
    const { top, bottom } = (selectedWordsIn(selected) ?? selected).getBoundingClientRect()
    const isSeen = bottom > view.top + SEEN && top < view.bottom - SEEN
    if (!isSeen) pane.scrollTop += (top + bottom) / 2 - (view.top + view.bottom) / 2
    return
  }
  const { top, bottom } = card.getBoundingClientRect()
  const visible = Math.min(bottom, view.bottom) - Math.max(top, view.top)
  if (visible < Math.min(120, bottom - top)) pane.scrollTop += top - view.top - 14
}
