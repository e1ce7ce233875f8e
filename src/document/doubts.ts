import type { Alternative, Attachment, Proposal, Reason } from '../engine'
import { articleById } from './articles'
import { type Block, blocksOf, startOf } from './blocks'
import { type Derived, derivation } from './derivation'
import { evidenceOf } from './evidence'
import type { OpenPage } from './open-page'
import type { Page } from './page'
import { type Difference, differenceAt, differencesOf } from './reproposal/difference'
import type { ArticleId, Review } from './review'
import { changeBetween } from './review-change'
import { SLICE, type Sliced } from './slices'
import { exchanged, indexAtPlace } from './sorted'

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

/**
 * What is doubtful and open, in the order of the text. A doubt is closed by touching or confirming its
 * blocks, or by approving the article they are in. Where the proposal has it otherwise, all the blocks concerned
 * are one doubt.
 */
export const doubtsOf = derivation(wholeDoubts, nextDoubts)

/** The doubt that begins at a block's start. */
export const doubtAt = (doubts: readonly Doubt[], at: number): Doubt | undefined =>
  doubts[indexAtPlace(doubts, at, placeOf)]

const placeOf = ({ at }: Doubt): number => at

function* wholeDoubts(page: Page, review: Review, proposal: Proposal): Sliced<readonly Doubt[]> {
  yield* differencesOf.inSlices(page, review, proposal)
  const doubts: Doubt[] = []
  for (const [i, { start }] of blocksOf(page, review).entries()) {
    if (i % SLICE === SLICE - 1) yield
    doubts.push(...beginningAt({ page, review, proposal }, start))
  }
  return doubts
}

function nextDoubts(
  { value: doubts, review: before }: Derived<readonly Doubt[]>,
  page: Page,
  review: Review,
  proposal: Proposal,
): readonly Doubt[] {
  const starts = touchedStarts({ page, review, proposal }, before)
  const come = [...starts].flatMap((start) => beginningAt({ page, review, proposal }, start))
  return exchanged(doubts, starts, come, placeOf)
}

type Standing = Pick<OpenPage, 'page' | 'review' | 'proposal'>

/** Starts of blocks at which, or at whose headline group's others, a change may have opened or closed a doubt. */
function touchedStarts({ page, review, proposal }: Standing, before: Review): ReadonlySet<number> {
  const { gone, come, fields } = changeBetween(page, before, review)
  const approvals = fields.filter(
    (id) => isApproved(before, id) !== isApproved(review, id) && articleById(page, review, id),
  )
  const blocks: Pick<Block, 'start'>[] = [
    ...gone,
    ...come,
    ...approvals.flatMap((id) => articleById(page, review, id)?.blocks ?? []),
    ...changed(differencesOf(page, before, proposal), differencesOf(page, review, proposal)),
  ]
  const { attachments } = evidenceOf(proposal)
  return new Set(blocks.flatMap(({ start }) => [start, ...(attachments.get(start)?.blocks ?? [])]))
}

/** The blocks of the differences that only one of two lists has. */
function changed(before: readonly Difference[], after: readonly Difference[]): readonly Block[] {
  if (before === after) return []
  const [old, now] = [new Set(before), new Set(after)]
  const others = [
    ...before.filter((each) => !now.has(each)),
    ...after.filter((each) => !old.has(each)),
  ]
  return others.flatMap(({ now: blocks }) => blocks)
}

/** The doubt that begins at the block's start, if there is one. */
function beginningAt(standing: Standing, start: number): readonly Doubt[] {
  const { page, review, proposal } = standing
  const difference = differenceAt(differencesOf(page, review, proposal), start)
  if (difference) return start === difference.from ? doubtOf(proposal, difference) : []
  if (!isOpen(standing, start)) return []
  const { blocks, attachments } = evidenceOf(proposal)
  const group = attachments.get(start)
  if (group && group.confidence < DOUBTFUL_BELOW) {
    const first = Math.min(...group.blocks.filter((other) => mayTell(standing, other, group)))
    return start === first ? [{ kind: 'attachment', at: start, ...group }] : []
  }
  const block = blocks.get(start)
  if (!block || block.confidence >= DOUBTFUL_BELOW) return []
  return [{ kind: 'block', at: start, ...block, blocks: [start], alternatives: [] }]
}

function doubtOf(proposal: Proposal, difference: Difference): readonly Doubt[] {
  const confidence = confidenceIn(proposal, difference)
  if (confidence >= DOUBTFUL_BELOW) return []
  const blocks = difference.now.map(startOf)
  const kind = 'difference'
  return [{ kind, at: difference.from, blocks, confidence, reasons: [], alternatives: [] }]
}

/** Nobody has looked at the block that starts there, and the engine proposed it. */
function isOpen({ review, proposal }: Standing, start: number): boolean {
  const cut = review.cuts.get(start)
  if (!cut || cut.settled || !evidenceOf(proposal).blocks.has(start)) return false
  return cut.article === null || !isApproved(review, cut.article)
}

const isApproved = ({ articles }: Review, id: ArticleId): boolean =>
  articles.get(id)?.status === 'approved'

/** A doubt about a headline group is told once, at the first of its blocks that is open. */
function mayTell(standing: Standing, start: number, group: Attachment): boolean {
  const { page, review, proposal } = standing
  return (
    isOpen(standing, start) &&
    evidenceOf(proposal).attachments.get(start) === group &&
    !differenceAt(differencesOf(page, review, proposal), start)
  )
}

/** How sure the engine is of a block's start and role and, for a headline, of its article. */
function confidenceAt(proposal: Proposal, start: number): number {
  const { blocks, attachments } = evidenceOf(proposal)
  return Math.min(blocks.get(start)?.confidence ?? 1, attachments.get(start)?.confidence ?? 1)
}

/** As they stand, blocks that the proposal has otherwise can be no surer than that it is wrong. */
const confidenceIn = (proposal: Proposal, { proposed }: Difference): number =>
  1 - Math.min(...proposed.map(({ start }) => confidenceAt(proposal, start)))

/** How sure the engine is of an article: of its least certain place. 1 when it proposed none of it. */
export function articleConfidence(
  { page, review, proposal }: Standing,
  blocks: readonly { readonly start: number }[],
): number {
  const differences = differencesOf(page, review, proposal)
  const all = blocks.map(({ start }) => {
    const difference = differenceAt(differences, start)
    return difference ? confidenceIn(proposal, difference) : confidenceAt(proposal, start)
  })
  return Math.min(1, ...all)
}
