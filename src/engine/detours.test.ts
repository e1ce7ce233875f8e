import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, type Potentials } from './chain'
import { Detours } from './detours'
import { movesOf } from './moves'
import { ROW, STATE_COUNT } from './states'

const LENGTH = 6

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

describe('Detours', () => {
  it('finds the best path of all', () => {
    fc.assert(
      fc.property(chains, (potentials) => {
        const best = worthOf(potentials, decode(potentials).states)
        expect(worthOf(potentials, new Detours(potentials).states)).toBe(best)
      }),
    )
  })

  it('finds the best path through any state, and what it is worth less', () => {
    fc.assert(
      fc.property(chains, units, states, (potentials, unit, state) => {
        const detours = new Detours(potentials)
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
        const detours = new Detours(potentials)
        detours.hold(u, s)
        expect(detours.states[u]).toBe(s)
        const path = detours.through(unit, state)
        const held = [[u, s] as const, [unit, state] as const]
        expect(worthOf(potentials, path)).toBe(worthOf(potentials, forced(potentials, held)))
      }),
    )
  })
})
