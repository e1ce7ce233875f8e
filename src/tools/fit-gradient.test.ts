import { describe, expect, it } from 'vitest'
import { GAP_CLASSES, STATE_COUNT as N } from '../engine/states'
import type { Example } from './fit-example'
import { type Layout, learn, moveFactors, remembered } from './fit-gradient'
import { seeded } from './fit-pages'

/** Three features, the last one a character's. */
const NAMES = ['first', 'second', 'holds 启']
const MOVES = NAMES.length * N
const SHARED = MOVES + GAP_CLASSES.length * N * N
const LAYOUT: Layout = {
  names: NAMES,
  firstCharacter: 2,
  moves: MOVES,
  shared: SHARED,
  size: SHARED + N * N,
}

const SEEN = [[0], [0, 2], [1, 2], [1]].map((row) => Uint32Array.from(row))

/** Four units: the first is certain, each of the others may be one of two states. */
const EXAMPLE: Example = {
  length: SEEN.length,
  features: [],
  gaps: [0, 1, 2, 1],
  allowed: Uint8Array.from({ length: SEEN.length * N }, (_, k) => (k % N < 2 ? 1 : 0)),
  fixed: [1, -1, -1, -1],
  weight: 1.5,
}

const gained = (weights: Float64Array, gradient = new Float64Array(LAYOUT.size)) =>
  learn(EXAMPLE, SEEN, weights, moveFactors(weights, LAYOUT), LAYOUT, gradient)

describe('learn', () => {
  it('finds the slope of the likelihood in each weight', () => {
    const random = seeded(1)
    const weights = Float64Array.from({ length: LAYOUT.size }, () => random() - 0.5)
    const gradient = new Float64Array(LAYOUT.size)
    gained(weights, gradient)
    const STEP = 1e-5
    const slopes = Array.from(weights, (weight, k) => {
      const at = (x: number) => gained(weights.with(k, x)) ?? Number.NaN
      return (at(weight + STEP) - at(weight - STEP)) / (2 * STEP)
    })
    expect(slopes.some((slope) => Math.abs(slope) > 0.1)).toBe(true)
    for (const [k, slope] of slopes.entries()) expect(gradient[k]).toBeCloseTo(slope, 6)
  })

  it('learns nothing where no path is allowed', () => {
    const gradient = new Float64Array(LAYOUT.size)
    const weights = new Float64Array(LAYOUT.size)
    const none = { ...EXAMPLE, allowed: new Uint8Array(SEEN.length * N) }
    const factors = moveFactors(weights, LAYOUT)
    expect(learn(none, SEEN, weights, factors, LAYOUT, gradient)).toBeNull()
    expect(gradient.every((slope) => slope === 0)).toBe(true)
  })
})

describe('remembered', () => {
  it('forgets half of all characters, and no other feature', () => {
    const random = seeded(1)
    const rows = Array.from({ length: 1000 }, () => remembered(SEEN, LAYOUT, random)).flat()
    const count = (f: number) => rows.filter((row) => row.includes(f)).length
    expect([count(0), count(1)]).toEqual([2000, 2000])
    expect(count(2)).toBeGreaterThan(900)
    expect(count(2)).toBeLessThan(1100)
  })
})
