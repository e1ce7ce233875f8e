import { MOST_SEEN, type Seen } from './features/observer'
import type { Look } from './look'
import { Scratch } from './scratch'
import { ROW, STATE_COUNT, STATES } from './states'
import type { Unit } from './units'
import type { Weights } from './weights'

/**
 * A linear-chain conditional random field over the units of a page (Lafferty, McCallum & Pereira 2001):
 * the best states by Viterbi's algorithm, and each unit's marginal probabilities by forward–backward.
 *
 * Numbers lie in rows of one for each state. The inner loops take four states at a time, each with a sum or a maximum of
 * its own: the additions of one state must come one after the other, those of four can go on at once.
 */
export interface Decoding {
  /** Index into STATES for each unit. */
  readonly states: readonly number[]
  /** `marginals[i * STATE_COUNT + s]`: probability of state s at unit i. */
  readonly marginals: Float64Array
}

/** Log-potentials: `emit[i * ROW + s]`, `moves[(gap * ROW + from) * ROW + to]`, `gaps[i]` the gap class above unit i. */
export interface Potentials {
  readonly length: number
  readonly emit: Float64Array
  readonly moves: Float64Array
  /** The exponentials of `moves`; zero behind the last state. */
  readonly factors: Float64Array
  readonly gaps: Uint8Array
}

const FIXED = 1e3
const N = STATE_COUNT
const TABLE = ROW * ROW

/** Where the rows begin that say something about a unit; for one unit after the other. */
const used = new Uint32Array(MOST_SEEN)
const bestRoom = new Scratch()
const forwardRoom = new Scratch()
const localRoom = new Scratch()

export function potentials(
  { features, rows, moves, factors }: Weights,
  units: readonly Unit[],
  looks: readonly Look[],
  see: (i: number) => Seen,
): Potentials {
  const emit = new Float64Array(units.length * ROW)
  const gaps = new Uint8Array(units.length)
  for (let i = 0; i < units.length; i++) {
    sumRows(features, rows, see(i), emit, i * ROW)
    const { fixed } = units[i]
    if (fixed !== null) emit[i * ROW + STATES.indexOf(fixed)] += FIXED
    gaps[i] = looks[i].gap
  }
  return { length: units.length, emit, moves, factors, gaps }
}

/** Writes the sum of the weights of all features seen to `sums` from `at` on. */
function sumRows(
  weights: Float64Array,
  rows: Uint32Array,
  { ids, count }: Seen,
  sums: Float64Array,
  at: number,
): void {
  let uses = 0
  for (let f = 0; f < count; f++) {
    const row = rows[ids[f]]
    if (row !== 0) used[uses++] = row
  }
  for (let s = 0; s < ROW; s += 4) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let f = 0; f < uses; f++) {
      const k = used[f] + s
      a += weights[k]
      b += weights[k + 1]
      c += weights[k + 2]
      d += weights[k + 3]
    }
    sums[at + s] = a
    sums[at + s + 1] = b
    sums[at + s + 2] = c
    sums[at + s + 3] = d
  }
}

export function decode(p: Potentials): Decoding {
  return { states: viterbi(p), marginals: marginals(p) }
}

/** The states of the best path. Where it came from is found again on the way back, by what was best on the way there. */
function viterbi({ length, emit, moves, gaps }: Potentials): number[] {
  if (length === 0) return []
  const best = bestScores(emit, moves, gaps, length)
  const states = new Array<number>(length)
  let state = 0
  for (let s = 1; s < N; s++)
    if (best[(length - 1) * ROW + s] > best[(length - 1) * ROW + state]) state = s
  for (let i = length - 1; ; i--) {
    states[i] = state
    if (i === 0) return states
    const table = gaps[i] * TABLE
    let highest = Number.NEGATIVE_INFINITY
    let from = 0
    for (let s = 0; s < N; s++) {
      const score = best[(i - 1) * ROW + s] + moves[table + s * ROW + state]
      if (score > highest) {
        highest = score
        from = s
      }
    }
    state = from
  }
}

/** For each unit and state what the best path to it is worth. */
function bestScores(
  emit: Float64Array,
  moves: Float64Array,
  gaps: Uint8Array,
  length: number,
): Float64Array {
  const best = bestRoom.room(length * ROW)
  const { least, most } = moveBounds(moves)
  for (let s = 0; s < N; s++) best[s] = emit[s]
  for (let i = 1; i < length; i++) {
    const at = i * ROW
    const above = at - ROW
    const bounds = gaps[i] * ROW
    // What the path from some state above is worth at least, wherever it goes.
    let floor = Number.NEGATIVE_INFINITY
    for (let from = 0; from < N; from++) {
      const score = best[above + from] + least[bounds + from]
      if (score > floor) floor = score
    }
    floor -= ROUNDING
    // Most states are worth so little that no best path comes from them.
    let count = 0
    for (let from = 0; from < N; from++)
      if (best[above + from] + most[bounds + from] >= floor) ways[count++] = from
    for (let to = 0; to < ROW; to += 4) {
      let a = Number.NEGATIVE_INFINITY
      let b = a
      let c = a
      let d = a
      for (let w = 0; w < count; w++) {
        const score = best[above + ways[w]]
        const k = (bounds + ways[w]) * ROW + to
        const toA = score + moves[k]
        const toB = score + moves[k + 1]
        const toC = score + moves[k + 2]
        const toD = score + moves[k + 3]
        if (toA > a) a = toA
        if (toB > b) b = toB
        if (toC > c) c = toC
        if (toD > d) d = toD
      }
      const k = at + to
      best[k] = a + emit[k]
      best[k + 1] = b + emit[k + 1]
      best[k + 2] = c + emit[k + 2]
      best[k + 3] = d + emit[k + 3]
    }
  }
  return best
}

