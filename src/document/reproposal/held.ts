import { type Block, blocksOf } from '../blocks'
import type { Page } from '../page'
import { ordered } from '../registers'
import { type ArticleFields, type ArticleId, type Review, SUPPLIED_FIELDS } from '../review'

/** Articles that keep exactly the blocks they have: approved ones, and those an editor wrote something for. */
export const isClosed = ({ articles }: Review, id: ArticleId): boolean => {
  const fields = articles.get(id)
  return fields !== undefined && isDecided(fields)
}

const isDecided = (fields: ArticleFields): boolean =>
  fields.status === 'approved' ||
  fields.note !== undefined ||
  SUPPLIED_FIELDS.some((field) => fields[field] !== undefined)

/** A block that is a person's work: no proposal changes where it starts and ends, or what it is. */
export function isHeld(review: Review, block: Block): boolean {
  const { article, settled, rank, discard } = block.cut
  const isTouched = settled || rank !== undefined || discard !== undefined
  return isTouched || (article !== null && isClosed(review, article)) || isCorrected(review, block)
}

/** Starts of the blocks that are a person's work. */
export const heldBlocks = (page: Page, review: Review): ReadonlySet<number> =>
  new Set(
    blocksOf(page, review)
      .filter((block) => isHeld(review, block))
      .map(({ start }) => start),
  )

/** The last correction that starts before a block's end starts in the block, or tells whether one reaches into it. */
function isCorrected({ corrections }: Review, { start, end }: Block): boolean {
  const last = ordered(corrections).nextLowerPair(end)
  return last !== undefined && (last[0] >= start || last[0] + last[1].length > start)
}
