import type { Draft } from './blocks'
import { HAN, KINDS } from './characters'
import { formMask } from './forms'
import type { Likenesses } from './likeness'
import type { Look } from './look'
import type { MatchingWeights } from './matching'
import { NumberSet } from './number-set'
import type { PrintedPage } from './page'
import { ENDING } from './punctuation'
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
  let best = -1
  let bestScore = 0
  const recent = broken.slice(-STILL_OPEN)
  recent.forEach((body, rank) => {
    const before = bodies[body].streams[bodies[body].streams.length - 1]
    const adjacent = before === s - 1
    const score =
      continuity(bench, before, s) + (adjacent ? 0 : 0.4) - 0.2 * (recent.length - 1 - rank) + 0.8
    if (score > bestScore) {
      best = body
      bestScore = score
    }
  })
  return best
}

/** How well stream b goes on from stream a: the words across the seam, the same measure, shared vocabulary. */
function continuity(bench: Workbench, a: number, b: number): number {
  const { streams } = bench.structure
  const last = lastUnit(bench, a)
  const first = firstUnit(bench, b)
  const left = bench.page.codes[bench.units[last].end - 1]
  const right = bench.page.codes[bench.units[first].inkStart]
  let score = 0
  if ((KINDS[left] & KINDS[right] & HAN) !== 0)
    score += isKnownPair(bench.words, left, right) ? 1 : -0.3
  if (Math.abs(bench.looks[last].usual - bench.looks[first].usual) > 1.5) score -= 1.5
  return (
    score + Math.min(1.5, 0.3 * sharedRare(bench, streams[a].units, streams[b].units.slice(0, 12)))
  )
}

/** The units of a body, in flow order. */
export function unitsOf({ structure }: Workbench, { streams }: Body): readonly number[] {
  if (streams.length === 1) return structure.streams[streams[0]].units
  const units: number[] = []
  for (const s of streams) for (const u of structure.streams[s].units) units.push(u)
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

/** Words met so far, and on which sides units stand; for one comparison after the other. */
const met = new NumberSet()
const inA = new NumberSet()
const inB = new NumberSet()

/** Words of `b`'s units that stand in `a`'s units and in few others, each the less the more it stands elsewhere. */
export function sharedRare(
  { words: page }: Workbench,
  a: readonly number[],
  b: readonly number[],
): number {
  const { words, starts, holders, holderStarts } = page
  met.clear()
  inA.clear()
  inB.clear()
  for (const u of a) inA.add(u)
  for (const u of b) inB.add(u)
  let shared = 0
  for (const u of b)
    for (let k = starts[u]; k < starts[u + 1]; k++) {
      const word = words[k]
      const first = holderStarts[word]
      const end = first + frequencyOf(page, word)
      if (end - first < 2 || !met.add(word)) continue
      let isShared = false
      let elsewhere = 0
      for (let h = first; h < end; h++) {
        if (inA.has(holders[h])) isShared = true
        else if (!inB.has(holders[h])) elsewhere++
      }
      if (isShared) shared += 1 / (1 + elsewhere)
    }
  return shared
}
