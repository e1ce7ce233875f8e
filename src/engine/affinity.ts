import type { Body, Workbench } from './columns'
import { unitsOf } from './columns'
import { wordsOf } from './words'

/** What speaks for a headline group and a body being one article, in natural logarithms of odds. */
export interface Affinity {
  readonly words: number
  readonly place: number
  readonly byline: number
  /** Words both hold, rarest on the page first. */
  readonly shared: readonly string[]
  readonly directlyAbove: boolean
}

/** A word of a headline stands in its own body about every second time, by chance in few others. */
const IN_OWN = 0.5
const BY_CHANCE = 0.03
/** Neighbouring pairs of characters overlap, so each is only worth this share of an independent witness. */
const DEPENDENCE = 0.6

const ALONE_ABOVE = 4
const ALONE_BELOW = 3.5
const STACKED_ABOVE = 0.5
const SAME_RANK = 0.8

/** How a group's headline stands among the page's items. */
export interface Place {
  /** The body right below, and the body right above; −1 where something else stands there. */
  readonly below: number
  readonly above: number
  /** Rank in a stack of headline groups, the stack's size, and the index of the first item after it. */
  readonly rank: number
  readonly stack: number
  readonly after: number
}

/** A section of a page: the groups and bodies that are matched with each other, as indices. */
export interface Section {
  readonly groups: readonly number[]
  readonly bodies: readonly number[]
}

/** For each group of the section, its affinity to each body of the section. */
export function affinities(
  bench: Workbench,
  bodies: readonly Body[],
  section: Section,
  places: readonly Place[],
): (readonly Affinity[])[] {
  const words = section.bodies.map((b) => bodyWords(bench, bodies[b]))
  const frequency = new Map<string, number>()
  for (const set of words) for (const w of set) frequency.set(w, (frequency.get(w) ?? 0) + 1)
  const lexical = section.groups.map((g) => {
    const head = headWords(bench, g)
    return words.map((set) => compareWords(head, set, frequency, words.length))
  })
  const below = headlinesStandBelow(bench, places, lexical, section)
  return section.groups.map((g, row) =>
    section.bodies.map((b, column) => {
      const { score, shared } = lexical[row][column]
      return {
        words: score,
        shared,
        place: placeScore(places[g], b, below, words.length),
        byline: bylineScore(bench, bench.structure.groups[g].bylines.length > 0, bodies[b]),
        directlyAbove: places[g].below === b,
      }
    }),
  )
}

/** The words of a body: over all its streams, or over any run of units. */
function bodyWords(bench: Workbench, body: Body): Set<string> {
  return unitWords(
    bench,
    body.streams.flatMap((s) => unitsOf(bench, s)),
  )
}

export function unitWords(bench: Workbench, units: readonly number[]): Set<string> {
  const set = new Set<string>()
  let tail = ''
  for (const u of units) {
    const text = bench.units[u].text.slice(0, 4000)
    for (const word of wordsOf(tail + text)) set.add(word)
    tail = text.slice(-1)
  }
  return set
}

export function headWords(bench: Workbench, g: number): Set<string> {
  const set = new Set<string>()
  for (const d of bench.structure.groups[g].drafts) {
    let text = ''
    for (let u = bench.drafts[d].first; u <= bench.drafts[d].last; u++)
      text += bench.units[u].text.slice(0, 120)
    for (const word of wordsOf(text)) set.add(word)
  }
  return set
}

export function compareWords(
  head: ReadonlySet<string>,
  body: ReadonlySet<string>,
  frequency: ReadonlyMap<string, number>,
  bodies: number,
): { score: number; shared: string[] } {
  const shared: string[] = []
  let score = 0
  for (const word of head) {
    const here = body.has(word)
    const others = (frequency.get(word) ?? 0) - (here ? 1 : 0)
    const chance = Math.max(BY_CHANCE, (others + 0.15) / (bodies + 3))
    if (here) {
      shared.push(word)
      score += Math.max(0, Math.log(IN_OWN / Math.min(chance, IN_OWN)))
    } else score += Math.log((1 - IN_OWN) / (1 - BY_CHANCE))
  }
  const rarity = (word: string) => frequency.get(word) ?? 0
  shared.sort((a, b) => rarity(a) - rarity(b))
  return { score: Math.max(-4, Math.min(15, score * DEPENDENCE)), shared }
}

/** Where each headline group of the page stands. */
export function placesOf(bench: Workbench, bodies: readonly Body[]): Place[] {
  const bodyOf = new Map(bodies.flatMap((body, b) => body.streams.map((s) => [s, b])))
  const { items, groups } = bench.structure
  const places = new Array<Place>(groups.length)
  for (let k = 0; k < items.length; ) {
    if (items[k].kind !== 'group') {
      k++
      continue
    }
    let end = k
    while (items[end]?.kind === 'group') end++
    const before = items[k - 1]
    const after = items[end]
    for (let i = k; i < end; i++) {
      places[items[i].index] = {
        below: i === end - 1 && after ? (bodyOf.get(after.index) ?? -1) : -1,
        above: i === k && before ? (bodyOf.get(before.index) ?? -1) : -1,
        rank: i - k,
        stack: end - k,
        after: after ? (bodyOf.get(after.index) ?? -1) : -1,
      }
    }
    k = end
  }
  return places
}

/**
 * Probability that on this page headlines stand below their bodies, as some text layers order them: judged by
 * the words that lone headlines share with the body above and with the body below.
 */
function headlinesStandBelow(
  bench: Workbench,
  places: readonly Place[],
  lexical: readonly (readonly { score: number }[])[],
  section: Section,
): number {
  const column = new Map(section.bodies.map((b, c) => [b, c]))
  let evidence = -2
  section.groups.forEach((g, row) => {
    if (places[g].stack > 1) return
    const scoreAt = (b: number) => lexical[row][column.get(b) ?? -1]?.score ?? 0
    evidence += Math.max(
      -3,
      Math.min(3, 0.5 * (scoreAt(places[g].above) - scoreAt(places[g].below))),
    )
  })
  const { items } = bench.structure
  if (items.length > 2 && items[0].kind === 'stream' && items[items.length - 1].kind === 'group')
    evidence += 1
  if (items[0]?.kind === 'group') evidence -= 1
  return 1 / (1 + Math.exp(-evidence))
}

function placeScore(place: Place, b: number, below: number, bodies: number): number {
  let score = -Math.log(Math.max(1, bodies))
  if (place.below === b) score += place.stack === 1 ? ALONE_ABOVE * (1 - below) : STACKED_ABOVE
  if (place.above === b) score += (place.stack === 1 ? ALONE_BELOW : ALONE_BELOW / 2) * below
  if (place.stack > 1 && place.after >= 0 && b === place.after + place.rank) score += SAME_RANK
  return score
}

function bylineScore(bench: Workbench, headHasByline: boolean, body: Body): number {
  if (!headHasByline) return 0
  return bench.structure.streams[body.streams[0]].bylines.length > 0 ? -2 : 0.5
}
