import type { Virtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { rowIndexAt, type SourceRow } from '../../session'
import { between } from '../parts/between'
import { useLinkedPane } from '../parts/sync'

/**
 * How far down in view the row is that the cards are kept level with: not at the ends of the page, where headlines
 * stand together whose cards do not.
 */
const LEVEL = 0.3

/** Keeps the articles level with the source while it is scrolled, and the source with them. */
export function useLinkedRows(
  scroller: RefObject<HTMLDivElement | null>,
  rows: readonly SourceRow[],
  virtualizer: Virtualizer<HTMLDivElement, Element>,
) {
  useLinkedPane(
    'source',
    scroller,
    (pane) => {
      const y = pane.scrollTop + pane.clientHeight * LEVEL
      const item = virtualizer.getVirtualItemForOffset(y)
      const row = item && rows[item.index]
      const article = row?.block.cut.article
      if (!row || !article) return null
      return { article, at: between(y, item.start, item.end, row.start, row.end), level: LEVEL }
    },
    (pane, { at, level }) => {
      const index = rowIndexAt(rows, at)
      const item = virtualizer.measurementsCache[index]
      if (!item) return
      const y = between(at, rows[index].start, rows[index].end, item.start, item.end)
      pane.scrollTop = y - pane.clientHeight * level
    },
  )
}
