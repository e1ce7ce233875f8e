import { articleById, articlesOf, orderOf } from '../articles'
import { blockAt } from '../blocks'
import type { Page } from '../page'
import { copied } from '../registers'
import { done, type Result, refused } from '../result'
import type { ArticleId, Review } from '../review'
import type { Step } from '../step'
import { type Transaction, transaction } from '../transaction'
import { type Cuts, changeCuts } from './change'
import { numbersBetween, putAmong } from './rank'

/** Puts a block before another block of its article, or last when `before` is null. */
export function reorderBlock(
  page: Page,
  review: Review,
  { at, before }: { at: number; before: number | null },
): Result<Transaction> {
  const block = review.cuts.has(at) ? blockAt(page, review, at) : undefined
  if (!block) return refused('nothingThere')
  const article = block.cut.article && articleById(page, review, block.cut.article)
  if (!article) return refused('notInArticle')
  const others = article.blocks.filter((other) => other.start !== at)
  const place = before === null ? others.length : others.findIndex(({ start }) => start === before)
  if (place < 0) return refused('noPlaceToMove')
  if (article.blocks.findIndex(({ start }) => start === at) === place)
    return refused('nothingToChange')

  const cuts: Cuts = copied(review.cuts)
  putAmong(cuts, others, [block], place)
  return changeCuts(page, review, 'reorderBlock', at, cuts)
}

/** Puts an article before another among the page's articles, or last when `before` is null. */
export function orderArticle(
  page: Page,
  review: Review,
  { article: id, before }: { article: ArticleId; before: ArticleId | null },
): Result<Transaction> {
  const articles = articlesOf(page, review)
  const article = articles.find((candidate) => candidate.id === id)
  if (!article) return refused('noSuchArticle')
  const others = articles.filter((other) => other !== article)
  const place = before === null ? others.length : others.findIndex((other) => other.id === before)
  if (place < 0) return refused('noPlaceToMove')
  if (articles.indexOf(article) === place) return refused('nothingToChange')
  const numbers = numbersBetween(
    place > 0 ? orderOf(others[place - 1]) : null,
    place < others.length ? orderOf(others[place]) : null,
    1,
  )
  const steps: Step[] =
    numbers !== null
      ? [{ register: 'article', id, field: 'order', value: numbers[0] }]
      : [...others.slice(0, place), article, ...others.slice(place)].map((each, i) => ({
          register: 'article',
          id: each.id,
          field: 'order',
          value: i,
        }))
  return done(transaction(review, 'orderArticle', article.blocks[0].start, steps))
}
