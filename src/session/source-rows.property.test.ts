import { expect, test } from 'vitest'
import type { Page, Review } from '../document'
import { checkDerivations } from '../testing/derivations'
import { PATIENCE } from '../testing/fuzzing'
import { rowStartsOf, type SourceRow, sourceRows } from './source-rows'

test(
  'rows that are made from those before are the same as made anew',
  () => {
    checkDerivations((page, review) => sourceRows(page, review), 400, 51)
  },
  PATIENCE,
)

test(
  'rows are said to start as before only where they do',
  () => {
    const known = new WeakMap<object, readonly number[]>()
    const seen = new WeakSet<readonly SourceRow[]>()
    let same = 0
    const look = (page: Page, review: Review) => {
      const rows = sourceRows(page, review)
      const starts = rows.map(({ start }) => start)
      const before = known.get(rowStartsOf(rows))
      if (before) expect(starts).toEqual(before)
      if (before && !seen.has(rows)) same++
      known.set(rowStartsOf(rows), starts)
      seen.add(rows)
    }
    checkDerivations(look, 100, 52)
    expect(same).toBeGreaterThan(50)
  },
  PATIENCE,
)
