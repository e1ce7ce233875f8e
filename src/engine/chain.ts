import type { Seen } from './features/observer'
import { EMPTY, LANES, partLanes } from './lanes'
import type { Look } from './look'
import { marginals } from './marginals'
import type { Moves } from './moves'
import { Scratch } from './scratch'
import { ROW, STATES } from './states'
import type { Unit } from './units'
import { viterbi } from './viterbi'
import type { Weights } from './weights'

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

/** Writes the sum of the weights of all features seen to `emit` from `at` on. */
function sumRows(weights: Weights, { ids, count }: Seen, emit: Int32Array, at: number): void {
  let f = 0
  do {
    addRows(weights, ids, f, Math.min(count, f + weights.together))
    partLanes(sums, emit, at, f > 0)
    f += weights.together
  } while (f < count)
}

/** The sums of the rows that were added last. */
const sums = new Float64Array(LANES)

/** Adds the rows of some of the features seen: a variable for each lane takes a third of the time that a loop over lanes does. */
function addRows({ features, rows }: Weights, ids: Uint16Array, from: number, end: number): void {
  let a = EMPTY
  let b = EMPTY
  let c = EMPTY
  let d = EMPTY
  let e = EMPTY
  for (let f = from; f < end; f++) {
    const k = rows[ids[f]] * LANES
    a += features[k]
    b += features[k + 1]
    c += features[k + 2]
    d += features[k + 3]
    e += features[k + 4]
  }
  sums[0] = a
  sums[1] = b
  sums[2] = c
  sums[3] = d
  sums[4] = e
}

/** The marginals are good until the next decoding. */
export function decode(p: Potentials): Decoding {
  return { states: viterbi(p), marginals: marginals(p) }
}
