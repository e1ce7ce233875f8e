import { type RefObject, useLayoutEffect, useRef } from 'react'
import { rowIndexAt, rowOfBoundary, type SourceRow } from '../../session'
import { useDesk, useDeskState } from '../desk-context'
import { bring, reveal } from '../parts/bring'

/**
 * Brings a row or boundary into view and gives it the keyboard when the desk asks for it. All such requests
 * are met before the browser draws: the next key already finds its place.
 */
export function useFocusRequests(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly SourceRow[],
  scrollTo: (index: number) => void,
) {
  const desk = useDesk()
  const focus = useDeskState((state) => state.focus)
  const latest = useRef({ rows, scrollTo })
  latest.current = { rows, scrollTo }
  useLayoutEffect(() => {
    if (!focus) return
    if (focus.target !== 'row' && focus.target !== 'boundary') return
    const { rows: now, scrollTo: scroll } = latest.current
    const index = focus.target === 'row' ? rowIndexAt(now, focus.at) : rowOfBoundary(now, focus.at)
    if (index < 0) return desk.focusTaken(focus)
    return bring(
      () =>
        scroller.current?.querySelector<HTMLElement>(
          focus.target === 'row'
            ? `[data-row="${now[index].start}"]`
            : `[data-boundary="${focus.at}"]`,
        ),
      () => scroll(index),
      (element) => {
        desk.focusTaken(focus)
        element.focus({ preventScroll: true })
        // What was selected on a card is not what is selected now.
        getSelection()?.removeAllRanges()
        reveal(element, scroller.current)
      },
      () => desk.focusTaken(focus),
    )
  }, [desk, focus, scroller])
}
