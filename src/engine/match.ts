import { type Affinity, affinities } from './affinity'
import { assign } from './assign'
import type { Body, Workbench } from './columns'

/** Where a headline group was given, and what else was thinkable. `body: −1` means no body. */
export interface Match {
  readonly body: number
  readonly confidence: number
  readonly affinity: Affinity | null
  /** Given because no other body was left, not because of what they share. */
  readonly byElimination: boolean
  readonly others: readonly { readonly body: number; readonly confidence: number; readonly affinity: Affinity | null }[]
}

/** How likely it is, in logarithms, that a headline has no body on its page, and a body no headline. */
const HEADLINE_ALONE = -2.3
const BODY_ALONE = -2.7
/** Larger pages are matched greedily within a window, so that time stays near-linear. */
const EXACT_LIMIT = 150
const ALTERNATIVES = 4
/** Scores are overconfident witnesses; probabilities are taken from them at this temperature. */
const TEMPERATURE = 1.5

export const scoreOf = (a: Affinity): number => a.words + a.place + a.byline

export function matchHeads(bench: Workbench, bodies: readonly Body[]): Match[] {
  const table = affinities(bench, bodies)
  const value = table.map((row) => row.map(scoreOf))
  const rowAlone = table.map(() => HEADLINE_ALONE)
  const columnAlone = bodies.map(() => BODY_ALONE)
  const given = assign(value, rowAlone, columnAlone)
  return table.map((row, g) => judge(row, given, g))
}

function judge(row: readonly Affinity[], given: readonly number[], g: number): Match {
  const body = given[g]
  const taken = new Set(given.filter((b, other) => b >= 0 && other !== g))
  const options = row.map((affinity, b) => ({
    body: b,
    affinity: affinity as Affinity | null,
    // A body that another headline holds more firmly is the less likely for it.
    weight: Math.exp((scoreOf(affinity) - (taken.has(b) ? 2 : 0)) / TEMPERATURE),
  }))
  options.push({ body: -1, affinity: null, weight: Math.exp(HEADLINE_ALONE / TEMPERATURE) })
  const sum = options.reduce((total, o) => total + o.weight, 0)
  const ranked = options
    .map(({ body: b, affinity, weight }) => ({ body: b, affinity, confidence: weight / sum }))
    .sort((a, b) => b.confidence - a.confidence)
  const chosen = ranked.find((o) => o.body === body) ?? ranked[0]
  const affinity = chosen.affinity
  return {
    body,
    confidence: chosen.confidence,
    affinity,
    byElimination: affinity !== null && affinity.shared.length === 0 && !affinity.directlyAbove,
    others: ranked.filter((o) => o.body !== body).slice(0, ALTERNATIVES),
  }
}
