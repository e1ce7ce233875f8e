import {
  type Block,
  blockIndexAt,
  blocksOf,
  blocksOfArticle,
  type Page,
  type Review,
} from '../document'
import { isHead } from '../engine'

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
  const blocks = blocksOf(page, review)
  const { article, role } = block.cut
  const isOwn = (other: Block | undefined) => other?.cut.article === article
  const isKind = (other: Block | undefined) =>
    other !== undefined && isOwn(other) && isHead(other.cut.role) === isHead(role)
  const index = blockIndexAt(blocks, block.start)
  if (isKind(blocks[index - 1])) return null
  let end = index + 1
  while (isKind(blocks[end])) end++
  if (isOwn(blocks[isHead(role) ? end : index - 1])) return null
  return counterpartOf(page, review, block)
}
