import { createContext, type RefObject, useContext, useEffect, useMemo, useRef } from 'react'
import type { ArticleId } from '../../document'

/** A place that both panes know. */
export interface Place {
  readonly article: ArticleId
  /** The raw offset, with a fraction of a character, so that the other pane follows by the pixel. */
  readonly at: number
  /** How far down in view it is, from 0 to 1. */
  readonly level: number
}

type PaneName = 'source' | 'articles'

interface PaneLink {
  /** Called when the other pane was scrolled by hand. */
  readonly follow: (place: Place) => void
}

/**
 * Ties the two panes' scrolling together. Only the pane that a person last touched leads, so that the two
 * never chase each other.
 */
export interface Sync {
  join(pane: PaneName, link: PaneLink): () => void
  /** Null while neither leads: a jump brings each pane to its own place. */
  lead(pane: PaneName | null): void
  /** Where the pane is, is asked only when it leads: to measure it costs a layout. */
  scrolled(pane: PaneName, placeNow: () => Place | null): void
}

export function useNewSync(): Sync {
  const links = useRef(new Map<PaneName, PaneLink>())
  const leader = useRef<PaneName | null>(null)
  return useMemo(
    () => ({
      join(pane, link) {
        links.current.set(pane, link)
        return () => links.current.delete(pane)
      },
      lead(pane) {
        leader.current = pane
      },
      scrolled(pane, placeNow) {
        if (leader.current !== pane) return
        const place = placeNow()
        if (!place) return
        for (const [name, link] of links.current) if (name !== pane) link.follow(place)
      },
    }),
    [],
  )
}

export const SyncContext = createContext<Sync | null>(null)

export function useSync(): Sync {
  const sync = useContext(SyncContext)
  if (!sync) throw new Error('no sync around this pane')
  return sync
}

/**
 * Makes a scrolling pane one of the two: `placeNow` says what it is level with while it leads, `follow`
 * brings a place level when the other does.
 */
export function useLinkedPane(
  name: PaneName,
  scroller: RefObject<HTMLElement | null>,
  placeNow: (pane: HTMLElement) => Place | null,
  follow: (pane: HTMLElement, place: Place) => void,
): void {
  const sync = useSync()
  const latest = useRef({ placeNow, follow })
  latest.current = { placeNow, follow }
  useEffect(() => {
    const pane = scroller.current
    if (!pane) return
    const lead = () => sync.lead(name)
    const press = (event: PointerEvent) => sync.lead(pressScrolls(event, pane) ? name : null)
    const key = (event: KeyboardEvent) => sync.lead(keyScrolls(event) ? name : null)
    const scrolled = () => sync.scrolled(name, () => latest.current.placeNow(pane))
    const jump = () => sync.lead(null)
    const signs = ['wheel', 'touchmove'] as const
    for (const sign of signs) pane.addEventListener(sign, lead, { passive: true })
    pane.addEventListener('pointerdown', press)
    pane.addEventListener('keydown', key)
    pane.addEventListener('focusin', jump)
    pane.addEventListener('scroll', scrolled, { passive: true })
    const leave = sync.join(name, { follow: (place) => latest.current.follow(pane, place) })
    return () => {
      for (const sign of signs) pane.removeEventListener(sign, lead)
      pane.removeEventListener('pointerdown', press)
      pane.removeEventListener('keydown', key)
      pane.removeEventListener('focusin', jump)
      pane.removeEventListener('scroll', scrolled)
      leave()
    }
  }, [name, scroller, sync])
}

/** On the scrollbar, or with the middle button. What else is pressed may be dragged, and scrolls the pane for itself. */
const pressScrolls = ({ target, button }: PointerEvent, pane: HTMLElement) =>
  target === pane || button === 1

const SCROLLING = ['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown']

/** On a card; elsewhere such keys move a caret or a boundary, and the pane scrolls for that. */
const keyScrolls = ({ target, key }: KeyboardEvent) =>
  SCROLLING.includes(key) && (target as HTMLElement).dataset.place === 'card'
