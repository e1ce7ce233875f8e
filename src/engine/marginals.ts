import type { Potentials } from './chain'
import { Scratch } from './scratch'
import { STATE_COUNT as N, ROW } from './states'

const TABLE = ROW * ROW
const localRoom = new Scratch(Float64Array)
const forwardRoom = new Scratch(Float64Array)
const resultRoom = new Scratch(Float64Array)

/**
 * Each unit's probabilities of all states, by forward–backward, with the vectors rescaled from unit to unit. Good until others
 * are asked for.
 */
export function marginals({ length, emit, moves, gaps }: Potentials): Float64Array {
  const { factors, factorsInto } = moves
  const local = localFactors(emit, length)
  const forward = forwardVectors(local, factorsInto, gaps, length)
  const result = resultRoom.room(length * N)
  back.fill(1)
  for (let i = length - 1; i >= 0; i--) {
    const at = i * ROW
    const to = i * N
    let all = 0
    let out = 0
    for (let s = 0; s < N; s++) {
      const p = forward[at + s] * back[s]
      result[to + s] = p
      all += p
      const q = local[at + s] * back[s]
      passed[s] = q
      out += q
    }
    const share = 1 / all
    for (let s = to; s < to + N; s++) result[s] *= share
    if (i > 0) multiply(factors, gaps[i] * TABLE, passed, 0, 1 / out, back, 0)
  }
  return result
}

/** The backward vector of a unit, and what its states pass on to the unit above; for one unit after the other. */
const back = new Float64Array(N)
const passed = new Float64Array(N)

function forwardVectors(
  local: Float64Array,
  factorsInto: Float64Array,
  gaps: Uint8Array,
  length: number,
): Float64Array {
  const forward = forwardRoom.room(length * ROW)
  let sum = 0
  for (let i = 0; i < length; i++) {
    const at = i * ROW
    if (i === 0) forward.fill(1, 0, N)
    else multiply(factorsInto, gaps[i] * TABLE, forward, at - ROW, 1 / sum, forward, at)
    sum = 0
    for (let s = at; s < at + N; s++) {
      const p = forward[s] * local[s]
      forward[s] = p
      sum += p
    }
  }
  return forward
}

/**
 * Writes the product of a table and a vector, times `share`: for each row of the table a sum over the states. The vector is
 * held in variables, and the sums of pairs do not wait for each other: that takes a third of the time that a loop over
 * arrays does.
 */
function multiply(
  m: Float64Array,
  table: number,
  vector: Float64Array,
  v: number,
  share: number,
  product: Float64Array,
  at: number,
): void {
  const v0 = vector[v] * share
  const v1 = vector[v + 1] * share
  const v2 = vector[v + 2] * share
  const v3 = vector[v + 3] * share
  const v4 = vector[v + 4] * share
  const v5 = vector[v + 5] * share
  const v6 = vector[v + 6] * share
  const v7 = vector[v + 7] * share
  const v8 = vector[v + 8] * share
  const v9 = vector[v + 9] * share
  const v10 = vector[v + 10] * share
  const v11 = vector[v + 11] * share
  const v12 = vector[v + 12] * share
  const v13 = vector[v + 13] * share
  for (let s = 0, k = table; s < FOURTEEN; s++, k += ROW) {
    const first = v0 * m[k] + v1 * m[k + 1] + (v2 * m[k + 2] + v3 * m[k + 3])
    const second = v4 * m[k + 4] + v5 * m[k + 5] + (v6 * m[k + 6] + v7 * m[k + 7])
    const third = v8 * m[k + 8] + v9 * m[k + 9] + (v10 * m[k + 10] + v11 * m[k + 11])
    product[at + s] = first + second + (third + (v12 * m[k + 12] + v13 * m[k + 13]))
  }
}

/** So many variables `multiply` has: this does not compile with another number of states. */
const FOURTEEN: 14 = N

/** Each unit's factors, the highest being 1. */
function localFactors(emit: Int32Array, length: number): Float64Array {
  const local = localRoom.room(length * ROW)
  for (let at = 0; at < length * ROW; at += ROW) {
    let highest = emit[at]
    for (let s = at + 1; s < at + N; s++) if (emit[s] > highest) highest = emit[s]
    for (let s = at; s < at + N; s++)
      local[s] = EXPONENTIALS[Math.min(highest - emit[s], EXPONENTIALS.length - 1)]
  }
  return local
}

/** By how much less a state is worth in hundredths, the factor; from the last on all are the same. */
const EXPONENTIALS = new Float64Array(6908)
for (let less = 0; less < EXPONENTIALS.length; less++) EXPONENTIALS[less] = Math.exp(-less / 100)
