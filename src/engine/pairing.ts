/** Rounds of messages at most; fewer where they no longer change by this much. */
const ROUNDS = 60
const SETTLED = 1e-6
/** Odds beyond these say nothing more, and would only drive the arithmetic to its limits. */
const LONGEST_ODDS = 30

/** The probabilities that row r goes with column c, `pair[r * columns + c]`, and that it goes with none, `alone[r]`. */
export interface PairProbabilities {
  readonly pair: Float64Array
  readonly alone: Float64Array
}

/**
 * The probabilities of all pairs where each row takes at most one column and each column at most one row: marginals
 * over all such assignments, not each row's own wishes. By belief propagation, which here always converges
 * (Williams & Lau, "Approximate evaluation of marginal association probabilities with belief propagation", 2014).
 * Time: rows × columns for each round.
 *
 * @param logOdds worth of pairing r with c, less the worth of leaving both alone: `logOdds[r * columns + c]`; natural
 *   logarithms
 */
export function pairProbabilities(
  logOdds: Float64Array,
  rows: number,
  columns: number,
): PairProbabilities {
  const odds = new Float64Array(rows * columns)
  for (let k = 0; k < odds.length; k++)
    odds[k] = Math.exp(Math.max(-LONGEST_ODDS, Math.min(LONGEST_ODDS, logOdds[k])))
  // free[r, c]: how free column c is as far as row r can tell, from 0 (surely taken by another) to 1.
  const free = new Float64Array(odds.length).fill(1)
  const wish = new Float64Array(odds.length)
  const wanted = new Float64Array(columns)
  for (let round = 0, change = 1; round < ROUNDS && change > SETTLED; round++) {
    wanted.fill(0)
    for (let at = 0; at < odds.length; at += columns) {
      let sum = 1
      for (let k = at; k < at + columns; k++) sum += odds[k] * free[k]
      for (let c = 0, k = at; c < columns; c++, k++) {
        let others = sum - odds[k] * free[k]
        if (others < 1) others = 1
        const wished = odds[k] / others
        wish[k] = wished
        wanted[c] += wished
      }
    }
    change = 0
    for (let at = 0; at < odds.length; at += columns)
      for (let c = 0, k = at; c < columns; c++, k++) {
        let others = wanted[c] - wish[k]
        if (others < 0) others = 0
        const next = 1 / (1 + others)
        const moved = next - free[k]
        if (moved > change) change = moved
        else if (-moved > change) change = -moved
        free[k] = next
      }
  }
  const pair = wish
  const alone = new Float64Array(rows)
  for (let r = 0; r < rows; r++) {
    const from = r * columns
    let sum = 1
    for (let k = from; k < from + columns; k++) {
      pair[k] = odds[k] * free[k]
      sum += pair[k]
    }
    let given = 0
    for (let k = from; k < from + columns; k++) {
      pair[k] /= sum
      given += pair[k]
    }
    alone[r] = Math.max(0, 1 - given)
  }
  return { pair, alone }
}
