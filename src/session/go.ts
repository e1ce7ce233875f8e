import { type ArticleId, countBefore } from '../document'
import type { Desk } from './desk'
import { caretAt } from './selection'
import { firstRowFrom, type SourceRow, sourceRows } from './source-rows'

/** Takes an article in hand and the keyboard to its card. */
export function goToArticle(desk: Desk, article: ArticleId): void {
  desk.takeArticle(article)
  desk.focus('card', 0, article)
}

/** Takes the keyboard to the first row that starts at a raw offset or after it. */
export function goToRow(desk: Desk, at: number): void {
  const row = selectRow(desk, at)
  if (row) desk.focus('row', row.start)
}

/** Selects that row, and leaves the keyboard on the side on which it is: there, or at the card that has it. */
export function standAtRow(desk: Desk, at: number): void {
  const row = selectRow(desk, at)
  if (row) desk.stand(row.start)
}

function selectRow(desk: Desk, at: number): SourceRow | null {
  const { open } = desk.state
  const rows = open ? sourceRows(open.page, open.review) : []
  const row = rows[Math.min(firstRowFrom(rows, at), rows.length - 1)] ?? null
  if (row) desk.select(caretAt(row.start))
  return row
}

/** Takes the keyboard to the raw line of a number from 1; to the nearest above it that is printed. */
export function goToLine(desk: Desk, line: number): void {
  const { open } = desk.state
  if (!open) return
  const rows = sourceRows(open.page, open.review)
  let index = Math.max(0, countBefore(rows, (row) => row.line <= line) - 1)
  while (rows[index]?.continued) index--
  if (rows[index]) goToRow(desk, rows[index].start)
}
