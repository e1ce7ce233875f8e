import { type Block, blocksOf, startOf, touchedStarts } from './blocks'
import type { Page, Stretch } from './page'
import { changedKeys } from './registers'
import type { ArticleId, Review } from './review'
import { indexAtPlace } from './sorted'

/** What is not the same of a page under two reviews. */
export interface ReviewChange {
  /** The blocks of the former review that the latter does not have, and those it has instead; in the order of the text. */
  readonly gone: readonly Block[]
  readonly come: readonly Block[]
  /** Articles that have other fields. */
  readonly fields: readonly ArticleId[]
  /** Raw text that has another correction, as far as either reaches; in its order. */
  readonly corrected: readonly Stretch[]
}

interface Known {
  readonly page: Page
  readonly before: Review
  readonly change: ReviewChange
}

/** By the latter review: several derivations ask for the same change. */
const cache = new WeakMap<Review, Known>()

export function changeBetween(page: Page, before: Review, after: Review): ReviewChange {
  const known = cache.get(after)
  if (known?.page === page && known.before === before) return known.change
  const starts = touchedStarts(before.cuts, after.cuts)
  const [old, now] = [before, after].map((review) => blocksAt(page, review, starts))
  const change = {
    gone: old.filter((block) => !has(now, block)),
    come: now.filter((block) => !has(old, block)),
    fields: changedKeys(before.articles, after.articles),
    corrected: changedKeys(before.corrections, after.corrections).map((from) => ({
      from,
      to:
        from +
        Math.max(...[before, after].map(({ corrections }) => corrections.get(from)?.length ?? 0)),
    })),
  }
  cache.set(after, { page, before, change })
  return change
}

function blocksAt(page: Page, review: Review, starts: readonly number[]): readonly Block[] {
  const blocks = blocksOf(page, review)
  return starts.flatMap((start) => blocks[indexAtPlace(blocks, start, startOf)] ?? [])
}

function has(blocks: readonly Block[], { start, end, cut }: Block): boolean {
  const other = blocks[indexAtPlace(blocks, start, startOf)]
  return other?.end === end && other.cut === cut
}
