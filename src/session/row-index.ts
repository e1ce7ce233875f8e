import { type ArticleId, atOnce, type Block, SLICE, type Sliced } from '../document'
import type { SourceRow } from './source-rows'

/** The rows of the source by whom they belong to. */
export interface RowIndex {
  /** How many raw lines a block has a part of. */
  readonly linesOfBlock: ReadonlyMap<Block, number>
  readonly ofArticle: ReadonlyMap<ArticleId, ArticleRows>
}

export interface ArticleRows {
  /** How many raw lines the article has a part of. */
  readonly lines: number
  /** In the order of the text. */
  readonly rows: readonly SourceRow[]
}

const cache = new WeakMap<readonly SourceRow[], RowIndex>()

export const rowIndexOf = (rows: readonly SourceRow[]): RowIndex => atOnce(rowIndexInSlices(rows))

export function* rowIndexInSlices(rows: readonly SourceRow[]): Sliced<RowIndex> {
  const known = cache.get(rows)
  if (known) return known
  const linesOfBlock = new Map<Block, number>()
  const ofArticle = new Map<ArticleId, { lines: number; rows: SourceRow[] }>()
  let previous: SourceRow | undefined
  for (const [i, row] of rows.entries()) {
    if (i % SLICE === SLICE - 1) yield
    const { block, line } = row
    const isNewInBlock = previous?.block !== block || previous.line !== line
    previous = row
    if (isNewInBlock) linesOfBlock.set(block, (linesOfBlock.get(block) ?? 0) + 1)
    const { article } = block.cut
    if (article === null) continue
    const own = ofArticle.get(article)
    if (!own) ofArticle.set(article, { lines: 1, rows: [row] })
    else {
      if (own.rows[own.rows.length - 1].line !== line) own.lines++
      own.rows.push(row)
    }
  }
  const index = { linesOfBlock, ofArticle }
  cache.set(rows, index)
  return index
}
