import type { Proposal } from '../../engine'
import { type Block, blocksOf, blocksWithin, partition } from '../blocks'
import { isBlank, type Page, type Stretch } from '../page'
import type { Cut, Review } from '../review'
import { atOnce } from '../slices'
import { isClosed, isHeld } from './held'
import { proposedBlocks } from './proposed'

/**
 * The blocks that a stretch of the page would have as proposed: what is a person's as it is, and the proposal around it.
 * Where nobody has touched anything, that is the proposal itself. Blocks begin and end where the stretch does.
 */
export function blocksAsProposed(
  page: Page,
  review: Review,
  proposal: Proposal,
  stretch: Stretch,
): readonly Block[] {
  const proposed = proposedBlocks(page, proposal)
  const cuts = new Map<number, Cut>()
  const propose = (free: readonly Block[]) => {
    if (free.length === 0) return
    const own = { from: free[0].start, to: free[free.length - 1].end }
    for (const [at, cut] of cutsWithin(page, review, own, free, blocksWithin(proposed, own)))
      cuts.set(at, cut)
  }

  let free: Block[] = []
  for (const block of blocksWithin(blocksOf(page, review), stretch)) {
    if (!isHeld(review, block)) {
      free.push(block)
      continue
    }
    propose(free)
    free = []
    cuts.set(block.start, block.cut)
  }
  propose(free)
  return atOnce(partition(stretch.to, cuts))
}

/** The cuts of a stretch that nobody has touched: as proposed where a proposed block fits, else as they are. */
function cutsWithin(
  page: Page,
  review: Review,
  { from, to }: Stretch,
  now: readonly Block[],
  proposed: readonly Block[],
): [number, Cut][] {
  const cuts: [number, Cut][] = []
  let isKept = false
  for (const { start, end, cut } of proposed) {
    const isWhole = start >= from && end <= to
    const piece = { from: Math.max(start, from), to: Math.min(end, to) }
    if (!isWhole && isBlank(page, piece.from, piece.to)) continue
    // What comes before the first piece is blank and goes with it.
    if (cuts.length === 0) piece.from = from
    const fits = isWhole && !(cut.article !== null && isClosed(review, cut.article))
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
