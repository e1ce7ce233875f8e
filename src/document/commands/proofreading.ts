import { articleById } from '../articles'
import type { Page } from '../page'
import { articleOfKey, type FindingKey, findingKey, offsetOfKey } from '../proofreading/finding-key'
import type { HeadFinding } from '../proofreading/findings'
import { headText, seenAt } from '../proofreading/heads'
import { done, type Result, refused } from '../result'
import type { Review } from '../review'
import { type Transaction, transaction } from '../transaction'
import { correct, supply } from './text'

/** What of a finding says where it stands. */
export type FindingPlace = Pick<HeadFinding, 'article' | 'head'> & {
  readonly finding: Pick<HeadFinding['finding'], 'kind' | 'start' | 'end' | 'text'>
}

/** Puts right what was found: it reads `fix` from now on, '' for nothing. The raw text stays. */
export function fixFinding(
  page: Page,
  review: Review,
  { at, fix }: { readonly at: FindingPlace; readonly fix: string },
): Result<Transaction> {
  const standing = stands(page, review, at)
  if (!standing.ok) return standing
  const { article, text } = standing.value
  const { id } = article
  const { start: from, end: to } = at.finding
  const written = text.text.slice(0, from) + fix + text.text.slice(to)
  const fixed = text.flow
    ? correct(page, review, { article: id, part: at.head, from, to, text: fix })
    : supply(page, review, { article: id, field: at.head, text: written })
  return fixed.ok ? done({ ...fixed.value, gesture: 'fix' }) : fixed
}

/** Leaves what was found as it is, and says so for this page: until it reads otherwise it is not shown again. */
export function ignoreFinding(page: Page, review: Review, at: FindingPlace): Result<Transaction> {
  const standing = stands(page, review, at)
  if (!standing.ok) return standing
  const { article, text } = standing.value
  const { start, kind, text: value } = at.finding
  const key = findingKey(article, at.head, text, start, kind)
  if (review.ignored.get(key) === value) return refused('nothingToChange')
  const place = seenAt(article, text, start)
  return done(transaction(review, 'ignore', place, [{ register: 'ignored', key, value }]))
}

/** Takes back that a finding is ignored. */
export function heedFinding(
  page: Page,
  review: Review,
  { key }: { readonly key: FindingKey },
): Result<Transaction> {
  if (!review.ignored.has(key)) return refused('nothingThere')
  const article = articleById(page, review, articleOfKey(key) ?? '')
  const place = offsetOfKey(key) ?? article?.blocks[0].start ?? 0
  return done(transaction(review, 'heed', place, [{ register: 'ignored', key, value: null }]))
}

/** The article and head that a finding is in, where what was found stands there still. */
function stands(page: Page, review: Review, { article: id, head, finding }: FindingPlace) {
  const article = articleById(page, review, id)
  if (!article) return refused('noSuchArticle' as const)
  const text = headText(page, review, article, head)
  const { start, end, text: was } = finding
  if (was === '' || text.text.slice(start, end) !== was) return refused('textMoved' as const)
  return done({ article, text })
}
