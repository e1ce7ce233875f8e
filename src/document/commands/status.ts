import { articlesOf } from '../articles'
import type { Page } from '../page'
import { done, type Result, refused } from '../result'
import type { ArticleId, Review } from '../review'
import type { Step } from '../step'
import { type Transaction, transaction } from '../transaction'

/** Approves the articles that are not approved yet. */
export function approve(
  page: Page,
  review: Review,
  { articles }: { articles: readonly ArticleId[] },
): Result<Transaction> {
  const asked = new Set(articles)
  const chosen = articlesOf(page, review).filter(
    ({ id, status }) => asked.has(id) && status !== 'approved',
  )
  if (chosen.length === 0) return refused('nothingToChange')
  const steps = chosen.map(({ id }): Step => {
    return { register: 'article', id, field: 'status', value: 'approved' }
  })
  return done(transaction(review, 'approve', chosen[0].blocks[0].start, steps))
}

/** Takes an approval back: the article stands as edited, since a person has had it in hand. */
export function unapprove(
  page: Page,
  review: Review,
  { articles }: { articles: readonly ArticleId[] },
): Result<Transaction> {
  const asked = new Set(articles)
  const chosen = articlesOf(page, review).filter(
    ({ id, status }) => asked.has(id) && status === 'approved',
  )
  if (chosen.length === 0) return refused('nothingToChange')
  const steps = chosen.map(({ id }): Step => {
    return { register: 'article', id, field: 'status', value: 'edited' }
  })
  return done(transaction(review, 'unapprove', chosen[0].blocks[0].start, steps))
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
