import { MOST_SEEN, type Seen } from './features/observer'
import type { Look } from './look'
import { marginals } from './marginals'
import type { Moves } from './moves'
import { Scratch } from './scratch'
import { ROW, STATES } from './states'
import type { Unit } from './units'
import { viterbi } from './viterbi'
import { firstOfPair, PAIRS, type Weights } from './weights'

/**
 * A linear-chain conditional random field over the units of a page (Lafferty, McCallum & Pereira 2001):
 * the best states by Viterbi's algorithm, and each unit's marginal probabilities by forward–backward.
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

/** What a form that is certain is worth. */
const FIXED = 1e5

/** Where the rows begin that say something about a unit; for one unit after the other. */
const used = new Int32Array(MOST_SEEN)
const emitRoom = new Scratch(Int32Array)
const gapRoom = new Scratch(Uint8Array)

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
