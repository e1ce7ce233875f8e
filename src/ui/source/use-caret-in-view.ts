import { useEffect, useRef } from 'react'
import { useDeskState } from '../desk-context'
import { useSync } from '../parts/sync'
import { bringRow, type RowsInView } from './bring-row'

/**
 * Brings the caret's row into view when it is moved from a card or a dialog. The keyboard stays where it is. Of an
 * article that is taken as a whole, any row in view is enough; pressed with the pointer, perhaps to be dragged, it is
 * not looked for.
 */
export function useCaretInView(view: RowsInView): void {
  const sync = useSync()
  const selection = useDeskState((state) => state.selection)
  const page = useDeskState((state) => state.open?.page)
  const opened = useRef<typeof page>(undefined)
  const latest = useRef(view)
  latest.current = view
  useEffect(() => {
    const opening = opened.current !== page
    opened.current = page
    if (opening || !selection) return
    let giveUp: (() => void) | undefined
    // In the next frame: a press that takes a card moves the caret twice.
    const frame = requestAnimationFrame(() => {
      const pane = latest.current.scroller.current
      const { activeElement } = document
      if (!pane || pane.contains(activeElement)) return
      const isByKey = activeElement?.matches(':focus-visible')
      if (selection.isWhole && (!isByKey || isInHandSeen(pane))) return
      // The cards are where they are wanted: they are not to follow.
      sync.lead(null)
      giveUp = bringRow(latest.current, selection.caret)
    })
    return () => {
      cancelAnimationFrame(frame)
      giveUp?.()
    }
  }, [selection, page, sync])
}

function isInHandSeen(pane: HTMLElement): boolean {
  const view = pane.getBoundingClientRect()
  return [...pane.querySelectorAll('.row[data-current]')].some((row) => {
    const { top, bottom } = row.getBoundingClientRect()
    return top >= view.top && bottom <= view.bottom
  })
}
