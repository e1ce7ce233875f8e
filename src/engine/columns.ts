import type { Draft } from './blocks'
import { HAN, KINDS } from './characters'
import { formMask } from './forms'
import type { Likenesses } from './likeness'
import type { Look } from './look'
import type { MatchingWeights } from './matching'
import { NumberSet } from './number-set'
import type { PrintedPage } from './page'
import { ENDING } from './punctuation'
import { Scratch } from './scratch'
import type { Structure } from './structure'
import type { PageTopics } from './topics'
import type { Unit } from './units'
import { frequencyOf, isKnownPair, type PageWords } from './words'

/** One article's body: the streams it is made of, in flow order. */
export interface Body {
  readonly streams: number[]
}

/** A section of a page: the groups and bodies that are matched with each other, as indices. */
export interface Section {
  readonly groups: readonly number[]
  readonly bodies: readonly number[]
}

/** Everything the later stages look things up in. */
export interface Workbench {
  readonly page: PrintedPage
  readonly units: readonly Unit[]
  readonly looks: readonly Look[]
  readonly words: PageWords
  readonly topics: PageTopics
  readonly matching: MatchingWeights
  readonly likenesses: Likenesses
  readonly drafts: readonly Draft[]
  readonly structure: Structure
}

/**
 * Joins columns: a stream that does not open like an article continues the stream which broke off
 * mid-sentence before it, also when another article's column stands between.
 */
export function joinColumns(bench: Workbench): Body[] {
  const bodies: Body[] = []
  const broken: number[] = []
  const headed = streamsUnderHeads(bench.structure)
  bench.structure.streams.forEach((stream, s) => {
    const into = opensArticle(bench, s, headed) ? -1 : bestBroken(bench, broken, bodies, s)
    if (into >= 0) {
      bodies[into].streams.push(s)
      broken.splice(broken.indexOf(into), 1)
    } else bodies.push({ streams: [s] })
    const body = into >= 0 ? into : bodies.length - 1
    if (!stream.jumpsAway && breaksOff(bench, s)) broken.push(body)
  })
  return bodies
}

/** Streams that stand right under a headline group. */
export function streamsUnderHeads({ items }: Structure): Set<number> {
  const under = new Set<number>()
  items.forEach((item, k) => {
    if (item.kind === 'stream' && items[k - 1]?.kind === 'group') under.add(item.index)
  })
  return under
}

const lastUnit = (bench: Workbench, s: number): number => {
  const { drafts } = bench.structure.streams[s]
  return bench.drafts[drafts[drafts.length - 1]].last
}

const firstUnit = (bench: Workbench, s: number): number =>
  bench.drafts[bench.structure.streams[s].opening].first

/** Does the stream end in mid-sentence? Verse and lists, whose lines all end bare, do not count. */
export function breaksOff(bench: Workbench, s: number): boolean {
  const last = lastUnit(bench, s)
  const look = bench.looks[last]
  return (look.ending === ENDING.comma || look.ending === ENDING.bare) && look.room < 2.5
}

const LEAD = formMask('lead')

function opensArticle(bench: Workbench, s: number, headed: ReadonlySet<number>): boolean {
  const stream = bench.structure.streams[s]
  if (stream.bylines.length > 0 || headed.has(s)) return true
  const first = firstUnit(bench, s)
  if ((bench.looks[first].forms & LEAD) !== 0) return true
  return bench.page.measures.indentsParagraphs && bench.looks[first].indented
}

/** Columns that broke off longer ago than this many others are too far to be gone on with, whatever speaks for it. */
const STILL_OPEN = 20

