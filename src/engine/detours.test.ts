import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, type Potentials } from './chain'
import { Detours } from './detours'
import { movesOf } from './moves'
import { ROW, STATE_COUNT } from './states'

const LENGTH = 6
const ALL = Array.from({ length: LENGTH }, (_, i) => i)

/** A chain of random potentials under two gap classes. */
const chains = fc
  .record({
    emit: fc.array(fc.integer({ min: -400, max: 400 }), {
      minLength: LENGTH * ROW,
      maxLength: LENGTH * ROW,
    }),
    moves: fc.array(fc.integer({ min: -400, max: 400 }), {
      minLength: 2 * ROW * ROW,
      maxLength: 2 * ROW * ROW,
    }),
    gaps: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: LENGTH, maxLength: LENGTH }),
  })
  .map(
    ({ emit, moves, gaps }): Potentials => ({
      length: LENGTH,
      emit: Int32Array.from(emit),
      moves: movesOf(Int32Array.from(moves)),
      gaps: Uint8Array.from(gaps),
    }),
  )
const units = fc.integer({ min: 0, max: LENGTH - 1 })
const states = fc.integer({ min: 0, max: STATE_COUNT - 1 })

function worthOf({ emit, moves, gaps }: Potentials, path: readonly number[]): number {
  return path.reduce((sum, state, i) => {
    const move = i === 0 ? 0 : moves.worth[(gaps[i] * ROW + path[i - 1]) * ROW + state]
    return sum + emit[i * ROW + state] + move
  }, 0)
}

/** The best path through a state, by a decoding that is not left another choice. */
function forced(potentials: Potentials, held: readonly (readonly [number, number])[]): number[] {
  const emit = potentials.emit.slice()
  for (const [unit, state] of held) emit[unit * ROW + state] += 1e6
  return [...decode({ ...potentials, emit }).states]
}

const detoursOf = (potentials: Potentials): Detours =>
  new Detours(potentials, decode(potentials).states, ALL)

describe('Detours', () => {
  it('finds the best path through any state, and what it is worth less', () => {
    fc.assert(
      fc.property(chains, units, states, (potentials, unit, state) => {
        const detours = detoursOf(potentials)
        const path = detours.through(unit, state)
        expect(path[unit]).toBe(state)
        const worth = worthOf(potentials, path)
        expect(worth).toBe(worthOf(potentials, forced(potentials, [[unit, state]])))
        expect(detours.loss(unit, state)).toBe(worthOf(potentials, detours.states) - worth)
      }),
    )
  })

  it('holds its paths to a state', () => {
    fc.assert(
      fc.property(chains, units, states, units, states, (potentials, u, s, unit, state) => {
        fc.pre(u !== unit)
        const detours = detoursOf(potentials)
        detours.hold(u, s)
        expect(detours.states[u]).toBe(s)
        const path = detours.through(unit, state)
        const held = [[u, s] as const, [unit, state] as const]
        expect(worthOf(potentials, path)).toBe(worthOf(potentials, forced(potentials, held)))
      }),
    )
  })

  it('leaves the best path only near a doubtful unit', () => {
    const length = 60
    const emit = new Int32Array(length * ROW)
    for (let i = 0; i < length; i++) emit[i * ROW + (i % STATE_COUNT)] = 50
    const moves = new Int32Array(ROW * ROW).fill(-20)
    const chain = { length, emit, moves: movesOf(moves), gaps: new Uint8Array(length) }
    const best = decode(chain).states
    const detours = new Detours(chain, best, [20, 40])
    for (const unit of [20, 40]) {
      const path = detours.through(unit, (best[unit] + 1) % STATE_COUNT)
      expect(path.filter((state, i) => state !== best[i])).toHaveLength(1)
      expect(detours.loss(unit, (best[unit] + 1) % STATE_COUNT)).toBe(50)
    }
  })
})
