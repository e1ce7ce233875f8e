// A pattern search (Hooke & Jeeves 1961) for the whole numbers that cost least. Deterministic.

type Numbers<Name extends string> = Readonly<Record<Name, number>>

/** The lowest and the highest that a number may be. */
export type Limits<Name extends string> = Partial<Readonly<Record<Name, readonly [number, number]>>>

const ROUNDS = 2
/** Strides of a round beside those of the round before. */
const SHORTER = 0.5
/** Anything less is chance. */
const LEAST_GAIN = 0.0005

/**
 * Each number is moved by its stride, in the direction that costs less, for as long as it does; then once more by shorter
 * strides. `tell` hears of each step that is kept.
 */
export function searched<Name extends string>(
  from: Numbers<Name>,
  strides: Numbers<Name>,
  limits: Limits<Name>,
  costOf: (numbers: Numbers<Name>) => number,
  tell: (line: string) => void,
): Numbers<Name> {
  let best = from
  let least = costOf(best)
  tell(`at first: ${least.toFixed(4)}`)
  const goes = (name: Name, step: number): boolean => {
    const next = best[name] + step
    const [lowest, highest] = limits[name] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    if (next < lowest || next > highest) return false
    const numbers = { ...best, [name]: next }
    const cost = costOf(numbers)
    if (cost > least - LEAST_GAIN) return false
    best = numbers
    least = cost
    tell(`${name} ${next}: ${cost.toFixed(4)}`)
    return true
  }
  for (let round = 0; round < ROUNDS; round++)
    for (const name of Object.keys(strides) as Name[]) {
      const stride = Math.round(strides[name] * SHORTER ** round)
      if (stride === 0) continue
      const step = goes(name, stride) ? stride : goes(name, -stride) ? -stride : 0
      if (step !== 0) while (goes(name, step));
    }
  return best
}