/** The states from which a best path may come. */
const ways = new Uint8Array(N)

/** More than what two sums of the same numbers may differ by. */
const ROUNDING = 1e-6

/** For each gap class and state, the least and the most that a move from it is worth. */
function moveBounds(moves: Float64Array): { least: Float64Array; most: Float64Array } {
  const least = new Float64Array(moves.length / ROW)
  const most = new Float64Array(moves.length / ROW)
  for (let row = 0; row < least.length; row++) {
    least[row] = moves[row * ROW]
    most[row] = moves[row * ROW]
    for (let k = row * ROW + 1; k < row * ROW + N; k++) {
      if (moves[k] < least[row]) least[row] = moves[k]
      if (moves[k] > most[row]) most[row] = moves[k]
    }
  }
  return { least, most }
}

/** Forward–backward with the forward and backward vectors rescaled at each unit. */
function marginals({ length, emit, factors, gaps }: Potentials): Float64Array {
  const local = localFactors(emit, length)
  const forward = forwardVectors(local, factors, gaps, length)
  const result = new Float64Array(length * N)
  let back = new Float64Array(ROW).fill(1)
  let next = new Float64Array(ROW)
  for (let i = length - 1; i >= 0; i--) {
    let sum = 0
    for (let s = 0; s < N; s++) {
      const p = forward[i * ROW + s] * back[s]
      result[i * N + s] = p
      sum += p
    }
    rescale(result, i * N, sum)
    if (i === 0) break
    rescale(next, 0, goBack(local, i * ROW, factors, gaps[i] * TABLE, back, next))
    const spent = back
    back = next
    next = spent
  }
  return result
}

/** The backward vector of the unit above, not yet rescaled, and its sum. */
function goBack(
  local: Float64Array,
  at: number,
  factors: Float64Array,
  table: number,
  back: Float64Array,
  next: Float64Array,
): number {
  let total = 0
  for (let from = 0; from < ROW; from += 4) {
    let k = table + from * ROW
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let to = 0; to < N; to++, k++) {
      const emitted = local[at + to]
      const onward = back[to]
      a += factors[k] * emitted * onward
      b += factors[k + ROW] * emitted * onward
      c += factors[k + 2 * ROW] * emitted * onward
      d += factors[k + 3 * ROW] * emitted * onward
    }
    next[from] = a
    next[from + 1] = b
    next[from + 2] = c
    next[from + 3] = d
    total = total + a + b + c + d
  }
  return total
}

function forwardVectors(
  local: Float64Array,
  factors: Float64Array,
  gaps: Uint8Array,
  length: number,
): Float64Array {
  const forward = forwardRoom.room(length * ROW)
  for (let i = 0; i < length; i++) {
    const at = i * ROW
    const above = at - ROW
    let sum = 0
    for (let to = 0; to < ROW; to += 4) {
      let k = gaps[i] * TABLE + to
      let a = 0
      let b = 0
      let c = 0
      let d = 0
      if (i === 0) a = b = c = d = 1
      else
        for (let from = above; from < above + N; from++, k += ROW) {
          const p = forward[from]
          a += p * factors[k]
          b += p * factors[k + 1]
          c += p * factors[k + 2]
          d += p * factors[k + 3]
        }
      a *= local[at + to]
      b *= local[at + to + 1]
      c *= local[at + to + 2]
      d *= local[at + to + 3]
      forward[at + to] = a
      forward[at + to + 1] = b
      forward[at + to + 2] = c
      forward[at + to + 3] = d
      sum = sum + a + b + c + d
    }
    rescale(forward, at, sum)
  }
  return forward
}

/** Each unit's factors, the highest being 1. */
function localFactors(emit: Float64Array, length: number): Float64Array {
  const local = localRoom.room(length * ROW)
  for (let at = 0; at < length * ROW; at += ROW) {
    let highest = emit[at]
    for (let s = at + 1; s < at + N; s++) if (emit[s] > highest) highest = emit[s]
    for (let s = at; s < at + N; s++) local[s] = Math.max(Math.exp(emit[s] - highest), 1e-30)
    for (let s = at + N; s < at + ROW; s++) local[s] = 0
  }
  return local
}

function rescale(values: Float64Array, at: number, sum: number): void {
  for (let s = at; s < at + N; s++) values[s] = sum > 0 ? values[s] / sum : 1 / N
}
