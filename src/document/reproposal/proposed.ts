import type { Proposal } from '../../engine'
import { type Block, blocksByArticle, partition } from '../blocks'
import type { Page } from '../page'
import { type ArticleId, reviewFromProposal } from '../review'
import { atOnce } from '../slices'

interface Proposed {
  readonly blocks: readonly Block[]
  readonly byArticle: ReadonlyMap<ArticleId, readonly Block[]>
}

const cache = new WeakMap<Proposal, Proposed>()

function proposedOf({ text }: Page, proposal: Proposal): Proposed {
  let known = cache.get(proposal)
  if (!known) {
    const blocks = atOnce(partition(text.length, reviewFromProposal(proposal).cuts))
    known = { blocks, byArticle: blocksByArticle(blocks) }
    cache.set(proposal, known)
  }
  return known
}

/** The blocks as proposed, whatever has become of them. */
export const proposedBlocks = (page: Page, proposal: Proposal): readonly Block[] =>
  proposedOf(page, proposal).blocks

/** The same blocks by the article that they were proposed for. */
export const proposedArticles = (page: Page, proposal: Proposal): Proposed['byArticle'] =>
  proposedOf(page, proposal).byArticle
