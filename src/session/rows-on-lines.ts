import {
  type Block,
  blockIndexAt,
  type LineRange,
  type Page,
  readingOf,
  SLICE,
  type Sliced,
} from '../document'
import { isHead } from '../engine'
import type { SourceRow } from './source-rows'

/** Longer raw lines are shown in stretches of this many code units, so that one line is never a page of its own. */
const LONGEST_ROW = 1500

/** A row whose end is not known before the next one begins. */
type Growing = SourceRow & { next: number }

/** The rows on a range of raw lines, below the row `above` and before the offset at which the row behind them starts. */
export function* rowsOnLines(
  page: Page,
  blocks: readonly Block[],
  { first, last }: LineRange,
  above: SourceRow | undefined,
  behind: number,
): Sliced<SourceRow[]> {
  const rows: Growing[] = []
  const lines = readingOf(page).lines.slice(first, last)
  let index = blockIndexAt(blocks, lines[0]?.start ?? 0)
  for (const line of lines) {
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
        const before = (last ?? above)?.block
        const parted = before && before.start !== block.start ? before : null
        rows.push({
          start: at,
          end,
          next: behind,
          line: line.n,
          continued: at > line.start,
          block,
          boundary: parted && (partsArticles(parted, block) ? 'article' : 'role'),
          above: parted,
        })
      }
      at = end
    }
  }
  return rows
}

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
