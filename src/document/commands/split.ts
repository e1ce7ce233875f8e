import { isHead } from '../../engine'
import { blockAt } from '../blocks'
import { isWholeOffset } from '../invariants'
import type { Page } from '../page'
import { copied } from '../registers'
import { type Result, refused } from '../result'
import type { ArticleId, Review } from '../review'
import type { Transaction } from '../transaction'
import { type Cuts, changeCuts, cutAt } from './change'

/**
 * Starts a new article at `at`, at a line's start or inside a line. It takes the rest of the block and what
 * of the same article follows without a gap, up to heads that stand below a body.
 */
export function split(
  page: Page,
  review: Review,
  { at, newArticle }: { at: number; newArticle: ArticleId },
): Result<Transaction> {
  if (!isWholeOffset(page.text, at)) return refused('insideCharacter')
  const block = blockAt(page, review, at)
  if (!block) return refused('nothingThere')
  const cuts: Cuts = copied(review.cuts)
  const start = cutAt(page, review, cuts, at)
  if (start >= page.text.length) return refused('nothingThere')
  const { article } = cuts.get(start) ?? block.cut
  if (article === null && review.cuts.has(start)) return refused('notInArticle')
  const before = cuts.nextLowerPair(start)?.[1]
  if (before?.article !== article) return refused('alreadyBoundary')

  let inBody = false
  for (let at: number | undefined = start; at !== undefined; at = cuts.nextHigherKey(at)) {
    const cut = cuts.get(at)
    if (!cut || article === null || cut.article !== article || (inBody && isHead(cut.role))) break
    inBody ||= !isHead(cut.role)
    cuts.set(at, { ...cut, article: newArticle, settled: true })
  }
  return changeCuts(page, review, 'split', start, cuts)
}
