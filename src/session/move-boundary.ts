import { moveBoundary, type OpenPage, removeBoundary, type Transaction } from '../document'
import type { Desk } from './desk'
import { caretAt } from './selection'
import { firstRowFrom, rowOfBoundary, sourceRows } from './source-rows'

/** Where boundaries stood that were moved since the page was opened. */
const origins = new WeakMap<Transaction, number>()

/**
 * Moves a boundary and leaves the keyboard where it came to stand; at the row there, when nothing is parted
 * any more.
 */
export function moveBoundaryTo(desk: Desk, at: number, to: number): void {
  const result = desk.dispatch((page, review) => moveBoundary(page, review, { at, to }))
  const { open } = desk.state
  if (!result.ok || !open) return
  origins.set(result.value, at)
  const rows = sourceRows(open.page, open.review)
  const row = rows[rowOfBoundary(rows, result.value.place)]
  desk.select(caretAt(row.start))
  if (row.boundary) desk.focus('boundary', row.block.start)
  else desk.focus('row', row.start)
}

/** Where a boundary stands once its move is undone or done again; null for other changes, and where none stands. */
export function boundaryAfter(
  kind: 'undo' | 'redo',
  transaction: Transaction,
  { page, review }: OpenPage,
): number | null {
  const origin = origins.get(transaction)
  if (origin === undefined) return null
  const at = kind === 'undo' ? origin : transaction.place
  const rows = sourceRows(page, review)
  const row = rows[rowOfBoundary(rows, at)]
  return row.boundary && row.block.start === at ? at : null
}

/** Takes a boundary away and leaves the keyboard at the row that stood below it. */
export function takeBoundaryAway(desk: Desk, at: number): void {
  const result = desk.dispatch((page, review) => removeBoundary(page, review, { at }))
  const { open } = desk.state
  if (!result.ok || !open) return
  const rows = sourceRows(open.page, open.review)
  const row = rows[firstRowFrom(rows, at)]
  if (row) desk.focus('row', row.start)
}

/**
 * Shows what a boundary in the air would make of the page if it were let go at `to`; null takes it away. False when that
 * is shown already.
 */
export function carryBoundary(desk: Desk, at: number, to: number | null): boolean {
  const { open, drag } = desk.state
  if (!open) return false
  const { page, review } = open
  const result =
    to === null ? removeBoundary(page, review, { at }) : moveBoundary(page, review, { at, to })
  const place = !result.ok ? at : to === null ? null : result.value.place
  // Between the same two lines nothing changes, and a long page is not drawn again for each pixel.
  if (drag?.from === at && drag.to === place) return false
  desk.preview(() => result, { from: at, to: place })
  return true
}
