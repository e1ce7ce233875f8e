import type { OpenPage } from '../document'
import type { Proposal } from '../engine'
import { firstRowFrom, rowIndexAt, type SourceRow, sourceRows } from './source-rows'

const cache = new WeakMap<Proposal, readonly number[]>()

/** Where a boundary is likely to belong: where the engine proposed one, or thought of it. Raw offsets, ascending. */
function likelyPlaces(proposal: Proposal): readonly number[] {
  let places = cache.get(proposal)
  if (!places) {
    const all = [...proposal.blocks, ...proposal.likelyCuts].map(({ start }) => start)
    places = [...new Set(all)].filter((start) => start > 0).sort((a, b) => a - b)
    cache.set(proposal, places)
  }
  return places
}

/** The next likely place up or down from `at`; the page's end rows when there is none. Raw offsets of row starts. */
export function likelyPlace(open: OpenPage, at: number, step: 1 | -1): number | null {
  const places = likelyPlaces(open.proposal)
  const found =
    step > 0 ? places.find((place) => place > at) : places.findLast((place) => place < at)
  if (found !== undefined) return found
  const rows = sourceRows(open.page, open.review)
  return (step > 0 ? rows[rows.length - 1] : rows[1])?.start ?? null
}

/** Indices of the rows nearest to this one, itself among them, above which a boundary is likely to belong. */
export function likelyRowsNear(
  proposal: Proposal,
  rows: readonly SourceRow[],
  index: number,
): readonly number[] {
  const places = likelyPlaces(proposal)
  const { start } = rows[index]
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle] <= start) low = middle + 1
    else high = middle
  }
  return [places[low - 1], places[low]]
    .filter((place) => place !== undefined)
    .map((place) => firstRowFrom(rows, place))
}

/** Starts of all rows above which a boundary is likely to belong. */
export const likelyRowStarts = (
  proposal: Proposal,
  rows: readonly SourceRow[],
): ReadonlySet<number> =>
  new Set(likelyPlaces(proposal).map((place) => rows[firstRowFrom(rows, place)]?.start ?? -1))

/** The start of the row so many rows below `at`, or above it, or of the page's last or first; null when it is there. */
export function rowBeside(open: OpenPage, at: number, step: number): number | null {
  const rows = sourceRows(open.page, open.review)
  const index = rowIndexAt(rows, at)
  const from = step < 0 && rows[index].start < at ? index + 1 : index
  const to = Math.max(0, Math.min(rows.length - 1, from + step))
  return to === from ? null : rows[to].start
}
