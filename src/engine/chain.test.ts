import { describe, expect, it } from 'vitest'
import { decode, type Potentials } from './chain'
import { STATE_COUNT } from './states'

const N = STATE_COUNT

/** A chain of two units in which state 1 follows state 0 and nothing else does. */
function chain(): Potentials {
  const emit = new Float64Array(2 * N)
  emit[0] = 1
  emit[N + 2] = 1
  const move = new Float64Array(N * N).fill(-50)
  move[1] = 0
  return { length: 2, emit, move: [move, move, move, move], gaps: [0, 0] }
}

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
    expect(decode({ length: 0, emit: new Float64Array(0), move: [], gaps: [] }).states).toEqual([])
  })
})
