import { type Block, blocksOf, startOf } from './blocks'
import { type Derived, derivation } from './derivation'
import type { Page } from './page'
import type { Review } from './review'
import { changeBetween } from './review-change'
import type { Sliced } from './slices'
import { exchanged } from './sorted'

/** Blocks that belong to no article, in the order of the text. */
export interface Outside {
  /** Furniture and adverts. */
  readonly printed: readonly Block[]
  readonly discarded: readonly Block[]
}

export const outsideOf = derivation(wholeOutside, nextOutside)

const isPrinted = ({ cut }: Block) => cut.article === null && cut.role !== 'discarded'
const isDiscarded = ({ cut }: Block) => cut.role === 'discarded'

function* wholeOutside(page: Page, review: Review): Sliced<Outside> {
  const blocks = yield* blocksOf.inSlices(page, review)
  return { printed: blocks.filter(isPrinted), discarded: blocks.filter(isDiscarded) }
}

function nextOutside(before: Derived<Outside>, page: Page, review: Review): Outside {
  const { gone, come } = changeBetween(page, before.review, review)
  const next = (list: readonly Block[], isIn: (block: Block) => boolean) =>
    exchanged(list, gone.filter(isIn).map(startOf), come.filter(isIn), startOf)
  const { printed, discarded } = before.value
  const now = { printed: next(printed, isPrinted), discarded: next(discarded, isDiscarded) }
  return now.printed === printed && now.discarded === discarded ? before.value : now
}
