import { type Affinity, type AffinityTable, affinities, placesOf } from './affinity'
import { assign } from './assign'
import type { Body, Section, Workbench } from './columns'
import type { MatchingWeights } from './matching'
import { pairProbabilities } from './pairing'

/** A body that a headline group may belong to; `body: −1` means none. */
export interface Choice {
  readonly body: number
  /** Share of this choice among all one-to-one ways to give the page's headline groups to its bodies. */
  readonly probability: number
  readonly affinity: Affinity | null
}

/** Where a headline group was given, and what else was thinkable, best first. */
export interface Match extends Choice {
  /** Given because every other body has its headline, not because of what the two share. */
  readonly byElimination: boolean
  readonly others: readonly Choice[]
}

const ALTERNATIVES = 4

/** More groups and bodies than this are no one page: they are matched section by section, so that time stays linear. */
const LARGEST_PAGE = 80
/** A section of such a file has so many at most; a form feed, where another page begins, ends one that has some. */
const SECTION = 40
const SOME = 10

export function matchHeads(bench: Workbench, bodies: readonly Body[]): Match[] {
  const matches = new Array<Match>(bench.structure.groups.length)
  const places = placesOf(bench, bodies)
  for (const section of sections(bench, bodies)) {
    const table = affinities(bench, bodies, section, places)
    const { scores } = table
    const rows = section.groups.length
    const columns = section.bodies.length
    const given = giveOut(bench.matching, table, section)
    const { pair, alone } = pairProbabilities(
      logOddsOf(bench.matching, scores, rows * columns),
      rows,
      columns,
    )
    const allGiven = given.reduce((count, column) => count + (column < 0 ? 0 : 1), 0) === columns
    section.groups.forEach((g, row) => {
      const probabilities = pair.subarray(row * columns, (row + 1) * columns)
      matches[g] = judge(table, row, given[row], section, probabilities, alone[row], allGiven)
    })
  }
  return matches
}

/** What the best way to give headlines to bodies is worth, in natural logarithms: the more, the likelier the arrangement. */
export function worthOfMatching(bench: Workbench, bodies: readonly Body[]): number {
  const { headlineAlone, bodyAlone } = bench.matching
  let worth = 0
  const places = placesOf(bench, bodies)
  for (const section of sections(bench, bodies)) {
    const table = affinities(bench, bodies, section, places)
    const columns = section.bodies.length
    let left = columns
    giveOut(bench.matching, table, section).forEach((column, row) => {
      worth += column < 0 ? headlineAlone : table.scores[row * columns + column]
      if (column >= 0) left--
    })
    worth += left * bodyAlone
  }
  return worth
}

/** For each headline group of a section the column of its body, or −1. */
const giveOut = (
  { headlineAlone, bodyAlone }: MatchingWeights,
  { scores }: AffinityTable,
  { groups, bodies }: Section,
) =>
  assign({
    rows: groups.length,
    columns: bodies.length,
    pairs: scores,
    rowAlone: headlineAlone,
    columnAlone: bodyAlone,
  })

/** What headlines' pairs are worth above leaving both sides alone. */
function logOddsOf(
  { headlineAlone, bodyAlone, temperature }: MatchingWeights,
  scores: Float64Array,
  size: number,
): Float64Array {
  const odds = new Float64Array(size)
  for (let k = 0; k < odds.length; k++)
    odds[k] = (scores[k] - headlineAlone - bodyAlone) / temperature
  return odds
}

/** What of a page is matched with each other: all of it, or of a file of many pages about one page after the other. */
function sections({ structure, drafts, units }: Workbench, bodies: readonly Body[]): Section[] {
  /** The body that begins with a stream. */
  const bodyAt = new Array<number>(structure.streams.length).fill(-1)
  bodies.forEach(({ streams }, b) => {
    bodyAt[streams[0]] = b
  })
  const isOnePage = structure.items.length <= LARGEST_PAGE
  const found: { groups: number[]; bodies: number[] }[] = []
  let size = 0
  /** The unit up to which form feeds were looked for. */
  let next = 0
  for (const { kind, index } of structure.items) {
    const item = kind === 'group' ? structure.groups[index] : structure.streams[index]
    const first = drafts[item.drafts[0]].first
    let isFed = false
    if (!isOnePage) for (; next <= first; next++) if (units[next].formFeed) isFed = true
    const ends = !isOnePage && (size >= SECTION || (size >= SOME && isFed))
    if (found.length === 0 || ends) {
      found.push({ groups: [], bodies: [] })
      size = 0
    }
    size++
    const section = found[found.length - 1]
    if (kind === 'group') section.groups.push(index)
    else if (bodyAt[index] >= 0) section.bodies.push(bodyAt[index])
  }
  return found
}

function judge(
  table: AffinityTable,
  row: number,
  given: number,
  section: Section,
  probabilities: Float64Array,
  alone: number,
  lastLeft: boolean,
): Match {
  const choice = (column: number): Choice =>
    column === section.bodies.length
      ? { body: -1, affinity: null, probability: alone }
      : {
          body: section.bodies[column],
          affinity: table.at(row, column),
          probability: probabilities[column],
        }
  const taken = given >= 0 ? given : section.bodies.length
  const { body, affinity, probability } = choice(taken)
  const others: Choice[] = []
  for (const column of likeliest(probabilities, alone, taken)) others.push(choice(column))
  return {
    body,
    affinity,
    probability,
    byElimination: affinity !== null && affinity.shared.length === 0 && lastLeft,
    others,
  }
}

/**
 * The places of the highest probabilities, the highest first and the first of equals first; `alone` has the place behind
 * the last, and `but` is left out.
 */
function likeliest(probabilities: Float64Array, alone: number, but: number): number[] {
  const found: number[] = []
  for (let k = 0; k <= probabilities.length; k++) {
    if (k === but) continue
    const probability = probabilityAt(probabilities, alone, k)
    let place = found.length
    while (place > 0 && probabilityAt(probabilities, alone, found[place - 1]) < probability) place--
    if (place === ALTERNATIVES) continue
    found.splice(place, 0, k)
    if (found.length > ALTERNATIVES) found.pop()
  }
  return found
}

const probabilityAt = (probabilities: Float64Array, alone: number, k: number): number =>
  k < probabilities.length ? probabilities[k] : alone
