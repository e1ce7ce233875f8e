// What a labelled page says of the decoding's weights: the gradient of its labels' likelihood.
import { GAP_CLASSES, STATE_COUNT as N } from '../engine/states'
import type { Example } from './fit-example'

/** Where things lie in the vector of parameters: features, moves by gap class, moves whatever the gap. */
export interface Layout {
  readonly names: readonly string[]
  /** From this place on names are of characters. */
  readonly firstCharacter: number
  readonly moves: number
  readonly shared: number
  readonly size: number
}

/**
 * Chance that a unit's character is forgotten each time a page is learned from; what is left then counts the more. Thousands of
 * characters explain the pages they are learned from all too well, and what else tells a heading would not be learned:
 * dropout (Srivastava et al. 2014) against the undertraining of weights (Sutton, Sindelar & McCallum 2006).
 */
const FORGOTTEN = 0.5

/** The features of each unit, but for the characters that are forgotten this time. */
export const remembered = (
  ids: readonly Uint32Array[],
  { firstCharacter }: Layout,
  random: () => number,
): Uint32Array[] => ids.map((row) => row.filter((f) => f < firstCharacter || random() >= FORGOTTEN))

const strengthOf = (f: number, { firstCharacter }: Layout): number =>
  f < firstCharacter ? 1 : 1 / (1 - FORGOTTEN)

/** Adds a row of one number for each state, times `strength`, to another. */
function addRow(
  from: Float64Array,
  at: number,
  to: Float64Array,
  there: number,
  strength: number,
): void {
  for (let s = 0; s < N; s++) to[there + s] += from[at + s] * strength
}

/**
 * Adds an example's gradient: the counts of features and moves expected over the paths that its labels allow, less those
 * expected over all paths, times its weight. `seen` are the features of each unit, what is forgotten left out. Returns its weighted log-likelihood, or null where no path is allowed.
 */
export function learn(
  example: Example,
  seen: readonly Uint32Array[],
  weights: Float64Array,
  factors: readonly Float64Array[],
  layout: Layout,
  gradient: Float64Array,
): number | null {
  const { length, allowed, weight } = example
  const emissions = new Float64Array(length * N)
  for (let i = 0; i < length; i++)
    for (let k = 0; k < seen[i].length; k++) {
      const f = seen[i][k]
      addRow(weights, f * N, emissions, i * N, strengthOf(f, layout))
    }
  // Above zero where the labels make a state likelier than it was.
  const surprise = new Float64Array(length * N)
  const run = (labels: Uint8Array | null, sign: number) =>
    expectations(example, emissions, labels, factors, layout, sign, surprise, gradient)
  const labelled = run(allowed, weight)
  if (!Number.isFinite(labelled)) return null
  const all = run(null, -weight)
  for (let i = 0; i < length; i++)
    for (let k = 0; k < seen[i].length; k++) {
      const f = seen[i][k]
      addRow(surprise, i * N, gradient, f * N, strengthOf(f, layout))
    }
  return weight * (labelled - all)
}

/**
 * Adds `sign` times the probability of each state at each unit, and the expected counts of moves, over all paths or over
 * those that labels allow; returns the logarithm of the paths' sum: −∞, and nothing added, where no path is possible.
 * Forward–backward, rescaled at each unit (Rabiner 1989).
 */
function expectations(
  { length, gaps, fixed }: Example,
  emissions: Float64Array,
  labels: Uint8Array | null,
  factors: readonly Float64Array[],
  { moves, shared }: Pick<Layout, 'moves' | 'shared'>,
  sign: number,
  states: Float64Array,
  gradient: Float64Array,
): number {
  const local = new Float64Array(length * N)
  const forward = new Float64Array(length * N)
  const scale = new Float64Array(length)
  let logarithm = 0
  const possible = new Uint8Array(N)
  for (let i = 0; i < length; i++) {
    let highest = Number.NEGATIVE_INFINITY
    for (let s = 0; s < N; s++) {
      const may = fixed[i] >= 0 ? s === fixed[i] : labels === null || labels[i * N + s] === 1
      possible[s] = may ? 1 : 0
      if (may && emissions[i * N + s] > highest) highest = emissions[i * N + s]
    }
    if (highest === Number.NEGATIVE_INFINITY) return highest
    const m = factors[gaps[i]]
    for (let to = 0; to < N; to++) {
      if (possible[to] === 0) continue
      local[i * N + to] = Math.exp(emissions[i * N + to] - highest)
      let reach = i === 0 ? 1 : 0
      if (i > 0)
        for (let from = 0; from < N; from++) reach += forward[(i - 1) * N + from] * m[from * N + to]
      forward[i * N + to] = reach * local[i * N + to]
      scale[i] += forward[i * N + to]
    }
    if (!(scale[i] > 0)) return Number.NEGATIVE_INFINITY
    for (let s = 0; s < N; s++) forward[i * N + s] /= scale[i]
    logarithm += Math.log(scale[i]) + highest
  }
  let back = new Float64Array(N).fill(1)
  for (let i = length - 1; i >= 0; i--) {
    for (let s = 0; s < N; s++) states[i * N + s] += forward[i * N + s] * back[s] * sign
    if (i === 0) break
    const before = new Float64Array(N)
    const m = factors[gaps[i]]
    for (let to = 0; to < N; to++) {
      const onward = (local[i * N + to] * back[to]) / scale[i]
      if (onward === 0) continue
      for (let from = 0; from < N; from++) {
        const part = m[from * N + to] * onward
        before[from] += part
        const q = forward[(i - 1) * N + from] * part * sign
        gradient[moves + gaps[i] * N * N + from * N + to] += q
        gradient[shared + from * N + to] += q
      }
    }
    back = before
  }
  return logarithm
}

/** What each move multiplies a path's weight by: a table for each gap class. */
export const moveFactors = (weights: Float64Array, { moves, shared }: Layout): Float64Array[] =>
  GAP_CLASSES.map((_, gap) =>
    Float64Array.from({ length: N * N }, (_unused, k) =>
      Math.exp(weights[moves + gap * N * N + k] + weights[shared + k]),
    ),
  )
