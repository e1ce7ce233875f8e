import type { Proposal } from '../../engine'
import { type Block, blocksOf, partition } from '../blocks'
import { isBlank, type Page, type Stretch } from '../page'
import { type Cut, type Review, reviewFromProposal } from '../review'
import { atOnce } from '../slices'
import { closedArticles, heldBlocks } from './held'

const known = new WeakMap<Proposal, readonly Block[]>()

/** The blocks as proposed, whatever has become of them. */
export function proposedBlocks({ text }: Page, proposal: Proposal): readonly Block[] {
  let blocks = known.get(proposal)
  if (!blocks) {
    blocks = atOnce(partition(text.length, reviewFromProposal(proposal).cuts))
    known.set(proposal, blocks)
  }
  return blocks
}

/**
 * The blocks that the page would have as proposed: what is a person's as it is, and the proposal around it. Where
 * nobody has touched anything, that is the proposal itself.
 */
export function blocksAsProposed(page: Page, review: Review, proposal: Proposal): readonly Block[] {
  const held = heldBlocks(page, review)
  const proposed = proposedBlocks(page, proposal)
  const cuts = new Map<number, Cut>()
  let next = 0
  const propose = (free: readonly Block[]) => {
    if (free.length === 0) return
    const stretch = { from: free[0].start, to: free[free.length - 1].end }
    while (next < proposed.length && proposed[next].end <= stretch.from) next++
    const within: Block[] = []
    for (let i = next; i < proposed.length && proposed[i].start < stretch.to; i++)
      within.push(proposed[i])
    for (const [at, cut] of cutsWithin(page, review, stretch, free, within)) cuts.set(at, cut)
  }

  let free: Block[] = []
  for (const block of blocksOf(page, review)) {
    if (!held.has(block.start)) {
      free.push(block)
      continue
    }
    propose(free)
    free = []
    cuts.set(block.start, block.cut)
  }
  propose(free)
  return atOnce(partition(page.text.length, cuts))
}

/** The cuts of a stretch that nobody has touched: as proposed where a proposed block fits, else as they are. */
function cutsWithin(
  page: Page,
  review: Review,
  { from, to }: Stretch,
  now: readonly Block[],
  proposed: readonly Block[],
): [number, Cut][] {
  const closed = closedArticles(review)
  const cuts: [number, Cut][] = []
  let isKept = false
  for (const { start, end, cut } of proposed) {
    const isWhole = start >= from && end <= to
    const piece = { from: Math.max(start, from), to: Math.min(end, to) }
    if (!isWhole && isBlank(page, piece.from, piece.to)) continue
    // What comes before the first piece is blank and goes with it.
    if (cuts.length === 0) piece.from = from
    const fits = isWhole && !(cut.article !== null && closed.has(cut.article))
    if (!fits) keep(piece, now, cuts)
    else if (!isKept || review.cuts.has(piece.from) || !alike(cuts.at(-1)?.[1], cut))
      cuts.push([piece.from, cut])
    isKept = !fits
  }
  return cuts.length > 0 ? cuts : now.map(({ start, cut }) => [start, cut])
}

/** Leaves a piece as it is: with the boundaries that it has, and one at its start where something else precedes. */
function keep(piece: Stretch, now: readonly Block[], cuts: [number, Cut][]): void {
  for (const { start, end, cut } of now) {
    if (end <= piece.from || start >= piece.to) continue
    if (start >= piece.from || !alike(cuts.at(-1)?.[1], cut))
      cuts.push([Math.max(start, piece.from), cut])
  }
}

const alike = (a: Cut | undefined, b: Cut) => a?.role === b.role && a.article === b.article
