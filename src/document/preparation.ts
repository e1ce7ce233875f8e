import { articlesOf } from './articles'
import { blocksOf } from './blocks'
import { doubtsOf } from './doubts'
import { evidenceOf } from './evidence'
import { ledgerOf } from './ledger'
import type { OpenPage } from './open-page'
import { outsideOf } from './outside'
import { readingOf } from './reading'
import { proposedBlocks } from './reproposal/proposed'
import type { Sliced } from './slices'

/** Derives all that is derived of a page, in slices: whoever asks for it afterwards has it at once. */
export function* preparation({ page, review, proposal }: OpenPage): Sliced<void> {
  readingOf(page)
  yield
  yield* blocksOf.inSlices(page, review)
  articlesOf(page, review)
  yield
  outsideOf(page, review)
  yield
  evidenceOf(proposal)
  yield
  proposedBlocks(page, proposal)
  yield
  yield* doubtsOf.inSlices(page, review, proposal)
  yield* ledgerOf.inSlices(page, review)
}
