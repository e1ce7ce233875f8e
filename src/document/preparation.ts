import { articlesOf } from './articles'
import { blocksOf } from './blocks'
import { doubtsOf, evidenceOf } from './doubts'
import { ledgerInSlices } from './ledger'
import type { OpenPage } from './open-page'
import { readingOf } from './reading'
import { proposedBlocks } from './reproposal/as-proposed'
import { differencesOf } from './reproposal/difference'
import type { Sliced } from './slices'

/** Derives all that is derived of a page, in slices: whoever asks for it afterwards has it at once. */
export function* preparation({ page, review, proposal }: OpenPage): Sliced<void> {
  readingOf(page)
  yield
  blocksOf(page, review)
  yield
  articlesOf(page, review)
  yield
  evidenceOf(proposal)
  yield
  proposedBlocks(page, proposal)
  yield
  differencesOf(page, review, proposal)
  yield
  doubtsOf(page, review, proposal)
  yield
  yield* ledgerInSlices(page, review)
}
