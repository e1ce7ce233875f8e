import { blockAt } from '../blocks'
import type { Page, Stretch } from '../page'
import { copied } from '../registers'
import { type Result, refused } from '../result'
import type { Cut, Review } from '../review'
import type { Transaction } from '../transaction'
import { type Cuts, carve, changeCuts, coalesce, settledCut } from './change'

/** Sets a stretch aside. It stays in the ledger, with the reason, and can be restored to what it was. */
export function discard(
  page: Page,
  review: Review,
  input: Stretch & { reason: string },
): Result<Transaction> {
  const reason = input.reason.trim()
  if (!reason) return refused('reasonNeeded')
  const carved = carve(page, review, input)
  if (!carved.ok) return carved
  const { cuts, inside, start } = carved.value
  const fresh = inside.filter((at) => cuts.get(at)?.role !== 'discarded')
  if (fresh.length === 0) return refused('nothingToChange')
  for (const at of fresh) {
    const { role, article } = cuts.get(at) as Cut
    cuts.set(at, { ...settledCut('discarded', null), discard: { reason, was: { role, article } } })
  }
  return changeCuts(page, review, 'discard', start, cuts)
}

/** Puts a discarded block back to the role and the article it had. */
export function restore(page: Page, review: Review, { at }: { at: number }): Result<Transaction> {
  const block = review.cuts.has(at) ? blockAt(page, review, at) : undefined
  if (!block) return refused('nothingThere')
  const { discard: discarded } = block.cut
  if (!discarded) return refused('notDiscarded')
  const cuts: Cuts = copied(review.cuts)
  cuts.set(at, settledCut(discarded.was.role, discarded.was.article))
  coalesce(cuts, [at, block.end])
  return changeCuts(page, review, 'restore', at, cuts)
}
