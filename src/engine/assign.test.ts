import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign } from './assign'

/** Rows of what pairs are worth, and what all rows and columns are worth alone. */
const given = (
  rows: readonly (readonly number[])[],
  columns: number,
  rowAlone: number,
  columnAlone = rowAlone,
) =>
  assign({
    rows: rows.length,
    columns,
    pairs: Float64Array.from(rows.flat()),
    rowAlone,
    columnAlone,
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
    const number = fc.integer({ min: -9, max: 9 })
    const matrix = fc.tuple(fc.nat(4), fc.nat(4)).chain(([rows, columns]) =>
      fc.tuple(
        fc.array(fc.array(number, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
        fc.constant(columns),
      ),
    )
    fc.assert(
      fc.property(matrix, number, number, ([pairs, columns], rowAlone, columnAlone) => {
        /** The best of what the rows from `row` on come to with the columns that are free. */
        const best = (row: number, free: readonly number[]): number =>
          row === pairs.length
            ? free.length * columnAlone
            : Math.max(
                rowAlone + best(row + 1, free),
                ...free.map(
                  (c) =>
                    pairs[row][c] +
                    best(
                      row + 1,
                      free.filter((other) => other !== c),
                    ),
                ),
              )
        const all = Array.from({ length: columns }, (_, c) => c)
        const columnOf = given(pairs, columns, rowAlone, columnAlone)
        const taken = columnOf.filter((c) => c >= 0)
        expect(new Set(taken).size).toBe(taken.length)
        let worth = (columns - taken.length) * columnAlone
        columnOf.forEach((c, row) => {
          worth += c < 0 ? rowAlone : pairs[row][c]
        })
        expect(worth).toBe(best(0, all))
      }),
      { numRuns: 500 },
    )
  })
})
