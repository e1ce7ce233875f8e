import { type RefObject, useEffect, useRef } from 'react'
import { blockAt, type Match } from '../../document'
import type { Items } from '../articles/items'
import { useDesk, useFinder } from '../desk-context'
import { bring, reveal } from '../parts/bring'
import { useSync } from '../parts/sync'
import { bringRow, type RowsInView } from '../source/bring-row'

/** Brings the row of the place in hand into view at each jump to it. The keyboard stays where it is. */
export function usePlaceInSource(view: RowsInView): void {
  useJumps(({ at }) => bringRow(view, at))
}

/** Brings the place in hand into view on its card, or in the tray of what stands outside of articles. */
export function usePlaceOnCard(
  scroller: RefObject<HTMLElement | null>,
  items: Items,
  scrollTo: (index: number) => void,
): void {
  const desk = useDesk()
  useJumps(({ article, at }) => {
    const { open } = desk.state
    const block = open && blockAt(open.page, open.review, at)
    const [index, holder] =
      article !== null
        ? [items.indexOf(article), `[data-card="${article}"]`]
        : block
          ? [items.indexOfOutside(block.start), `[data-outside="${block.start}"]`]
          : [-1, '']
    if (index < 0) return
    return bring(
      () => scroller.current?.querySelector<HTMLElement>(`${holder} .match[data-now]`),
      () => scroller.current?.querySelector(holder) ?? scrollTo(index),
      (mark) => reveal(mark, scroller.current),
    )
  })
}

/** Calls back at each jump to a place, after both panes are drawn; what it returns is called before the next. */
function useJumps(go: (place: Match) => (() => void) | undefined): void {
  const { finder } = useDesk()
  const sync = useSync()
  const jump = useFinder((state) => state.jump)
  const latest = useRef(go)
  latest.current = go
  const seen = useRef(jump)
  useEffect(() => {
    const { place } = finder
    if (jump === seen.current || !place) return
    seen.current = jump
    // Each pane goes to its own place; neither follows the other.
    sync.lead(null)
    return latest.current(place)
  }, [finder, sync, jump])
}
