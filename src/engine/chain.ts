import type { Seen } from './features/observer'
import type { Look } from './look'
import { STATE_COUNT, STATES } from './states'
import type { Unit } from './units'
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

/** Log-potentials: `emit[i * n + s]`, `move[gap][from * n + to]`, `gaps[i]` the gap class above unit i. */
export interface Potentials {
  readonly length: number
  readonly emit: Float64Array
  readonly move: readonly Float64Array[]
  readonly gaps: ArrayLike<number>
}

const FIXED = 1e3
const N = STATE_COUNT

export function potentials(
  weights: Weights,
  units: readonly Unit[],
  looks: readonly Look[],
  see: (i: number) => Seen,
): Potentials {
  const emit = new Float64Array(units.length * N)
  const gaps = new Uint8Array(units.length)
  for (let i = 0; i < units.length; i++) {
    const { ids, count } = see(i)
    const sum = emit.subarray(i * N, i * N + N)
    for (let f = 0; f < count; f++) {
      const row = ids[f] * N
      for (let s = 0; s < N; s++) sum[s] += weights.features[row + s]
    }
    const { fixed } = units[i]
    if (fixed !== null) sum[STATES.indexOf(fixed)] += FIXED
    gaps[i] = looks[i].gap
  }
  return { length: units.length, emit, move: weights.moves, gaps }
}

export function decode(p: Potentials): Decoding {
  return { states: viterbi(p), marginals: marginals(p) }
}

function viterbi({ length, emit, move, gaps }: Potentials): number[] {
  if (length === 0) return []
  const back = new Uint8Array(length * N)
  let score = emit.slice(0, N)
  let next = new Float64Array(N)
  for (let i = 1; i < length; i++) {
    const m = move[gaps[i]]
    for (let to = 0; to < N; to++) {
      let best = Number.NEGATIVE_INFINITY
      for (let from = 0; from < N; from++) {
        const v = score[from] + m[from * N + to]
        if (v > best) {
          best = v
          back[i * N + to] = from
        }
      }
      next[to] = best + emit[i * N + to]
    }
    const spent = score
    score = next
    next = spent
  }
  const states = new Array<number>(length)
  states[length - 1] = score.indexOf(Math.max(...score))
  for (let i = length - 1; i > 0; i--) states[i - 1] = back[i * N + states[i]]
  return states
}

/** Forward–backward with the forward and backward vectors rescaled at each unit. */
function marginals({ length, emit, move, gaps }: Potentials): Float64Array {
  const forward = new Float64Array(length * N)
  const result = new Float64Array(length * N)
  const factor = move.map((m) => m.map(Math.exp))
  const local = localFactors(emit, length)
  for (let i = 0; i < length; i++) {
    let sum = 0
    for (let to = 0; to < N; to++) {
      let v = 1
      if (i > 0) {
        v = 0
        const m = factor[gaps[i]]
        for (let from = 0; from < N; from++) v += forward[(i - 1) * N + from] * m[from * N + to]
      }
      forward[i * N + to] = v * local[i * N + to]
      sum += forward[i * N + to]
    }
    scale(forward, i, sum)
  }
  let back = new Float64Array(N).fill(1)
  let next = new Float64Array(N)
  for (let i = length - 1; i >= 0; i--) {
    let sum = 0
    for (let s = 0; s < N; s++) {
      result[i * N + s] = forward[i * N + s] * back[s]
      sum += result[i * N + s]
    }
    scale(result, i, sum)
    if (i === 0) break
    const m = factor[gaps[i]]
    next.fill(0)
    let total = 0
    for (let from = 0; from < N; from++) {
      for (let to = 0; to < N; to++) next[from] += m[from * N + to] * local[i * N + to] * back[to]
      total += next[from]
    }
    for (let s = 0; s < N; s++) next[s] = total > 0 ? next[s] / total : 1 / N
    const spent = back
    back = next
    next = spent
  }
  return result
}

function localFactors(emit: Float64Array, length: number): Float64Array {
  const local = new Float64Array(length * N)
  for (let i = 0; i < length; i++) {
    let max = Number.NEGATIVE_INFINITY
    for (let s = 0; s < N; s++) max = Math.max(max, emit[i * N + s])
    for (let s = 0; s < N; s++) local[i * N + s] = Math.max(Math.exp(emit[i * N + s] - max), 1e-30)
  }
  return local
}

function scale(values: Float64Array, i: number, sum: number): void {
  for (let s = 0; s < N; s++) values[i * N + s] = sum > 0 ? values[i * N + s] / sum : 1 / N
}
