/** The middle one; of an even number, the mean of the two in the middle. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return (sorted[Math.floor(half - 0.5)] + sorted[Math.floor(half)]) / 2
}

/** The smallest value that at least this share of them does not exceed (nearest rank). NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? Number.NaN
}

export const p95 = (values: readonly number[]) => percentile(values, 0.95)

/** 0 of nothing: for lists that only have what was worth telling. */
export const greatest = (values: readonly number[]) => Math.max(0, ...values)

/**
 * Interaction to next paint, as browsers' makers reckon it: the longest interaction, but one is left out for every fifty
 * that there were. `longest` needs to have only the slow ones; 0 when the one that counts is not among them.
 */
export function inp(longest: readonly number[], count: number): number {
  const sorted = [...longest].sort((a, b) => b - a)
  return sorted[Math.floor(count / 50)] ?? 0
}
