import { type Derived, derivation } from './derivation'
import type { Page, Stretch } from './page'
import { changedKeys, ordered } from './registers'
import type { ArticleId, Cut, Review } from './review'
import { SLICE, type Sliced } from './slices'
import { countBefore, exchanged, indexAtPlace } from './sorted'

/** A stretch of the page text from one cut to the next. Blocks partition the text, in its order. */
export interface Block {
  readonly start: number
  readonly end: number
  readonly cut: Cut
}

/** The page's blocks in the order of the text. A block that a change did not touch is the same object as before. */
export const blocksOf = derivation(wholeBlocks, nextBlocks)

export const startOf = (block: Block): number => block.start

function wholeBlocks({ text }: Page, { cuts }: Review): Sliced<readonly Block[]> {
  return partition(text.length, cuts)
}

/** The blocks that these cuts make of a text of this length. */
export function* partition(length: number, cuts: Review['cuts']): Sliced<readonly Block[]> {
  const entries = ordered(cuts).toArray()
  const blocks: Block[] = []
  for (const [i, [start, cut]] of entries.entries()) {
    if (i % SLICE === SLICE - 1) yield
    blocks.push({ start, end: entries[i + 1]?.[0] ?? length, cut })
  }
  return blocks
}

function nextBlocks(
  { value: blocks, review: before }: Derived<readonly Block[]>,
  { text }: Page,
  review: Review,
): readonly Block[] {
  const starts = touchedStarts(before.cuts, review.cuts)
  const cuts = ordered(review.cuts)
  const come: Block[] = []
  for (const start of starts) {
    const cut = cuts.get(start)
    if (!cut) continue
    const end = cuts.nextHigherKey(start) ?? text.length
    const old = blocks[indexAtPlace(blocks, start, startOf)]
    come.push(old?.end === end && old.cut === cut ? old : { start, end, cut })
  }
  return exchanged(blocks, starts, come, startOf)
}

/** Starts of the blocks, before or after, that other cuts may have changed, ascending. */
export function touchedStarts(before: Review['cuts'], after: Review['cuts']): number[] {
  const starts = new Set<number>()
  for (const at of changedKeys(before, after)) {
    // A boundary that came or went changes where the block above it ends.
    if (before.has(at) !== after.has(at))
      for (const cuts of [before, after]) {
        const above = ordered(cuts).nextLowerKey(at)
        if (above !== undefined) starts.add(above)
      }
    starts.add(at)
  }
  return [...starts].sort((a, b) => a - b)
}

/** The blocks of each article, in the order in which they come. */
export function blocksByArticle(blocks: readonly Block[]): Map<ArticleId, Block[]> {
  const byArticle = new Map<ArticleId, Block[]>()
  for (const block of blocks) {
    const id = block.cut.article
    if (id === null) continue
    const own = byArticle.get(id)
    if (own) own.push(block)
    else byArticle.set(id, [block])
  }
  return byArticle
}

/** Index of the block that holds the code unit at `offset`; of the last one for the end of the text, −1 without any. */
export const blockIndexAt = (blocks: readonly Block[], offset: number): number =>
  Math.max(
    countBefore(blocks, ({ start }) => start <= offset),
    Math.min(1, blocks.length),
  ) - 1

/** The blocks that share text with a stretch; of an empty one the block that it lies in. */
export function blocksWithin(blocks: readonly Block[], { from, to }: Stretch): readonly Block[] {
  const first = blockIndexAt(blocks, from)
  return blocks.slice(Math.max(0, first), blockIndexAt(blocks, Math.max(from, to - 1)) + 1)
}

/** The block that holds the code unit at `offset`; the last one for the end of the text. */
export function blockAt(page: Page, review: Review, offset: number): Block | undefined {
  const blocks = blocksOf(page, review)
  return blocks[blockIndexAt(blocks, offset)]
}

/** A block without its end, which in a draft is where the next one starts. */
export type PlacedBlock = Pick<Block, 'start' | 'cut'>

export const rankOf = (block: PlacedBlock): number => block.cut.rank ?? block.start

export const byRank = (a: PlacedBlock, b: PlacedBlock): number =>
  rankOf(a) - rankOf(b) || a.start - b.start
