import {
  type Block,
  blockIndexAt,
  blocksOf,
  blocksOfArticle,
  type Page,
  type Review,
} from '../document'
import { isHead } from '../engine'
import { groupOf } from './selection'

/** The other end of an article: from its heads the body, from all else the headline. Null where it has none. */
export function counterpartOf(page: Page, review: Review, block: Block): Block | null {
  const { article, role } = block.cut
  if (article === null) return null
  const blocks = blocksOfArticle(page, review, article)
  const wanted = isHead(role) ? 'body' : 'headline'
  return (
    blocks.find(({ cut }) => cut.role === wanted) ??
    blocks.find(({ cut }) => isHead(cut.role) !== isHead(role)) ??
    null
  )
}

/**
 * The other end of an article for the first of the heads, or of the rest, that stand together in the text, unless the
 * body follows its heads; null inside a group.
 */
export function partedFrom(page: Page, review: Review, block: Block): Block | null {
  const { article, role } = block.cut
  const group = groupOf(page, review, block)
  if (group[0].start !== block.start) return null
  const blocks = blocksOf(page, review)
  const index = blockIndexAt(blocks, block.start)
  const beside = blocks[isHead(role) ? index + group.length : index - 1]
  return beside?.cut.article === article ? null : counterpartOf(page, review, block)
}
