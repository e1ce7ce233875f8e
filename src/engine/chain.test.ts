import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, type Potentials, potentials } from './chain'
import { MOST_SEEN } from './features/observer'
import { FEATURE_NAMES, Seen } from './features/vocabulary'
import { lookAt } from './look'
import { movesOf } from './moves'
import { readPrinted } from './page'
import { ROW, STATE_COUNT } from './states'
import { readUnits } from './units'
import { readWeights } from './weights'
import { MATCHING_WEIGHTS } from './weights-table'

const N = STATE_COUNT

/** A chain of two units in which state 1 follows state 0 and nothing else does. */
function chain(): Potentials {
  const emit = new Int32Array(2 * ROW)
  emit[0] = 100
  emit[ROW + 2] = 100
  const moves = new Int32Array(ROW * ROW).fill(-5000)
  moves[1] = 0
  return { length: 2, emit, moves: movesOf(moves), gaps: new Uint8Array(2) }
}

describe('potentials', () => {
  it('are the sums of the weights of all features seen, however many and however great', () => {
    const weightOf = (feature: number, s: number) => (s % 2 === 0 ? 1 : -1) * (650 - (feature % 3))
    const names = FEATURE_NAMES.slice(0, MOST_SEEN)
    const rows = names.map((_, f) => Array.from({ length: N }, (_unused, s) => weightOf(f, s)))
    const weights = readWeights({
      features: Object.fromEntries(names.map((name, f) => [name, rows[f]])),
      moves: {},
      matching: MATCHING_WEIGHTS,
      block: {},
      attachment: {},
    })
    const page = readPrinted('湖水清了')
    const units = readUnits(page)
    const seen = new Seen()
    // Some rows are set by hand.
    names.forEach((name, f) => {
      if (!name.startsWith('solid')) seen.add(f)
    })
    const { emit } = potentials(weights, units, lookAt(page, units), () => seen)
    for (let s = 0; s < N; s++) {
      const sum = [...seen.ids.subarray(0, seen.count)].reduce((all, f) => all + weightOf(f, s), 0)
      expect(emit[s]).toBe(sum)
    }
  })
})

describe('decode', () => {
  it('takes the best path, not the best state at each unit', () => {
    expect(decode(chain()).states).toEqual([0, 1])
  })

  it('gives marginals that sum to one', () => {
    const { marginals } = decode(chain())
    for (const i of [0, 1]) {
      const sum = marginals.slice(i * N, i * N + N).reduce((a, b) => a + b, 0)
      expect(sum).toBeCloseTo(1)
    }
    expect(marginals[N + 1]).toBeGreaterThan(0.99)
  })

  it('has no states for no units', () => {
    expect(decode({ ...chain(), length: 0 }).states).toEqual([])
  })

  it('is as good as trying every path', () => {
    const numbers = fc.array(fc.integer({ min: -400, max: 400 }), {
      minLength: 3 * ROW + ROW * ROW,
      maxLength: 3 * ROW + ROW * ROW,
    })
    fc.assert(
      fc.property(numbers, (random) => {
        const emit = Int32Array.from(random.slice(0, 3 * ROW))
        const moves = Int32Array.from(random.slice(3 * ROW))
        const gaps = new Uint8Array(3)
        const found = decode({ length: 3, emit, moves: movesOf(moves), gaps })
        const sums = new Float64Array(3 * N)
        let all = 0
        let best = Number.NEGATIVE_INFINITY
        const worth = (a: number, b: number, c: number) =>
          emit[a] + moves[a * ROW + b] + emit[ROW + b] + moves[b * ROW + c] + emit[2 * ROW + c]
        for (let a = 0; a < N; a++)
          for (let b = 0; b < N; b++)
            for (let c = 0; c < N; c++) {
              best = Math.max(best, worth(a, b, c))
              const weight = Math.exp(worth(a, b, c) / 100)
              all += weight
              for (const k of [a, N + b, 2 * N + c]) sums[k] += weight
            }
        const [a, b, c] = found.states
        expect(worth(a, b, c)).toBeCloseTo(best)
        sums.forEach((sum, k) => {
          expect(found.marginals[k]).toBeCloseTo(sum / all)
        })
      }),
      { numRuns: 20 },
    )
  })
})
