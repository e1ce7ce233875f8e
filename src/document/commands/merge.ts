import { articleById } from '../articles'
import type { Page } from '../page'
import { type Result, refused } from '../result'
import { type ArticleId, type Review, SUPPLIED_FIELDS } from '../review'
import type { Step } from '../step'
import type { Transaction } from '../transaction'
import { type Cuts, changeCuts, coalesce } from './change'

/** Gives all blocks of one article to another. What the editor supplied or noted goes along. */
export function mergeArticles(
  page: Page,
  review: Review,
  { into, from }: { into: ArticleId; from: ArticleId },
): Result<Transaction> {
  const source = articleById(page, review, from)
  if (!source || !articleById(page, review, into)) return refused('noSuchArticle')
  if (into === from) return refused('nothingToChange')
  const cuts: Cuts = new Map(review.cuts)
  for (const { start, cut } of source.blocks)
    cuts.set(start, { ...cut, article: into, settled: true })
  const order = source.blocks.map((block) => block.start).sort((a, b) => a - b)
  for (const start of order) coalesce(cuts, start)
  for (const { end } of source.blocks) coalesce(cuts, end)
  return changeCuts(page, review, 'mergeArticles', order[0], cuts, inherited(review, into, from))
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
