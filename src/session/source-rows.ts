import {
  atOnce,
  type Block,
  blocksOf,
  type Page,
  type Review,
  readingOf,
  SLICE,
  type Sliced,
} from '../document'
import { isHead } from '../engine'

/** Longer raw lines are shown in stretches of this many code units, so that one line is never a page of its own. */
const LONGEST_ROW = 1500

/** A row of the source pane: a printed raw line, or the part of one that lies in one block. */
export interface SourceRow {
  /** Raw text `[start, end)`, UTF-16; the key of the row. */
  readonly start: number
  readonly end: number
  /** Where the next row starts: what a selection of this row takes along. */
  readonly next: number
  /** 1-based number of the raw line. */
  readonly line: number
  /** The row starts inside its line. */
  readonly continued: boolean
  readonly block: Block
  /** The boundary above the row: between two articles, or inside one where the role changes. */
  readonly boundary: 'article' | 'role' | null
  /** What the row below belongs to when a boundary parts them: the block above. */
  readonly above: Block | null
}

const cache = new WeakMap<Review['cuts'], { page: Page; rows: readonly SourceRow[] }>()

/** The rows of the source pane in the order of the text. Blank lines have none; they go with the row above. */
export const sourceRows = (page: Page, review: Review): readonly SourceRow[] =>
  atOnce(sourceRowsInSlices(page, review))

export function* sourceRowsInSlices(page: Page, review: Review): Sliced<readonly SourceRow[]> {
  const known = cache.get(review.cuts)
  if (known?.page === page) return known.rows
  const rows: Growing[] = []
  const blocks = blocksOf(page, review)
  let index = 0
  for (const line of readingOf(page).lines) {
    if (line.n % SLICE === 0) yield
    if (line.blank) continue
    let at = line.start
    while (at < line.end) {
      while (index + 1 < blocks.length && blocks[index + 1].start <= at) index++
      const block = blocks[index]
      const end = rowEnd(page.text, at, Math.min(line.end, block.end))
      if (at === block.start || /\S/.test(page.text.slice(at, end))) {
        const last = rows[rows.length - 1]
        if (last) last.next = at
        const above = last && last.block !== block ? last.block : null
        rows.push({
          start: at,
          end,
          next: page.text.length,
          line: line.n,
          continued: at > line.start,
          block,
          boundary: above && (partsArticles(above, block) ? 'article' : 'role'),
          above,
        })
      }
      at = end
    }
  }
  cache.set(review.cuts, { page, rows })
  return rows
}

/** A row whose end is not known before the next one begins. */
type Growing = SourceRow & { next: number }

function rowEnd(text: string, start: number, end: number): number {
  if (end - start <= LONGEST_ROW) return end
  const cut = start + LONGEST_ROW
  const low = text.charCodeAt(cut)
  return low >= 0xdc00 && low <= 0xdfff ? cut - 1 : cut
}

/** Heads below a body are a group of their own even where they belong to the same article. */
const partsArticles = (above: Block, below: Block) =>
  above.cut.article !== below.cut.article ||
  above.cut.role === 'discarded' ||
  below.cut.role === 'discarded' ||
  (isHead(below.cut.role) && !isHead(above.cut.role))

/** Index of the row that holds the raw offset; the nearest before it for white space between rows. */
export function rowIndexAt(rows: readonly SourceRow[], offset: number): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (rows[middle].start <= offset) low = middle
    else high = middle - 1
  }
  return high < 0 ? -1 : low
}

/** Index of the first row that starts at the offset or after it. */
export function firstRowFrom(rows: readonly SourceRow[], offset: number): number {
  const index = rowIndexAt(rows, offset)
  return index >= 0 && rows[index].start < offset ? index + 1 : index
}

/** The row on whose top edge the block at `at` begins. */
export function rowOfBoundary(rows: readonly SourceRow[], at: number): number {
  const index = rowIndexAt(rows, at)
  if (index < 0) return -1
  return rows[index].block.start === at ? index : Math.min(index + 1, rows.length - 1)
}
