import {
  allLines,
  atOnce,
  type Block,
  blocksOf,
  changeBetween,
  countBefore,
  type Derived,
  derivation,
  type LineRange,
  mergedRanges,
  type Page,
  type Review,
  type Sliced,
  type Splice,
  spliced,
  touchedLines,
} from '../document'
import { rowsOnLines } from './rows-on-lines'

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

/** The rows of the source pane in the order of the text. Blank lines have none; they go with the row above. */
export const sourceRows = derivation(wholeRows, nextRows)

function* wholeRows(page: Page, review: Review): Sliced<readonly SourceRow[]> {
  const blocks = yield* blocksOf.inSlices(page, review)
  return yield* rowsOnLines(page, blocks, allLines(page), undefined, page.text.length)
}

/** Makes the rows anew on the lines that have a part of a block which is not as it was; a row that is as it was stays. */
function nextRows(
  { value: rows, review: before }: Derived<readonly SourceRow[]>,
  page: Page,
  review: Review,
): readonly SourceRow[] {
  const touched = touchedLines(page, changeBetween(page, before, review))
  const blocks = blocksOf(page, review)
  const ranges = mergedRanges(touched.map((range) => withNeighbours(page, rows, range)))
  const splices = ranges.map((range): Splice<SourceRow> => {
    const from = firstRowOn(rows, range.first)
    const to = firstRowOn(rows, range.last)
    const behind = rows[to]?.start ?? page.text.length
    const items = atOnce(rowsOnLines(page, blocks, range, rows[from - 1], behind))
    return { from, to, items: items.map((row) => asBefore(rows, row)) }
  })
  const now = spliced(rows, splices)
  if (splices.every((splice) => startsAsBefore(rows, splice))) starts.set(now, rowStartsOf(rows))
  return now
}

const starts = new WeakMap<readonly SourceRow[], object>()

/** Stands for where rows start: the same for rows after a change that all start where they did before it. */
export function rowStartsOf(rows: readonly SourceRow[]): object {
  let own = starts.get(rows)
  if (!own) {
    own = {}
    starts.set(rows, own)
  }
  return own
}

const startsAsBefore = (rows: readonly SourceRow[], { from, to, items }: Splice<SourceRow>) =>
  items.length === to - from && items.every(({ start }, i) => start === rows[from + i].start)

/** Index of the first row on a raw line, given by its index, or below it. */
const firstRowOn = (rows: readonly SourceRow[], index: number): number =>
  countBefore(rows, ({ line }) => line <= index)

/** With the lines of the rows above and below, which tell where the one ends and what the other is parted from. */
function withNeighbours(
  page: Page,
  rows: readonly SourceRow[],
  { first, last }: LineRange,
): LineRange {
  const above = rows[firstRowOn(rows, first) - 1]
  const below = rows[firstRowOn(rows, last)]
  return { first: above ? above.line - 1 : 0, last: below?.line ?? allLines(page).last }
}

/** The row as an object that is there already, if it says the same. */
function asBefore(rows: readonly SourceRow[], row: SourceRow): SourceRow {
  const old = rows[rowIndexAt(rows, row.start)]
  return old && FIELDS.every((field) => old[field] === row[field]) ? old : row
}

const FIELDS = ['start', 'end', 'next', 'line', 'block', 'boundary', 'above'] as const

/** Index of the row that holds the raw offset; the nearest before it for white space between rows. */
export const rowIndexAt = (rows: readonly SourceRow[], offset: number): number =>
  Math.max(
    countBefore(rows, ({ start }) => start <= offset),
    Math.min(1, rows.length),
  ) - 1

/** Index of the first row that starts at the offset or after it. */
export const firstRowFrom = (rows: readonly SourceRow[], offset: number): number =>
  countBefore(rows, ({ start }) => start < offset)

/** The rows of a block, in the order of the text. */
export const rowsOfBlock = (
  rows: readonly SourceRow[],
  { start, end }: Pick<Block, 'start' | 'end'>,
): readonly SourceRow[] => rows.slice(firstRowFrom(rows, start), firstRowFrom(rows, end))

/** The rows of several blocks, in the order of the text. */
export const rowsOfBlocks = (
  rows: readonly SourceRow[],
  blocks: readonly Block[],
): readonly SourceRow[] =>
  blocks.toSorted((a, b) => a.start - b.start).flatMap((block) => rowsOfBlock(rows, block))

/** On how many raw lines rows stand, which are in the order of the text. */
export const lineCount = (rows: readonly SourceRow[]): number =>
  rows.reduce((count, { line }, i) => (line === rows[i - 1]?.line ? count : count + 1), 0)

/** The row on whose top edge the block at `at` begins. */
export function rowOfBoundary(rows: readonly SourceRow[], at: number): number {
  const index = rowIndexAt(rows, at)
  if (index < 0) return -1
  return rows[index].block.start === at ? index : Math.min(index + 1, rows.length - 1)
}
