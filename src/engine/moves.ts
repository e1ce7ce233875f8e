import { STATE_COUNT as N, ROW } from './states'

/** What moves from one state to the next are worth, made ready for the decoding: a table for each gap class. */
export interface Moves {
  /** In hundredths of a natural logarithm: `worth[(gap * ROW + from) * ROW + to]`. */
  readonly worth: Int32Array
  /** What each multiplies a path's worth by, and the same once more as `factorsInto[(gap * ROW + to) * ROW + from]`. */
  readonly factors: Float64Array
  readonly factorsInto: Float64Array
  /**
   * By how much the path to one state must be worth more than the path to another so that from the other, wherever it
   * goes, no path is as good: more than `leads[(gap * ROW + one) * ROW + other]`.
   */
  readonly leads: Int32Array
  /** The same of the ways on from one state and from another, wherever they are reached from. */
  readonly leadsInto: Int32Array
}

/** All that follows from what moves are worth. A row's places behind the last state mean nothing. */
export function movesOf(worth: Int32Array): Moves {
  const factors = Float64Array.from(worth, (move) => Math.exp(move / 100))
  const factorsInto = new Float64Array(worth.length)
  const leads = new Int32Array(worth.length)
  const leadsInto = new Int32Array(worth.length)
  for (let table = 0; table < worth.length; table += ROW * ROW)
    for (let one = 0; one < N; one++)
      for (let other = 0; other < N; other++) {
        factorsInto[table + other * ROW + one] = factors[table + one * ROW + other]
        const at = table + one * ROW + other
        leads[at] = leadOver(worth, table + one * ROW, table + other * ROW, 1)
        leadsInto[at] = leadOver(worth, table + one, table + other, ROW)
      }
  return { worth, factors, factorsInto, leads, leadsInto }
}

/** The most by which a move of the other row or column is worth more than the same of the one; moves are `step` apart. */
function leadOver(worth: Int32Array, one: number, other: number, step: number): number {
  let lead = worth[other] - worth[one]
  for (let k = step; k < N * step; k += step)
    lead = Math.max(lead, worth[other + k] - worth[one + k])
  return lead
}
