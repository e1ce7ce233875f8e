import { isHead, isOutside } from '../../engine'
import { blockAt } from '../blocks'
import { isWholeOffset } from '../invariants'
import { isBlank, type Page, type Stretch } from '../page'
import { copied } from '../registers'
import { type Result, refused } from '../result'
import type { Cut, Review } from '../review'
import type { Transaction } from '../transaction'
import { type Cuts, changeCuts, settledCut } from './change'
import { mergeArticles } from './merge'

/**
 * Moves the start of the block at `at` to `to`. What it passes over goes to the block that grows; a block
 * passed over whole is gone. A byline neither grows over another article's text nor becomes part of it: what
 * the boundary passes joins the article as what it is. Refused at the page's start, which is no boundary.
 */
export function moveBoundary(
  page: Page,
  review: Review,
  { at, to }: { at: number; to: number },
): Result<Transaction> {
  const cut = review.cuts.get(at)
  if (!cut) return refused('nothingThere')
  if (at === 0) return refused('pageStartStays')
  if (!isWholeOffset(page.text, to)) return refused('insideCharacter')
  const cuts: Cuts = copied(review.cuts)
  const place = to < at ? moveUp(page, review, cuts, at, to) : moveDown(page, review, cuts, at, to)
  return changeCuts(page, review, 'moveBoundary', place, cuts)
}

function moveUp(page: Page, review: Review, cuts: Cuts, at: number, to: number): number {
  const reached = blockAt(page, review, to)
  const start = reached && isBlank(page, reached.start, to) ? reached.start : to
  const moved = cuts.get(at)
  if (!reached || !moved) return start
  if (moved.role === 'byline' && reached.cut.article !== moved.article) {
    const passed = cuts.getRange(start, at).filter(([key]) => key > start)
    for (const [key, { role }] of [[start, reached.cut] as const, ...passed])
      cuts.set(key, settledCut(isOutside(role) ? 'body' : role, moved.article))
    return start
  }
  cuts.deleteRange(start, at, true)
  cuts.set(start, { ...moved, settled: true })
  keepBylines(page, review, cuts, { from: start, to: at }, moved)
  return start
}

function moveDown(page: Page, review: Review, cuts: Cuts, at: number, to: number): number {
  const reached = blockAt(page, review, to)
  if (!reached || to === at) return at
  const swallowed = to >= page.text.length || isBlank(page, to, reached.end)
  const start = swallowed ? reached.end : isBlank(page, reached.start, to) ? reached.start : to
  cuts.deleteRange(at, start, false)
  if (start === at) return at
  if (start < page.text.length && !cuts.has(start))
    cuts.set(start, { ...reached.cut, settled: true })
  const grown = blockAt(page, review, at - 1)
  if (grown) {
    cuts.set(grown.start, { ...grown.cut, settled: true })
    const role = isHead(grown.cut.role) ? 'body' : grown.cut.role
    keepBylines(page, review, cuts, { from: at, to: start }, { ...grown.cut, role })
  }
  return Math.min(start, page.text.length - 1)
}

/** Bylines in `[from, to)` that another article's boundary has passed over whole; `below` goes on under them. */
function keepBylines(page: Page, review: Review, cuts: Cuts, { from, to }: Stretch, below: Cut) {
  const { role, article, rank } = below
  if (article === null) return
  for (const [start, cut] of copied(review.cuts).getRange(from, to)) {
    const end = blockAt(page, review, start)?.end ?? to
    if (cut.role !== 'byline' || cut.article === article || end > to) continue
    cuts.set(start, settledCut('byline', article))
    if (end < page.text.length && !cuts.has(end)) cuts.set(end, settledCut(role, article, rank))
  }
}

/**
 * Takes the boundary at `at` away. Between two articles that makes them one; inside an article, or beside
 * furniture, adverts and what was discarded, the block joins the one before it.
 */
export function removeBoundary(
  page: Page,
  review: Review,
  { at }: { at: number },
): Result<Transaction> {
  const own = review.cuts.get(at)
  if (!own) return refused('nothingThere')
  const cuts: Cuts = copied(review.cuts)
  const above = cuts.nextLowerPair(at)
  if (!above) return refused('pageStartStays')
  const [start, before] = above
  if (before.article !== null && own.article !== null && before.article !== own.article)
    return mergeArticles(page, review, { into: before.article, from: own.article })
  cuts.delete(at)
  cuts.set(start, { ...before, settled: true })
  return changeCuts(page, review, 'removeBoundary', at, cuts)
}
