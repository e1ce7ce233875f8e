/** Rounds of messages at most; fewer where they no longer change by this much. */
const ROUNDS = 60
const SETTLED = 1e-6
/** Odds beyond these say nothing more, and would only drive the arithmetic to its limits. */
const LONGEST_ODDS = 30

/** What is thinkable for each row: `pair[r][c]` the probability that r goes with c, `alone[r]` that it goes with none. */
export interface PairProbabilities {
  readonly pair: readonly (readonly number[])[]
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
  const odds = logOdds.map((row) =>
    Float64Array.from(row, (x) => Math.exp(Math.max(-LONGEST_ODDS, Math.min(LONGEST_ODDS, x)))),
  )
  // free[r][c]: how free column c is as far as row r can tell, from 0 (surely taken by another) to 1.
  const free = odds.map((row) => new Float64Array(row.length).fill(1))
  const wish = odds.map((row) => new Float64Array(row.length))
  for (let round = 0, change = 1; round < ROUNDS && change > SETTLED; round++) {
    change = 0
    const wanted = new Float64Array(columns)
    odds.forEach((row, r) => {
      let sum = 1
      for (let c = 0; c < columns; c++) sum += row[c] * free[r][c]
      for (let c = 0; c < columns; c++) {
        wish[r][c] = row[c] / Math.max(1, sum - row[c] * free[r][c])
        wanted[c] += wish[r][c]
      }
    })
    for (let r = 0; r < odds.length; r++)
      for (let c = 0; c < columns; c++) {
        const next = 1 / (1 + Math.max(0, wanted[c] - wish[r][c]))
        change = Math.max(change, Math.abs(next - free[r][c]))
        free[r][c] = next
      }
  }
  const pair = odds.map((row, r) => {
    const weights = Array.from(row, (odd, c) => odd * free[r][c])
    const sum = weights.reduce((a, b) => a + b, 1)
    return weights.map((weight) => weight / sum)
  })
  return { pair, alone: pair.map((row) => Math.max(0, 1 - row.reduce((a, b) => a + b, 0))) }
}
