import type { Page } from './page'
import type { Cut, Review } from './review'

/** A stretch of the page text from one cut to the next. Blocks partition the text, in its order. */
export interface Block {
  readonly start: number
  readonly end: number
  readonly cut: Cut
}

const cache = new WeakMap<Review['cuts'], { length: number; blocks: readonly Block[] }>()

/** The page's blocks in the order of the text. Cheap to ask again: kept for as long as the cuts stand. */
export function blocksOf(page: Page, review: Review): readonly Block[] {
  const known = cache.get(review.cuts)
  if (known?.length === page.text.length) return known.blocks
  const starts = [...review.cuts.keys()].sort((a, b) => a - b)
  const blocks = starts.map((start, index) => ({
    start,
    end: starts[index + 1] ?? page.text.length,
    cut: review.cuts.get(start) as Cut,
  }))
  cache.set(review.cuts, { length: page.text.length, blocks })
  return blocks
}

/** The block that holds the code unit at `offset`; the last one for the end of the text. */
export function blockAt(page: Page, review: Review, offset: number): Block | undefined {
  const blocks = blocksOf(page, review)
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (blocks[middle].start <= offset) low = middle
    else high = middle - 1
  }
  return blocks[low]
}

export const rankOf = (block: Block): number => block.cut.rank ?? block.start

export const byRank = (a: Block, b: Block): number => rankOf(a) - rankOf(b) || a.start - b.start
