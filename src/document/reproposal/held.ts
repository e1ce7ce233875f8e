import { type Block, blocksOf } from '../blocks'
import type { Page } from '../page'
import { type ArticleId, type Review, SUPPLIED_FIELDS } from '../review'
import { correctionsIn } from '../rows'

/** Articles that keep exactly the blocks they have: approved ones, and those an editor wrote something for. */
export function closedArticles(review: Review): ReadonlySet<ArticleId> {
  const closed = new Set<ArticleId>()
  for (const [id, fields] of review.articles) {
    const isWrittenFor =
      fields.note !== undefined || SUPPLIED_FIELDS.some((field) => fields[field] !== undefined)
    if (fields.status === 'approved' || isWrittenFor) closed.add(id)
  }
  return closed
}

/** Starts of the blocks that are a person's work: no proposal changes where they start and end, or what they are. */
export function heldBlocks(page: Page, review: Review): ReadonlySet<number> {
  const closed = closedArticles(review)
  const held = new Set<number>()
  for (const block of blocksOf(page, review)) {
    const { article, settled, rank, discard } = block.cut
    const isTouched = settled || rank !== undefined || discard !== undefined
    if (isTouched || (article !== null && closed.has(article)) || isCorrected(review, block))
      held.add(block.start)
  }
  return held
}

function isCorrected(review: Review, block: Block): boolean {
  const { from, own } = correctionsIn(review, block)
  return own.length > 0 || from > block.start
}
