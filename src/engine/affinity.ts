import { type Body, bodiesOfStreams, type Section, type Workbench } from './columns'
import { Holdings, headWords } from './holdings'
import type { MatchingWeights } from './matching'

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
}

/** The affinities of each headline group of a section to each of its bodies, by row and column. */
export interface AffinityTable {
  /** What speaks for a pair, all together: `scores[row * columns + column]`. */
  readonly scores: Float64Array
  /** The same in its parts. */
  at(row: number, column: number): Affinity
}

export function affinities(
  bench: Workbench,
  bodies: readonly Body[],
  section: Section,
  places: readonly Place[],
): AffinityTable {
  const columns = section.bodies.length
  const heads = section.groups.map((g) => headWords(bench, g))
  const holdings = new Holdings(bench, bodies, section.bodies)
  const lexical = new Float64Array(heads.length * columns)
  heads.forEach((head, row) => {
    holdings.compare(head, lexical, row * columns)
  })
  const below = headlinesStandBelow(bench, places, lexical, section)
  const anywhere = -Math.log(Math.max(1, columns))
  const topical = bench.likenesses.scoresOf(bench, bodies, section)
  const place = (row: number, column: number) =>
    placeScore(bench.matching, places[section.groups[row]], section.bodies[column], below, anywhere)
  const byline = (row: number, column: number) =>
    bylineScore(
      bench,
      bench.structure.groups[section.groups[row]].bylines.length > 0,
      bodies[section.bodies[column]],
    )
  const scores = new Float64Array(lexical.length)
  for (let row = 0, k = 0; row < heads.length; row++)
    for (let column = 0; column < columns; column++, k++)
      scores[k] = lexical[k] + topical[k] + place(row, column) + byline(row, column)
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
      place: place(row, column),
      byline: byline(row, column),
      shared: sharedBy(row)[column],
      directlyAbove: places[section.groups[row]].below === section.bodies[column],
    }),
  }
}

/** Where each headline group of the page stands. */
export function placesOf(bench: Workbench, bodies: readonly Body[]): Place[] {
  const { items, groups } = bench.structure
  const bodyOf = bodiesOfStreams(bench, bodies)
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
): number {
  const columns = section.bodies.length
  const wordsFor = (row: number, body: number): number => {
    const column = section.bodies.indexOf(body)
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

/** `anywhere` is what speaks for a body of which nothing else is known. */
function placeScore(
  { aloneAbove, aloneBelow, stackedAbove, sameRank }: MatchingWeights,
  place: Place,
  b: number,
  below: number,
  anywhere: number,
): number {
  let score = anywhere
  if (place.below === b) score += place.stack === 1 ? aloneAbove * (1 - below) : stackedAbove
  if (place.above === b) score += (place.stack === 1 ? aloneBelow : aloneBelow / 2) * below
  if (place.stack > 1 && place.after >= 0 && b === place.after + place.rank) score += sameRank
  return score
}

function bylineScore(bench: Workbench, headHasByline: boolean, body: Body): number {
  if (!headHasByline) return 0
  const { twoBylines, oneByline } = bench.matching
  return bench.structure.streams[body.streams[0]].bylines.length > 0 ? twoBylines : oneByline
}
