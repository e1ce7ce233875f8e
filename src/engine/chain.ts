import { MOST_SEEN, type Seen } from './features/observer'
import type { Look } from './look'
import type { Moves } from './moves'
import { Scratch } from './scratch'
import { ROW, STATE_COUNT, STATES } from './states'
import type { Unit } from './units'
import { firstOfPair, PAIRS, type Weights } from './weights'

/**
 * A linear-chain conditional random field over the units of a page (Lafferty, McCallum & Pereira 2001):
 * the best states by Viterbi's algorithm, and each unit's marginal probabilities by forward–backward.
 *
 * Numbers lie in rows of one for each state.
 */
export interface Decoding {
  /** Index into STATES for each unit. */
  readonly states: readonly number[]
  /** `marginals[i * STATE_COUNT + s]`: probability of state s at unit i. */
  readonly marginals: Float64Array
}

/**
 * Potentials, in hundredths of a natural logarithm, as the weights are: `emit[i * ROW + s]`, and the moves by `gaps[i]`, the
 * gap class above unit i. Good until others are asked for.
 */
export interface Potentials {
  readonly length: number
  readonly emit: Int32Array
  readonly moves: Moves
  readonly gaps: Uint8Array
}

const FIXED = 1e5
const N = STATE_COUNT
const TABLE = ROW * ROW

/** Where the rows begin that say something about a unit; for one unit after the other. */
const used = new Int32Array(MOST_SEEN)
const emitRoom = new Scratch(Int32Array)
const gapRoom = new Scratch(Uint8Array)
const cameFromRoom = new Scratch(Uint8Array)
const forwardRoom = new Scratch(Float64Array)
const localRoom = new Scratch(Float64Array)
const marginalRoom = new Scratch(Float64Array)

export function potentials(
  weights: Weights,
  units: readonly Unit[],
  looks: readonly Look[],
  see: (i: number) => Seen,
): Potentials {
  const { length } = units
  const emit = emitRoom.room(length * ROW)
  const gaps = gapRoom.room(length)
  for (let i = 0; i < length; i++) {
    sumRows(weights, see(i), emit, i * ROW)
    const { fixed } = units[i]
    if (fixed !== null) emit[i * ROW + STATES.indexOf(fixed)] += FIXED
    gaps[i] = looks[i].gap
  }
  return { length, emit, moves: weights.moves, gaps }
}

/** Writes the sum of the weights of all features seen to `sums` from `at` on. */
function sumRows(
  { features, rows, together }: Weights,
  { ids, count }: Seen,
  sums: Int32Array,
  at: number,
): void {
  let uses = 0
  for (let f = 0; f < count; f++) {
    const row = rows[ids[f]]
    if (row !== 0) used[uses++] = row * PAIRS
  }
  for (let s = at; s < at + ROW; s++) sums[s] = 0
  for (let f = 0; f < uses; f += together)
    addRows(features, f, Math.min(uses, f + together), sums, at)
}

/** Adds some of the rows in use, four pairs of states at a time. */
function addRows(
  features: Int32Array,
  from: number,
  end: number,
  sums: Int32Array,
  at: number,
): void {
  for (let pair = 0; pair < PAIRS; pair += 4) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let f = from; f < end; f++) {
      const k = used[f] + pair
      a = (a + features[k]) | 0
      b = (b + features[k + 1]) | 0
      c = (c + features[k + 2]) | 0
      d = (d + features[k + 3]) | 0
    }
    addPair(a, sums, at + 2 * pair)
    addPair(b, sums, at + 2 * pair + 2)
    addPair(c, sums, at + 2 * pair + 4)
    addPair(d, sums, at + 2 * pair + 6)
  }
}

function addPair(pair: number, sums: Int32Array, at: number): void {
  const first = firstOfPair(pair)
  sums[at] += first
  sums[at + 1] += (pair - first) >> 16
}

/** The marginals are good until the next decoding. */
export function decode(p: Potentials): Decoding {
  return { states: viterbi(p), marginals: marginals(p) }
}

/** The states of the best path. */
function viterbi(p: Potentials): number[] {
  const states: number[] = []
  const cameFrom = cameFromRoom.room(p.length * ROW)
  let state = p.length === 0 ? 0 : followPaths(p, cameFrom)
  for (let i = p.length - 1; i >= 0; i--) {
    states.push(state)
    state = cameFrom[i * ROW + state]
  }
  return states.reverse()
}

/** What the best path to each state of a unit is worth, less what the best of all is worth; for one unit after the other. */
const best = new Int32Array(ROW)

