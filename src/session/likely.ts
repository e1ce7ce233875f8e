import { countBefore, type OpenPage } from '../document'
import type { Proposal } from '../engine'
import { firstRowFrom, rowIndexAt, type SourceRow, sourceRows } from './source-rows'

const cache = new WeakMap<Proposal, readonly number[]>()

/** Where a boundary is likely to belong: where the engine proposed one, or thought of it. Raw offsets, ascending. */
export function likelyPlaces(proposal: Proposal): readonly number[] {
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
    step > 0
      ? places[countBefore(places, (place) => place <= at)]
      : places[countBefore(places, (place) => place < at) - 1]
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
  const below = countBefore(places, (place) => place <= start)
  return [places[below - 1], places[below]]
    .filter((place) => place !== undefined)
    .map((place) => firstRowFrom(rows, place))
}

/** Whether a boundary is likely to belong above a row. */
export function isLikelyRow(
  proposal: Proposal,
  rows: readonly SourceRow[],
  index: number,
): boolean {
  const places = likelyPlaces(proposal)
  const place = places[countBefore(places, (place) => place <= rows[index].start) - 1]
  return place !== undefined && place > (rows[index - 1]?.start ?? 0)
}

/** The start of the row so many rows below `at`, or above it, or of the page's last or first; null when it is there. */
export function rowBeside(open: OpenPage, at: number, step: number): number | null {
  const rows = sourceRows(open.page, open.review)
  const index = rowIndexAt(rows, at)
  const from = step < 0 && rows[index].start < at ? index + 1 : index
  const to = Math.max(0, Math.min(rows.length - 1, from + step))
  return to === from ? null : rows[to].start
}
