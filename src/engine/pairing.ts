/** Rounds of messages at most; fewer where they no longer change by this much. */
const ROUNDS = 60
const SETTLED = 1e-6
/** Odds beyond these say nothing more, and would only drive the arithmetic to its limits. */
const LONGEST_ODDS = 30

/** What is thinkable for each row: `pair[r][c]` the probability that r goes with c, `alone[r]` that it goes with none. */
export interface PairProbabilities {
  readonly pair: readonly Float64Array[]
  readonly alone: readonly number[]
}

/**
 * The probabilities of all pairs where each row takes at most one column and each column at most one row: marginals
 * over all such assignments, not each row's own wishes. By belief propagation, which here always converges
 * (Williams & Lau, "Approximate evaluation of marginal association probabilities with belief propagation", 2014).
 * Time: rows × columns for each round.
 *
 * @param logOdds worth of pairing r with c, less the worth of leaving both alone; natural logarithms
 */
export function pairProbabilities(
  logOdds: readonly ArrayLike<number>[],
  columns: number,
): PairProbabilities {
  const rows = logOdds.length
  const odds = new Float64Array(rows * columns)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++)
      odds[r * columns + c] = Math.exp(
        Math.max(-LONGEST_ODDS, Math.min(LONGEST_ODDS, logOdds[r][c])),
      )
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
  const pair: Float64Array[] = []
  const alone: number[] = []
  for (let r = 0; r < rows; r++) {
    const row = new Float64Array(columns)
    let sum = 1
    for (let c = 0; c < columns; c++) {
      row[c] = odds[r * columns + c] * free[r * columns + c]
      sum += row[c]
    }
    let given = 0
    for (let c = 0; c < columns; c++) {
      row[c] /= sum
      given += row[c]
    }
    pair.push(row)
    alone.push(Math.max(0, 1 - given))
  }
  return { pair, alone }
}
