import { lineIndexAt } from '../engine'
import type { Page, Stretch } from './page'
import { readingOf } from './reading'
import type { ReviewChange } from './review-change'

/** Raw lines `[first, last)`, by their index. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

export const allLines = (page: Page): LineRange => ({
  first: 0,
  last: readingOf(page).lines.length,
})

/** The lines that share text with a stretch; of an empty one the line that it lies in. */
export function linesWithin(page: Page, { from, to }: Stretch): LineRange {
  const { lines } = readingOf(page)
  return {
    first: lineIndexAt(lines, from),
    last: lineIndexAt(lines, Math.max(from, to - 1)) + 1,
  }
}

/** The lines that have a part of a block which is not as it was: ranges that do not touch each other, in order. */
export const touchedLines = (page: Page, { gone, come }: ReviewChange): readonly LineRange[] =>
  mergedRanges(
    [...gone, ...come].map(({ start, end }) => linesWithin(page, { from: start, to: end })),
  )

/** Ranges of lines in order, those that touch each other made one. */
export function mergedRanges(ranges: readonly LineRange[]): readonly LineRange[] {
  const merged: LineRange[] = []
  for (const range of ranges.toSorted((a, b) => a.first - b.first)) {
    const last = merged.at(-1)
    if (last && range.first <= last.last)
      merged[merged.length - 1] = { first: last.first, last: Math.max(last.last, range.last) }
    else merged.push(range)
  }
  return merged
}
