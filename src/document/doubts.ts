import type { Alternative, Attachment, Proposal, ProposedBlock, Reason } from '../engine'
import { articlesOf } from './articles'
import { blocksOf } from './blocks'
import type { Page } from './page'
import type { ArticleId, Review } from './review'

/** What the engine is less sure of than this is marked and walked through. */
export const DOUBTFUL_BELOW = 0.75

/** A place where the proposal may be wrong and nobody has looked yet. */
export interface Doubt {
  readonly kind: 'block' | 'attachment'
  /** Start of the block, or of the headline group's first block. */
  readonly at: number
  /** Starts of all the blocks that the doubt is about. */
  readonly blocks: readonly number[]
  readonly confidence: number
  readonly reasons: readonly Reason[]
  /** For a headline group: the other bodies it may belong to, best first. */
  readonly alternatives: readonly Alternative[]
}

interface Evidence {
  readonly blocks: ReadonlyMap<number, ProposedBlock>
  readonly attachments: ReadonlyMap<number, Attachment>
}

const evidence = new WeakMap<Proposal, Evidence>()

/** The proposal by place: its blocks, and the headline groups by each of their blocks' starts. */
export function evidenceOf(proposal: Proposal): Evidence {
  let known = evidence.get(proposal)
  if (!known) {
    known = {
      blocks: new Map(proposal.blocks.map((block) => [block.start, block])),
      attachments: new Map(
        proposal.attachments.flatMap((group) => group.blocks.map((start) => [start, group])),
      ),
    }
    evidence.set(proposal, known)
  }
  return known
}

const cache = new WeakMap<
  Review['cuts'],
  { proposal: Proposal; fields: Review['articles']; doubts: readonly Doubt[] }
>()

/**
 * What is doubtful and open, in the order of the text. A doubt is closed by touching or confirming its
 * blocks, or by approving the article they are in.
 */
export function doubtsOf(page: Page, review: Review, proposal: Proposal): readonly Doubt[] {
  const known = cache.get(review.cuts)
  if (known?.proposal === proposal && known.fields === review.articles) return known.doubts
  const { blocks, attachments } = evidenceOf(proposal)
  const approved = new Set<ArticleId | null>()
  for (const { id, status } of articlesOf(page, review)) if (status === 'approved') approved.add(id)

  const doubts: Doubt[] = []
  const told = new Set<Attachment>()
  for (const { start, cut } of blocksOf(page, review)) {
    const block = blocks.get(start)
    if (!block || cut.settled || approved.has(cut.article)) continue
    const group = attachments.get(start)
    if (group && !told.has(group) && group.confidence < DOUBTFUL_BELOW) {
      told.add(group)
      doubts.push({ kind: 'attachment', at: start, ...group })
    } else if (block.confidence < DOUBTFUL_BELOW && !(group && told.has(group)))
      doubts.push({ kind: 'block', at: start, ...block, blocks: [start], alternatives: [] })
  }
  cache.set(review.cuts, { proposal, fields: review.articles, doubts })
  return doubts
}

/** How sure the engine is of an article: of its least certain place. 1 when it proposed none of it. */
export function articleConfidence(
  proposal: Proposal,
  blocks: readonly { readonly start: number }[],
): number {
  const known = evidenceOf(proposal)
  let lowest = 1
  for (const { start } of blocks) {
    lowest = Math.min(
      lowest,
      known.blocks.get(start)?.confidence ?? 1,
      known.attachments.get(start)?.confidence ?? 1,
    )
  }
  return lowest
}
