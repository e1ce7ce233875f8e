/** What lies as far from `low` to `high` as the value does from `from` to `to`, and not beyond them. */
export function between(value: number, from: number, to: number, low: number, high: number) {
  const share = to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 0
  return low + share * (high - low)
}
