import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairProbabilities } from './pairing'

/** The same probabilities by going through every assignment. */
function exactly(logOdds: readonly (readonly number[])[], columns: number) {
  const pair = logOdds.map((row) => row.map(() => 0))
  const alone = logOdds.map(() => 0)
  let all = 0
  const go = (r: number, given: readonly number[], weight: number) => {
    if (r === logOdds.length) {
      all += weight
      given.forEach((c, row) => {
        if (c < 0) alone[row] += weight
        else pair[row][c] += weight
      })
      return
    }
    go(r + 1, [...given, -1], weight)
    for (let c = 0; c < columns; c++)
      if (!given.includes(c)) go(r + 1, [...given, c], weight * Math.exp(logOdds[r][c]))
  }
  go(0, [], 1)
  return { pair: pair.map((row) => row.map((p) => p / all)), alone: alone.map((p) => p / all) }
}

/** The probabilities by belief propagation, row by row. */
function nearly(logOdds: readonly (readonly number[])[], columns: number) {
  const { pair, alone } = pairProbabilities(
    Float64Array.from(logOdds.flat()),
    logOdds.length,
    columns,
  )
  const rows = logOdds.map((_, r) => [...pair.subarray(r * columns, (r + 1) * columns)])
  return { pair: rows, alone: [...alone] }
}

describe('pairProbabilities', () => {
  it('leaves a row alone whose only column is surely another’s', () => {
    const { pair, alone } = nearly([[9], [2]], 1)
    expect(pair[0][0]).toBeGreaterThan(0.99)
    expect(pair[1][0]).toBeLessThan(0.01)
    expect(alone[1]).toBeGreaterThan(0.99)
  })

  it('gives a row its second wish where the first is taken', () => {
    const { pair } = nearly(
      [
        [9, 0],
        [4, 3],
      ],
      2,
    )
    expect(pair[1][1]).toBeGreaterThan(0.8)
  })

  it('comes near to going through every assignment', () => {
    const row = fc.array(fc.double({ min: -6, max: 6, noNaN: true }), {
      minLength: 3,
      maxLength: 3,
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (logOdds) => {
        const found = nearly(logOdds, 3)
        const exact = exactly(logOdds, 3)
        logOdds.forEach((_, r) => {
          expect(Math.abs(found.alone[r] - exact.alone[r])).toBeLessThan(0.15)
          found.pair[r].forEach((p, c) => {
            expect(Math.abs(p - exact.pair[r][c])).toBeLessThan(0.15)
          })
          const sum = found.pair[r].reduce((a, b) => a + b, found.alone[r])
          expect(sum).toBeCloseTo(1)
        })
      }),
    )
  })

  it('bears nothing at all, and worths without measure', () => {
    expect(nearly([], 3)).toEqual({ pair: [], alone: [] })
    expect(nearly([[], []], 0).alone).toEqual([1, 1])
    expect(nearly([[1e9, -1e9]], 2).pair[0][0]).toBeCloseTo(1)
  })
})