/**
 * Notes for each unit and state which state above the best path to it comes from, the first of equals; returns the state
 * at which the best of all ends.
 */
function followPaths({ length, emit, moves, gaps }: Potentials, cameFrom: Uint8Array): number {
  const { worth, leads } = moves
  for (let s = 0; s < N; s++) best[s] = emit[s]
  for (let i = 1; i < length; i++) {
    const at = i * ROW
    const count = findWays(leads, gaps[i] * TABLE)
    // Four states at a time, each with a maximum of its own, that need not wait for each other.
    for (let to = 0; to < ROW; to += 4) {
      const table = gaps[i] * TABLE + to
      let a = LEAST
      let b = LEAST
      let c = LEAST
      let d = LEAST
      for (let w = 0; w < count; w++) {
        const way = ways[w]
        const k = table + rowsOfWays[w]
        a = higher(a, way + (worth[k] << PLACE_BITS))
        b = higher(b, way + (worth[k + 1] << PLACE_BITS))
        c = higher(c, way + (worth[k + 2] << PLACE_BITS))
        d = higher(d, way + (worth[k + 3] << PLACE_BITS))
      }
      arrive(a, at + to, to, emit, cameFrom)
      arrive(b, at + to + 1, to + 1, emit, cameFrom)
      arrive(c, at + to + 2, to + 2, emit, cameFrom)
      arrive(d, at + to + 3, to + 3, emit, cameFrom)
    }
  }
  return highestPlace(best)
}

function arrive(
  way: number,
  at: number,
  state: number,
  emit: Int32Array,
  cameFrom: Uint8Array,
): void {
  cameFrom[at] = LAST_PLACE - (way & LAST_PLACE)
  best[state] = (way >> PLACE_BITS) + emit[at]
}

/** A worth, and the place that it comes from as the number of those behind it, are one integer: the higher tells both. */
const PLACE_BITS = 4
const LAST_PLACE = (1 << PLACE_BITS) - 1
/** Less than any way is worth, and no integer less than half the lowest there is. */
const LEAST = -(2 ** 30)

/** The higher of two integers less than 2³¹ apart; without a branch, which nobody could foretell. */
const higher = (a: number, b: number): number => (b + ((a - b) & ~((a - b) >> 31))) | 0

/** The states from which a best path may come, each with its place, and where their rows begin in a table of moves. */
const ways = new Int32Array(N)
const rowsOfWays = new Int32Array(N)

/** From most states no path is as good as from the best one. Returns how many others there are, and that one. */
function findWays(leads: Int32Array, table: number): number {
  const first = highestPlace(best)
  const highest = best[first]
  const row = table + first * ROW
  let count = 0
  for (let s = 0; s < N; s++) {
    if (highest - best[s] > leads[row + s]) continue
    ways[count] = ((best[s] - highest) << PLACE_BITS) | (LAST_PLACE - s)
    rowsOfWays[count++] = s * ROW
  }
  return count
}

/** The first of the highest. */
function highestPlace(numbers: Int32Array): number {
  let place = 0
  for (let s = 1; s < N; s++) if (numbers[s] > numbers[place]) place = s
  return place
}

/** Forward–backward, with the forward and backward vectors rescaled from unit to unit. */
function marginals({ length, emit, moves, gaps }: Potentials): Float64Array {
  const { factors, factorsInto } = moves
  const local = localFactors(emit, length)
  const forward = forwardVectors(local, factorsInto, gaps, length)
  const result = marginalRoom.room(length * N)
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
 * Writes the product of a table and a part of a vector, its share: for each row its sum over the states. The vector is held
 * in variables, and the sums of pairs do not wait for each other: that takes a third of the time that a loop over arrays
 * does.
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
  for (let s = 0, k = table; s < THIRTEEN; s++, k += ROW) {
    const first = v0 * m[k] + v1 * m[k + 1] + (v2 * m[k + 2] + v3 * m[k + 3])
    const second = v4 * m[k + 4] + v5 * m[k + 5] + (v6 * m[k + 6] + v7 * m[k + 7])
    const third = v8 * m[k + 8] + v9 * m[k + 9] + (v10 * m[k + 10] + v11 * m[k + 11])
    product[at + s] = first + second + (third + v12 * m[k + 12])
  }
}

/** So many variables `multiply` has: this does not compile with another number of states. */
const THIRTEEN: 13 = STATE_COUNT

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
const EXPONENTIALS = Float64Array.from({ length: 6908 }, (_, less) => Math.exp(-less / 100))
