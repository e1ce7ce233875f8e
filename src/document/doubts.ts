import type { Alternative, Attachment, Proposal, ProposedBlock, Reason } from '../engine'
import { articlesOf } from './articles'
import { blocksOf } from './blocks'
import type { OpenPage } from './open-page'
import type { Page } from './page'
import { type Difference, differencesOf } from './reproposal/difference'
import type { ArticleId, Review } from './review'

/** What the engine is less sure of than this is marked and walked through. */
export const DOUBTFUL_BELOW = 0.75

/** A place where the proposal may be wrong and nobody has looked yet. */
export interface Doubt {
  /** `difference`: the proposal in force has these blocks otherwise, and nobody has decided yet. */
  readonly kind: 'block' | 'attachment' | 'difference'
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

/** How sure the engine is of a block's start and role and, for a headline, of its article. */
function confidenceAt({ blocks, attachments }: Evidence, start: number): number {
  return Math.min(blocks.get(start)?.confidence ?? 1, attachments.get(start)?.confidence ?? 1)
}

/** As they stand, blocks that the proposal has otherwise can be no surer than that it is wrong. */
function confidenceIn(known: Evidence, { proposed }: Difference): number {
  return 1 - Math.min(...proposed.map(({ start }) => confidenceAt(known, start)))
}

/** The open differences by the start of each of their blocks as they stand. */
function differencesByBlock(page: Page, review: Review, proposal: Proposal) {
  return new Map(
    differencesOf(page, review, proposal).flatMap((difference) =>
      difference.now.map(({ start }) => [start, difference] as const),
    ),
  )
}

const cache = new WeakMap<
  Review['cuts'],
  {
    proposal: Proposal
    fields: Review['articles']
    corrections: Review['corrections']
    doubts: readonly Doubt[]
  }
>()

/**
 * What is doubtful and open, in the order of the text. A doubt is closed by touching or confirming its
 * blocks, or by approving the article they are in. Where the proposal has it otherwise, all the blocks concerned
 * are one doubt.
 */
export function doubtsOf(page: Page, review: Review, proposal: Proposal): readonly Doubt[] {
  const before = cache.get(review.cuts)
  if (
    before?.proposal === proposal &&
    before.fields === review.articles &&
    before.corrections === review.corrections
  )
    return before.doubts
  const known = evidenceOf(proposal)
  const { blocks, attachments } = known
  const differences = differencesByBlock(page, review, proposal)
  const approved = new Set<ArticleId | null>()
  for (const { id, status } of articlesOf(page, review)) if (status === 'approved') approved.add(id)

  const doubts: Doubt[] = []
  const told = new Set<Attachment>()
  for (const { start, cut } of blocksOf(page, review)) {
    const difference = differences.get(start)
    if (difference) {
      const confidence = confidenceIn(known, difference)
      if (start === difference.from && confidence < DOUBTFUL_BELOW)
        doubts.push({
          kind: 'difference',
          at: start,
          blocks: difference.now.map((block) => block.start),
          confidence,
          reasons: [],
          alternatives: [],
        })
      continue
    }
    const block = blocks.get(start)
    if (!block || cut.settled || approved.has(cut.article)) continue
    const group = attachments.get(start)
    if (group && !told.has(group) && group.confidence < DOUBTFUL_BELOW) {
      told.add(group)
      doubts.push({ kind: 'attachment', at: start, ...group })
    } else if (block.confidence < DOUBTFUL_BELOW && !(group && told.has(group)))
      doubts.push({ kind: 'block', at: start, ...block, blocks: [start], alternatives: [] })
  }
  const { articles: fields, corrections } = review
  cache.set(review.cuts, { proposal, fields, corrections, doubts })
  return doubts
}

/** How sure the engine is of an article: of its least certain place. 1 when it proposed none of it. */
export function articleConfidence(
  { page, review, proposal }: Pick<OpenPage, 'page' | 'review' | 'proposal'>,
  blocks: readonly { readonly start: number }[],
): number {
  const known = evidenceOf(proposal)
  const differences = differencesByBlock(page, review, proposal)
  const all = blocks.map(({ start }) => {
    const difference = differences.get(start)
    return difference ? confidenceIn(known, difference) : confidenceAt(known, start)
  })
  return Math.min(1, ...all)
}
