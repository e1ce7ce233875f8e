import { type ArticleId, countBefore } from '../document'
import type { Desk } from './desk'
import { caretAt } from './selection'
import { firstRowFrom, sourceRows } from './source-rows'

/** Takes an article in hand and the keyboard to its card. */
export function goToArticle(desk: Desk, article: ArticleId): void {
  desk.takeArticle(article)
  desk.focus('card', 0, article)
}

/** Takes the keyboard to the first row that starts at a raw offset or after it. */
export function goToRow(desk: Desk, at: number): void {
  const { open } = desk.state
  if (!open) return
  const rows = sourceRows(open.page, open.review)
  const row = rows[Math.min(firstRowFrom(rows, at), rows.length - 1)]
  if (!row) return
  desk.select(caretAt(row.start))
  desk.focus('row', row.start)
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
