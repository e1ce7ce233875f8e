import { approve, articlesOf, mergeArticles, refused, unapprove } from '../../document'
import { cardsInOrder } from '../cards'
import { currentRow, hasRow } from '../current'
import type { Desk } from '../desk'
import { rowOfBoundary, sourceRows } from '../source-rows'
import type { Action } from './action'

function toggleApproval(desk: Desk): boolean {
  const { open, article } = desk.state
  const found = open && articlesOf(open.page, open.review).find(({ id }) => id === article)
  if (!found) return false
  const command = found.status === 'approved' ? unapprove : approve
  return desk.dispatch((page, review) => command(page, review, { articles: [found.id] })).ok
}

/** Approves the article in hand, unless it is already, and takes up the next one that is not. */
function approveAndGoOn(desk: Desk) {
  const { open, article } = desk.state
  if (!open || !article) return
  const found = articlesOf(open.page, open.review).find(({ id }) => id === article)
  if (found && found.status !== 'approved') toggleApproval(desk)
  const now = desk.state.open
  if (!now) return
  const articles = cardsInOrder(now.page, now.review)
  const from = articles.findIndex(({ id }) => id === article)
  const order = [...articles.slice(from + 1), ...articles.slice(0, from + 1)]
  const next = order.find(({ status }) => status !== 'approved') ?? articles[from]
  if (!next) return
  desk.takeArticle(next.id)
  desk.focus('card', 0, next.id)
}

function mergeNext(desk: Desk) {
  const { article } = desk.state
  if (!article) return
  const result = desk.dispatch((page, review) => {
    const articles = cardsInOrder(page, review)
    const next = articles[articles.findIndex(({ id }) => id === article) + 1]
    return next
      ? mergeArticles(page, review, { into: article, from: next.id })
      : refused('noNextArticle')
  })
  if (result.ok) desk.focus('card', 0, article)
}

/** From an article's headline to its body and back. */
function goToCounterpart(desk: Desk) {
  const row = currentRow(desk.state)
  const { open } = desk.state
  const article = row?.block.cut.article
  if (!open || !row || !article) return
  const blocks = articlesOf(open.page, open.review).find(({ id }) => id === article)?.blocks ?? []
  const isHeadline = row.block.cut.role === 'headline'
  const target =
    blocks.find(({ cut }) => (cut.role === 'headline') !== isHeadline && cut.role !== 'kicker') ??
    blocks.find(({ start }) => start !== row.block.start)
  if (!target) return
  const rows = sourceRows(open.page, open.review)
  const start = rows[rowOfBoundary(rows, target.start)]?.start
  if (start === undefined) return
  desk.select({ caret: start, anchor: start })
  desk.focus('row', start)
}

/** What is done to a whole article. */
export const ARTICLE_ACTIONS: readonly Action[] = [
  {
    id: 'article.approve',
    keys: ['Space'],
    scope: 'card',
    isEnabled: (state) => state.article !== null,
    run: toggleApproval,
  },
  {
    id: 'article.approveNext',
    keys: ['Shift+Space'],
    scope: 'rowOrCard',
    isEnabled: (state) => state.article !== null,
    run: approveAndGoOn,
  },
  {
    id: 'article.mergeNext',
    keys: ['M'],
    scope: 'rowOrCard',
    isEnabled: (state) => state.article !== null,
    run: mergeNext,
  },
  {
    id: 'article.counterpart',
    keys: ['J'],
    scope: 'rowOrCard',
    isEnabled: hasRow,
    run: goToCounterpart,
  },
]
