import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign } from './assign'

/** Rows of what pairs are worth, and what all rows and columns are worth alone. */
const given = (rows: readonly (readonly number[])[], columns: number, alone: number) =>
  assign({
    rows: rows.length,
    columns,
    pairs: Float64Array.from(rows.flat()),
    rowAlone: alone,
    columnAlone: alone,
  })

describe('assign', () => {
  it('gives up the best pair where two others are worth more', () => {
    const rows = [
      [5, 4],
      [4, 0],
    ]
    expect(given(rows, 2, -9)).toEqual([1, 0])
  })

  it('leaves a row alone that no column is worth', () => {
    expect(given([[-5], [3]], 1, 0)).toEqual([-1, 0])
    expect(given([[], []], 0, 0)).toEqual([-1, -1])
    expect(given([], 1, 0)).toEqual([])
  })

  it('is as good as trying everything', () => {
    const matrix = fc.array(
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 }),
      {
        minLength: 3,
        maxLength: 3,
      },
    )
    fc.assert(
      fc.property(matrix, (value) => {
        const worth = (columns: readonly number[]) =>
          columns.reduce((sum, c, r) => sum + (c < 0 ? 0 : value[r][c]), 0)
        let best = Number.NEGATIVE_INFINITY
        const all = [-1, 0, 1, 2]
        for (const a of all)
          for (const b of all)
            for (const c of all) {
              const used = [a, b, c].filter((x) => x >= 0)
              if (new Set(used).size === used.length) best = Math.max(best, worth([a, b, c]))
            }
        expect(worth(given(value, 3, 0))).toBe(best)
      }),
    )
  })
})
