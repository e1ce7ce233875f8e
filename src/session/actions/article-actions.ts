import { approve, articleById, mergeArticles, refused, unapprove } from '../../document'
import { cardsInOrder } from '../cards'
import { counterpartOf } from '../counterpart'
import { currentRow } from '../current'
import type { Desk } from '../desk'
import { goToArticle, goToRow } from '../go'
import { seenOf } from '../seen'
import type { Action } from './action'

function toggleApproval(desk: Desk): boolean {
  const { open, article } = desk.state
  const found = open && article && articleById(open.page, open.review, article)
  if (!found) return false
  const command = found.status === 'approved' ? unapprove : approve
  return desk.dispatch((page, review) => command(page, review, { articles: [found.id] })).ok
}

/** Approves the article in hand, unless it is already, and takes up the next one that is not. */
function approveAndGoOn(desk: Desk) {
  const { open, article } = desk.state
  if (!open || !article) return
  const found = articleById(open.page, open.review, article)
  const isApproved = found?.status === 'approved'
  if (!isApproved) toggleApproval(desk)
  const now = desk.state.open
  if (!now) return
  const articles = cardsInOrder(now.page, now.review)
  const from = articles.findIndex(({ id }) => id === article)
  const order = [...articles.slice(from + 1), ...articles.slice(0, from + 1)]
  const left = order.find(({ status }) => status !== 'approved')
  if (!left && isApproved) desk.say({ kind: 'allApproved', articles: articles.length })
  const next = left ?? articles[from]
  if (next) goToArticle(desk, next.id)
}

/** Approves all that was seen and is in no doubt, as one change, and says how many that are and what is left. */
function approveSeen(desk: Desk) {
  const { open, sight } = desk.state
  if (!open) return
  const { ready, doubtful, unseen } = seenOf(open, sight)
  const result = desk.dispatch((page, review) => approve(page, review, { articles: ready }))
  const { news } = desk.state
  if (!result.ok || news?.kind !== 'done') return
  const { settlesAll } = news
  const counts = { approved: ready.length, doubtful: doubtful.length, unseen }
  desk.say({ kind: 'approvedSeen', settlesAll, ...counts })
}

/** Takes up the article of the card above or below the one in hand. */
function goToArticleBeside(desk: Desk, step: 1 | -1) {
  const { open, article } = desk.state
  if (!open) return
  const articles = cardsInOrder(open.page, open.review)
  const next = articles[articles.findIndex(({ id }) => id === article) + step]
  if (next) goToArticle(desk, next.id)
  else desk.say({ kind: 'deadEnd', end: 'article' })
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
  const target = open && row && counterpartOf(open.page, open.review, row.block)
  if (target) goToRow(desk, target.start)
  else if (row) desk.say({ kind: 'deadEnd', end: 'counterpart' })
}

/** What is done to a whole article. */
export const ARTICLE_ACTIONS: readonly Action[] = [
  {
    id: 'article.approve',
    keys: ['Space'],
    scope: 'card',
    needs: 'article',
    run: toggleApproval,
  },
  {
    id: 'article.approveNext',
    // Some input methods keep Shift+Space to themselves.
    keys: ['Shift+Space', 'Mod+Enter'],
    scope: 'rowOrCard',
    needs: 'article',
    run: approveAndGoOn,
  },
  {
    id: 'article.approveSeen',
    keys: ['Shift+A'],
    scope: 'anywhere',
    needs: 'seen',
    run: approveSeen,
  },
  {
    id: 'article.next',
    keys: ['.'],
    scope: 'anywhere',
    needs: 'article',
    run: (desk) => goToArticleBeside(desk, 1),
  },
  {
    id: 'article.previous',
    keys: [','],
    scope: 'anywhere',
    needs: 'article',
    run: (desk) => goToArticleBeside(desk, -1),
  },
  {
    id: 'article.mergeNext',
    keys: ['M'],
    scope: 'rowOrCard',
    needs: 'article',
    run: mergeNext,
  },
  {
    id: 'article.counterpart',
    keys: ['J'],
    scope: 'rowOrCard',
    needs: 'row',
    run: goToCounterpart,
  },
]
