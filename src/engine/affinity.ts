import { type Body, bodiesOfStreams, type Section, type Workbench } from './columns'
import { Holdings, headWords } from './holdings'
import type { MatchingWeights } from './matching'
import { Scratch } from './scratch'
import { streamsUnderInPrint } from './standing'

/** What speaks for a headline group and a body being one article, in natural logarithms of odds. */
export interface Affinity {
  readonly words: number
  /** What they are about, whatever their words. */
  readonly topic: number
  readonly place: number
  readonly byline: number
  /** Words both hold, by number, rarest in the section first. */
  readonly shared: readonly number[]
  readonly directlyAbove: boolean
}

/** How a group's headline stands among the page's items. */
export interface Place {
  /** The body right below, and the body right above; −1 where something else stands there. */
  readonly below: number
  readonly above: number
  /** Rank in a stack of headline groups, the stack's size, and the index of the first item after it. */
  readonly rank: number
  readonly stack: number
  readonly after: number
  /** The body whose beginning stands right under it in print; −1 where none does, or nobody knows. */
  readonly printedBelow: number
}

/**
 * What it is worth that a body begins right under a headline in print, in natural logarithms of odds. By hand: no page that
 * is labelled has boxes to learn from.
 */
const PRINTED_BELOW = 3

/** The affinities of each headline group of a section to each of its bodies, by row and column. Good until others are asked for. */
export interface AffinityTable {
  /** What speaks for a pair, all together: `scores[row * columns + column]`. */
  readonly scores: Float64Array
  /** The same in its parts. */
  at(row: number, column: number): Affinity
}

const lexicalRoom = new Scratch(Float64Array)
const topicalRoom = new Scratch(Float64Array)
const placeRoom = new Scratch(Float64Array)
const bylineRoom = new Scratch(Float64Array)
const scoreRoom = new Scratch(Float64Array)

export function affinities(
  bench: Workbench,
  bodies: readonly Body[],
  section: Section,
  places: readonly Place[],
): AffinityTable {
  const columns = section.bodies.length
  const size = section.groups.length * columns
  /** The column of each body, −1 for those of other sections. */
  const columnOf = new Array<number>(bodies.length).fill(-1)
  for (let column = 0; column < columns; column++) columnOf[section.bodies[column]] = column

  const heads = section.groups.map((g) => headWords(bench, g))
  const holdings = new Holdings(bench, bodies, section.bodies)
  const lexical = lexicalRoom.room(size).fill(0, 0, size)
  for (let row = 0; row < heads.length; row++) holdings.compare(heads[row], lexical, row * columns)
  const topical = topicalRoom.room(size)
  bench.likenesses.writeScores(bench, bodies, section, topical)
  const below = headlinesStandBelow(bench, places, lexical, section, columnOf)
  const place = placeRoom.room(size).fill(-Math.log(Math.max(1, columns)), 0, size)
  for (let row = 0; row < heads.length; row++)
    addPlaces(bench.matching, places[section.groups[row]], below, columnOf, place, row * columns)
  const byline = bylineRoom.room(size)
  writeBylines(bench, bodies, section, byline)

  const scores = scoreRoom.room(size)
  for (let k = 0; k < size; k++) scores[k] = lexical[k] + topical[k] + place[k] + byline[k]
  const shared: number[][][] = []
  const sharedBy = (row: number): number[][] => {
    shared[row] ??= holdings.shared(heads[row])
    return shared[row]
  }
  return {
    scores,
    at: (row, column) => ({
      words: lexical[row * columns + column],
      topic: topical[row * columns + column],
      place: place[row * columns + column],
      byline: byline[row * columns + column],
      shared: sharedBy(row)[column],
      directlyAbove: places[section.groups[row]].below === section.bodies[column],
    }),
  }
}

/** Where each headline group of the page stands. */
export function placesOf(bench: Workbench, bodies: readonly Body[]): Place[] {
  const { items, groups } = bench.structure
  const bodyOf = bodiesOfStreams(bench, bodies)
  const under = streamsUnderInPrint(bench)
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
        below: i === end - 1 && after ? bodyOf[after.index] : -1,
        above: i === k && before ? bodyOf[before.index] : -1,
        rank: i - k,
        stack: end - k,
        after: after ? bodyOf[after.index] : -1,
        printedBelow: bodyOf[under[items[i].index]] ?? -1,
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
  lexical: Float64Array,
  section: Section,
  columnOf: readonly number[],
): number {
  const columns = section.bodies.length
  const wordsFor = (row: number, body: number): number => {
    const column = body < 0 ? -1 : columnOf[body]
    return column < 0 ? 0 : lexical[row * columns + column]
  }
  const { belowAtFirst, belowByWords, belowAtEnd, belowAtStart } = bench.matching
  let evidence = belowAtFirst
  section.groups.forEach((g, row) => {
    if (places[g].stack > 1) return
    const above = wordsFor(row, places[g].above)
    const below = wordsFor(row, places[g].below)
    evidence += Math.max(-3, Math.min(3, belowByWords * (above - below)))
  })
  const { items } = bench.structure
  if (items.length > 2 && items[0].kind === 'stream' && items[items.length - 1].kind === 'group')
    evidence += belowAtEnd
  if (items[0]?.kind === 'group') evidence += belowAtStart
  return 1 / (1 + Math.exp(-evidence))
}

/** Adds what a headline's place says for the bodies that it points to, to their scores from `at` on. */
function addPlaces(
  { aloneAbove, aloneBelow, stackedAbove, sameRank }: MatchingWeights,
  place: Place,
  below: number,
  columnOf: readonly number[],
  scores: Float64Array,
  at: number,
): void {
  const isAlone = place.stack === 1
  const add = (body: number, score: number) => {
    if (body >= 0 && columnOf[body] >= 0) scores[at + columnOf[body]] += score
  }
  add(place.printedBelow, PRINTED_BELOW)
  add(place.below, isAlone ? aloneAbove * (1 - below) : stackedAbove)
  add(place.above, (isAlone ? aloneBelow : aloneBelow / 2) * below)
  const ofSameRank = place.after + place.rank
  if (!isAlone && place.after >= 0 && ofSameRank < columnOf.length) add(ofSameRank, sameRank)
}

/** Writes what bylines say: of a headline that has one the body should have none. */
function writeBylines(
  { structure, matching }: Workbench,
  bodies: readonly Body[],
  section: Section,
  scores: Float64Array,
): void {
  const { twoBylines, oneByline } = matching
  let k = 0
  for (const g of section.groups) {
    const hasByline = structure.groups[g].bylines.length > 0
    for (const b of section.bodies) {
      const hasOther = hasByline && structure.streams[bodies[b].streams[0]].bylines.length > 0
      scores[k++] = hasOther ? twoBylines : hasByline ? oneByline : 0
    }
  }
}
