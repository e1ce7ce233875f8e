import { moveBoundary } from '../document'
import type { Desk } from './desk'
import { caretAt } from './selection'
import { rowOfBoundary, type SourceRow, sourceRows } from './source-rows'

/**
 * Moves a boundary and leaves the keyboard where it came to stand; at the row there, when nothing is parted
 * any more. The row below it, or null when the move was refused.
 */
export function moveBoundaryTo(desk: Desk, at: number, to: number): SourceRow | null {
  const result = desk.dispatch((page, review) => moveBoundary(page, review, { at, to }))
  const { open } = desk.state
  if (!result.ok || !open) return null
  const rows = sourceRows(open.page, open.review)
  const row = rows[rowOfBoundary(rows, result.value.place)]
  desk.select(caretAt(row.start))
  if (row.boundary) desk.focus('boundary', row.block.start)
  else desk.focus('row', row.start)
  return row
}
