import type { Proposal } from '../engine'
import { highestArticle } from './articles'
import { outsideOf } from './outside'
import type { Page } from './page'
import type { ArticleId, Review } from './review'

/**
 * The lowest article number above all that the page and the proposal use: ids are `'1'`, `'2'`, … and show as A, B, …
 * What was discarded can be restored to its article, and a proposal may hold articles that the page does not have yet.
 */
export function nextArticleId(page: Page, review: Review, proposal?: Proposal): ArticleId {
  const discarded = outsideOf(page, review).discarded.map(({ cut }) => cut.discard?.was)
  const used = [highestArticle(page, review), highest(discarded)]
  if (proposal) used.push(highestProposed(proposal))
  return String(Math.max(...used) + 1)
}

const highest = (list: readonly ({ readonly article: ArticleId | null } | undefined)[]): number =>
  list.reduce((most, each) => Math.max(most, Number(each?.article ?? 0)), 0)

const proposed = new WeakMap<Proposal, number>()

function highestProposed(proposal: Proposal): number {
  let known = proposed.get(proposal)
  if (known === undefined) {
    known = highest(proposal.blocks)
    proposed.set(proposal, known)
  }
  return known
}
