import { rowIndexAt, type SourceRow } from '../../session'

/**
 * A row as what is in the air would make it, which `rows` show: whose it is, and whether a boundary is above it. Where it
 * starts and ends stays, though of a boundary inside a line nothing might be left.
 */
export function asWouldBe(row: SourceRow, rows: readonly SourceRow[]): SourceRow {
  const now = rows[rowIndexAt(rows, row.start)]
  const { start, end, next, continued } = row
  if (now.start !== start) return { ...row, block: now.block, boundary: null, above: null }
  return now.end === end ? now : { ...now, end, next, continued }
}