/** The broken-off body that the stream continues best; −1 where none is likelier than a new article. */
function bestBroken(
  bench: Workbench,
  broken: readonly number[],
  bodies: readonly Body[],
  s: number,
): number {
  if (broken.length === 0) return -1
  let best = -1
  let bestScore = 0
  const recent = broken.slice(-STILL_OPEN)
  const ends = recent.map((body) => bodies[body].streams[bodies[body].streams.length - 1])
  const shared = sharedRare(bench, ends, s)
  recent.forEach((body, rank) => {
    const before = ends[rank]
    const adjacent = before === s - 1
    const score =
      continuity(bench, before, s, shared[rank]) +
      (adjacent ? 0 : 0.4) -
      0.2 * (recent.length - 1 - rank) +
      0.8
    if (score > bestScore) {
      best = body
      bestScore = score
    }
  })
  return best
}

/** How well stream b goes on from stream a: the words across the seam, the same measure, and the vocabulary they share. */
function continuity(bench: Workbench, a: number, b: number, shared: number): number {
  const last = lastUnit(bench, a)
  const first = firstUnit(bench, b)
  const left = bench.page.codes[bench.units[last].end - 1]
  const right = bench.page.codes[bench.units[first].inkStart]
  let score = 0
  if ((KINDS[left] & KINDS[right] & HAN) !== 0)
    score += isKnownPair(bench.words, left, right) ? 1 : -0.3
  if (Math.abs(bench.looks[last].usual - bench.looks[first].usual) > 1.5) score -= 1.5
  return score + Math.min(1.5, 0.3 * shared)
}

/** The units of a body, in flow order. */
export function unitsOf({ structure, drafts }: Workbench, { streams }: Body): number[] {
  const units: number[] = []
  for (const s of streams)
    for (const d of structure.streams[s].drafts)
      for (let u = drafts[d].first; u <= drafts[d].last; u++) units.push(u)
  return units
}

/** The body of each stream, as an index; −1 for none. */
export function bodiesOfStreams({ structure }: Workbench, bodies: readonly Body[]): number[] {
  const bodyOf = new Array<number>(structure.streams.length).fill(-1)
  bodies.forEach(({ streams }, b) => {
    for (const s of streams) bodyOf[s] = b
  })
  return bodyOf
}

/** Units of a stream's beginning, whose words are looked for in others. */
const BEGINNING = 12

/** Words met so far, and where each unit stands: in which of the other streams, or in the beginning; for one after the other. */
const met = new NumberSet()
const standsRoom = new Scratch(Int32Array)
const NOWHERE = -1
const IN_BEGINNING = -2
/** Of a word's holders how many stand in each of the other streams. */
const holdersIn = new Int32Array(STILL_OPEN)

/**
 * For each of some streams the words of another's beginning that stand in it and in few other places, each the less the more it
 * stands elsewhere.
 */
function sharedRare(bench: Workbench, streams: readonly number[], other: number): Float64Array {
  const { drafts, structure, units } = bench
  const { words, starts, holders, holderStarts } = bench.words
  const stands = standsRoom.room(units.length).fill(NOWHERE, 0, units.length)
  streams.forEach((s, rank) => {
    for (const d of structure.streams[s].drafts)
      stands.fill(rank, drafts[d].first, drafts[d].last + 1)
  })
  const beginning = unitsOf(bench, { streams: [other] }).slice(0, BEGINNING)
  for (const u of beginning) stands[u] = IN_BEGINNING
  met.clear()
  const shared = new Float64Array(streams.length)
  for (const u of beginning)
    for (let k = starts[u]; k < starts[u + 1]; k++) {
      const word = words[k]
      const first = holderStarts[word]
      const end = first + frequencyOf(bench.words, word)
      if (end - first < 2 || !met.add(word)) continue
      holdersIn.fill(0)
      let outside = 0
      for (let h = first; h < end; h++) {
        const place = stands[holders[h]]
        if (place >= 0) holdersIn[place]++
        if (place !== IN_BEGINNING) outside++
      }
      for (let rank = 0; rank < streams.length; rank++)
        if (holdersIn[rank] > 0) shared[rank] += 1 / (1 + outside - holdersIn[rank])
    }
  return shared
}
