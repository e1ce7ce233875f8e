import type { OpenPage } from '../document'
import { sourceRows } from './source-rows'

/**
 * The next place up or down from `at` where a boundary is likely to belong: where the engine proposed one,
 * or thought of it. The page's end rows when there is none. Raw offsets of row starts.
 */
export function likelyPlace(open: OpenPage, at: number, step: 1 | -1): number | null {
  const places = [
    ...open.proposal.blocks.map(({ start }) => start),
    ...open.proposal.likelyCuts.map(({ start }) => start),
  ].sort((a, b) => a - b)
  const found =
    step > 0
      ? places.find((place) => place > at)
      : places.findLast((place) => place < at && place > 0)
  if (found !== undefined) return found
  const rows = sourceRows(open.page, open.review)
  return (step > 0 ? rows[rows.length - 1] : rows[1])?.start ?? null
}

/** The start of the row below or above the one that starts at `at`; null at either end of the page. */
export function rowBeside(open: OpenPage, at: number, step: 1 | -1): number | null {
  const rows = sourceRows(open.page, open.review)
  const found =
    step > 0 ? rows.find((row) => row.start > at) : rows.findLast((row) => row.start < at)
  return found?.start ?? null
}
