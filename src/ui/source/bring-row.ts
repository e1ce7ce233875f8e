import type { RefObject } from 'react'
import { rowIndexAt, type SourceRow } from '../../session'
import { bring, reveal } from '../parts/bring'

/** The source's rows, and how it is scrolled to the one of an index. */
export interface RowsInView {
  readonly scroller: RefObject<HTMLElement | null>
  readonly rows: readonly SourceRow[]
  readonly scrollTo: (index: number) => void
}

/** Brings the row of a raw offset into view; the keyboard stays where it is. Returns how to give up. */
export function bringRow({ scroller, rows, scrollTo }: RowsInView, at: number) {
  const index = rowIndexAt(rows, at)
  if (index < 0) return
  return bring(
    () => scroller.current?.querySelector<HTMLElement>(`[data-row="${rows[index].start}"]`),
    () => scrollTo(index),
    (row) => reveal(row, scroller.current),
  )
}
