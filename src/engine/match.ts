import { type Affinity, affinities, type Section } from './affinity'
import { assign } from './assign'
import type { Body, Workbench } from './columns'

/** Where a headline group was given, and what else was thinkable. `body: −1` means no body. */
export interface Match {
  readonly body: number
  readonly confidence: number
  readonly affinity: Affinity | null
  /** Given because no other body was left, not because of what they share. */
  readonly byElimination: boolean
  readonly others: readonly {
    readonly body: number
    readonly confidence: number
    readonly affinity: Affinity | null
  }[]
}

/** How likely it is, in logarithms, that a headline has no body on its page, and a body no headline. */
const HEADLINE_ALONE = -2.3
const BODY_ALONE = -2.7
const ALTERNATIVES = 4
/** Scores are overconfident witnesses; probabilities are taken from them at this temperature. */
const TEMPERATURE = 1.5

const scoreOf = (a: Affinity): number => a.words + a.place + a.byline

/** More groups and bodies than this are no one page: they are matched section by section, so that time stays linear. */
const SECTION = 80

export function matchHeads(bench: Workbench, bodies: readonly Body[]): Match[] {
  const matches = new Array<Match>(bench.structure.groups.length)
  for (const section of sections(bench, bodies)) {
    const table = affinities(bench, bodies, section)
    const given = assign(
      table.map((row) => row.map(scoreOf)),
      section.groups.map(() => HEADLINE_ALONE),
      section.bodies.map(() => BODY_ALONE),
    )
    section.groups.forEach((g, row) => {
      matches[g] = judge(table[row], given, row, section)
    })
  }
  return matches
}

function sections({ structure }: Workbench, bodies: readonly Body[]): Section[] {
  const bodyAt = new Map(bodies.map((body, b) => [body.streams[0], b]))
  const found: { groups: number[]; bodies: number[] }[] = []
  structure.items.forEach((item, k) => {
    if (k % SECTION === 0) found.push({ groups: [], bodies: [] })
    const section = found[found.length - 1]
    if (item.kind === 'group') section.groups.push(item.index)
    else if (bodyAt.has(item.index)) section.bodies.push(bodyAt.get(item.index) ?? 0)
  })
  return found
}

function judge(
  row: readonly Affinity[],
  given: readonly number[],
  g: number,
  section: Section,
): Match {
  const taken = new Set(given.filter((b, other) => b >= 0 && other !== g))
  const options = row.map((affinity, b) => ({
    body: section.bodies[b],
    affinity: affinity as Affinity | null,
    // A body that another headline holds more firmly is the less likely for it.
    weight: Math.exp((scoreOf(affinity) - (taken.has(b) ? 2 : 0)) / TEMPERATURE),
  }))
  options.push({ body: -1, affinity: null, weight: Math.exp(HEADLINE_ALONE / TEMPERATURE) })
  const sum = options.reduce((total, o) => total + o.weight, 0)
  const ranked = options
    .map(({ body, affinity, weight }) => ({ body, affinity, confidence: weight / sum }))
    .sort((a, b) => b.confidence - a.confidence)
  const body = given[g] >= 0 ? section.bodies[given[g]] : -1
  const chosen = ranked.find((o) => o.body === body) ?? ranked[0]
  const { affinity } = chosen
  return {
    body,
    confidence: chosen.confidence,
    affinity,
    byElimination: affinity !== null && affinity.shared.length === 0 && !affinity.directlyAbove,
    others: ranked.filter((o) => o.body !== body).slice(0, ALTERNATIVES),
  }
}
