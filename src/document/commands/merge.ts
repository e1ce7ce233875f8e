import { articleById } from '../articles'
import { outsideOf } from '../outside'
import type { Page } from '../page'
import { copied } from '../registers'
import { type Result, refused } from '../result'
import { type ArticleId, type Review, SUPPLIED_FIELDS } from '../review'
import type { Step } from '../step'
import type { Transaction } from '../transaction'
import { type Cuts, changeCuts, coalesce } from './change'

/**
 * Gives all blocks of one article to another. What the editor supplied or noted goes along, and what was
 * discarded from it returns to the other.
 */
export function mergeArticles(
  page: Page,
  review: Review,
  { into, from }: { into: ArticleId; from: ArticleId },
): Result<Transaction> {
  const source = articleById(page, review, from)
  if (!source || !articleById(page, review, into)) return refused('noSuchArticle')
  if (into === from) return refused('nothingToChange')
  const cuts: Cuts = copied(review.cuts)
  for (const { start, cut } of source.blocks)
    cuts.set(start, { ...cut, article: into, settled: true })
  for (const { start, cut } of outsideOf(page, review).discarded)
    if (cut.discard?.was.article === from)
      cuts.set(start, {
        ...cut,
        discard: { ...cut.discard, was: { ...cut.discard.was, article: into } },
      })
  coalesce(
    cuts,
    source.blocks.flatMap(({ start, end }) => [start, end]),
  )
  const place = Math.min(...source.blocks.map(({ start }) => start))
  return changeCuts(page, review, 'mergeArticles', place, cuts, inherited(review, into, from))
}

function inherited(review: Review, into: ArticleId, from: ArticleId): Step[] {
  const heir = review.articles.get(into)
  const fields = review.articles.get(from)
  const steps: Step[] = []
  for (const field of SUPPLIED_FIELDS) {
    const value = fields?.[field]
    if (value !== undefined && heir?.[field] === undefined)
      steps.push({ register: 'article', id: into, field, value })
  }
  if (fields?.note !== undefined) {
    const value = heir?.note === undefined ? fields.note : `${heir.note}\n${fields.note}`
    steps.push({ register: 'article', id: into, field: 'note', value })
  }
  return steps
}
