import { type RefObject, useLayoutEffect, useRef } from 'react'
import { rowIndexAt, rowOfBoundary, type SourceRow } from '../../session'
import { useDesk, useDeskState } from '../desk-context'

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
    const find = () =>
      scroller.current?.querySelector<HTMLElement>(
        focus.target === 'row'
          ? `[data-row="${now[index].start}"]`
          : `[data-boundary="${focus.at}"]`,
      )
    const take = (element: HTMLElement) => {
      desk.focusTaken(focus)
      element.focus({ preventScroll: true })
      reveal(element)
    }
    const element = find()
    if (element) return take(element)
    // A pane that was hidden until now has no height in its first frames.
    let frame = 0
    let tries = MOST_TRIES
    const bring = () => {
      const late = find()
      if (late) return take(late)
      scroll(index)
      if (tries-- > 0) frame = requestAnimationFrame(bring)
      else desk.focusTaken(focus)
    }
    bring()
    return () => cancelAnimationFrame(frame)
  }, [desk, focus, scroller])
}

/** Frames in which a row that is asked for must have been drawn. */
const MOST_TRIES = 20

/** Farther outside the pane than this (pixels), a row is brought to its middle; nearer, just inside. */
const FAR = 80

function reveal(element: HTMLElement) {
  const view = element.closest('#source-lines')?.getBoundingClientRect()
  const { top, bottom } = element.getBoundingClientRect()
  const far = view && (top < view.top - FAR || bottom > view.bottom + FAR)
  element.scrollIntoView({ block: far ? 'center' : 'nearest' })
}
