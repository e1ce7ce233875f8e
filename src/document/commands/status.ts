import { articlesOf } from '../articles'
import type { Page } from '../page'
import { done, type Result, refused } from '../result'
import type { ArticleId, Review } from '../review'
import type { Step } from '../step'
import { type Transaction, transaction } from '../transaction'

interface StatusInput {
  readonly articles: readonly ArticleId[]
}

/** Approves the articles that are not approved yet. */
export const approve = (page: Page, review: Review, input: StatusInput): Result<Transaction> =>
  setStatus(page, review, input, 'approve', 'approved')

/** Takes an approval back: the article stands as edited, since a person has had it in hand. */
export const unapprove = (page: Page, review: Review, input: StatusInput): Result<Transaction> =>
  setStatus(page, review, input, 'unapprove', 'edited')

/** One transaction for all of the articles that are approved where they should not be, or the reverse. */
function setStatus(
  page: Page,
  review: Review,
  { articles }: StatusInput,
  gesture: 'approve' | 'unapprove',
  value: 'approved' | 'edited',
): Result<Transaction> {
  const asked = new Set(articles)
  const chosen = articlesOf(page, review).filter(
    ({ id, status }) => asked.has(id) && (status === 'approved') !== (value === 'approved'),
  )
  if (chosen.length === 0) return refused('nothingToChange')
  const steps = chosen.map(({ id }): Step => {
    return { register: 'article', id, field: 'status', value }
  })
  return done(transaction(review, gesture, chosen[0].blocks[0].start, steps))
}

/** Confirms that blocks are right as proposed, so that they are in doubt no more. */
export function settle(
  page: Page,
  review: Review,
  { blocks }: { blocks: readonly number[] },
): Result<Transaction> {
  const steps: Step[] = []
  let place = page.text.length
  for (const at of new Set(blocks)) {
    const cut = review.cuts.get(at)
    if (!cut || cut.settled) continue
    steps.push({ register: 'cut', at, value: { ...cut, settled: true } })
    place = Math.min(place, at)
  }
  if (steps.length === 0) return refused('nothingToChange')
  return done(transaction(review, 'settle', place, steps))
}
