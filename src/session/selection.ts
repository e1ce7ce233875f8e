import {
  type Block,
  blockIndexAt,
  blocksOf,
  type Page,
  type Review,
  type Stretch,
} from '../document'
import { isHead } from '../engine'
import { rowIndexAt, rowsOfBlock, type SourceRow } from './source-rows'

/** Where the editor stands in the raw text: a caret, and the other end of a selection of whole rows. */
export interface Selection {
  readonly caret: number
  readonly anchor: number
  /** An article is taken as a whole: the caret stands at its headline, or else at its first row. */
  readonly isWhole?: true
}

export const caretAt = (offset: number): Selection => ({ caret: offset, anchor: offset })

/** The whole rows between the selection's ends. */
export function selectedRows(
  rows: readonly SourceRow[],
  selection: Selection,
): readonly SourceRow[] {
  const a = rowIndexAt(rows, selection.anchor)
  const b = rowIndexAt(rows, selection.caret)
  return a < 0 || b < 0 ? [] : rows.slice(Math.min(a, b), Math.max(a, b) + 1)
}

/** The raw text that commands act on: the selected rows with the blank lines below each. */
export function stretchOf(rows: readonly SourceRow[], selection: Selection): Stretch | null {
  const chosen = selectedRows(rows, selection)
  return chosen.length === 0 ? null : { from: chosen[0].start, to: chosen[chosen.length - 1].next }
}

/** The headline group a block belongs to: heads of one article with nothing between them. Else the block alone. */
export function groupOf(page: Page, review: Review, block: Block): readonly Block[] {
  if (!isHead(block.cut.role)) return [block]
  const blocks = blocksOf(page, review)
  const own = blockIndexAt(blocks, block.start)
  const joins = (i: number) =>
    blocks[i] !== undefined &&
    isHead(blocks[i].cut.role) &&
    blocks[i].cut.article === block.cut.article
  let first = own
  let last = own
  while (joins(first - 1)) first--
  while (joins(last + 1)) last++
  return blocks.slice(first, last + 1)
}

/** Selects the rows of a block, or of the headline group it belongs to. */
export function selectGroup(
  page: Page,
  review: Review,
  rows: readonly SourceRow[],
  block: Block,
): Selection {
  const group = groupOf(page, review, block)
  const end = group[group.length - 1].end
  const [first] = rowsOfBlock(rows, group[0])
  const last = rows[rowIndexAt(rows, end - 1)]
  return { caret: first?.start ?? block.start, anchor: last?.start ?? block.start }
}
