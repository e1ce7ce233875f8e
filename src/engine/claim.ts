import { headWords, WORD_IS_MISSING, witnessed, wordIsThere } from './affinity'
import type { Decoding } from './chain'
import type { Body, Workbench } from './columns'
import type { Match } from './match'
import { NumberList } from './number-list'
import { NumberMap } from './number-map'
import { NumberSet } from './number-set'
import { ENDING } from './punctuation'
import { readRunOn } from './runs'
import { PROSE_ON, STATE_COUNT, STATES, stateIndex } from './states'
import { cohesion, frequencyOf } from './words'

/** An arrangement of the page: what the decoding's states lead to. */
export interface Layout {
  readonly states: readonly number[]
  readonly bench: Workbench
  readonly bodies: readonly Body[]
  readonly matches: readonly Match[]
}

/** A claim must be worth this much more, in natural logarithms, than the body left whole. */
const WORTH = 0.5
/** A file with more headlines and bodies than this holds many pages; nobody searches all of it for each. */
const ONE_PAGE = 100
/** The same in printed lines: every cut of a body is weighed against all its text. */
const LONGEST_PAGE = 5000
/** What each word that stands in the text right above and right below a cut speaks against it. */
const COHESION = 1
/** Units on either side without which neither part is a body. */
const SHORTEST = 2

/**
 * Where a headline found no body, its words may stand in one part of a body that has been run together from two:
 * text layers set one article's end and the next one's beginning solid. Returns the states with an opening at the
 * best such place, or null where no headline claims any.
 */
export function claimedOpening(layout: Layout, decoding: Decoding): number[] | null {
  const { bench, bodies, matches } = layout
  if (bench.structure.items.length > ONE_PAGE || bench.units.length > LONGEST_PAGE) return null
  const heads: number[][] = []
  const wordsOf = (g: number): readonly number[] => {
    heads[g] ??= headWords(bench, g)
    return heads[g]
  }
  let best = { gain: WORTH, unit: -1 }
  for (const [g, match] of matches.entries()) {
    if (match.body >= 0) continue
    const words = wordsOf(g)
    for (const [b, body] of bodies.entries()) {
      const holder = matches.findIndex((other) => other.body === b)
      for (const s of body.streams) {
        const { units } = bench.structure.streams[s]
        if (standIn(bench, words, units))
          best = bestCut(bench, decoding, words, holder < 0 ? [] : wordsOf(holder), units, best)
      }
    }
  }
  if (best.unit < 0) return null
  const states = [...layout.states]
  states[best.unit] = stateIndex('opening')
  return states
}

/** A unit above which a body may be cut, and how much more that is worth than the body left whole. */
interface Cut {
  readonly gain: number
  readonly unit: number
}

/** The best cut of a run of units between the words of a claimant and of the headline that holds it, if better than another. */
function bestCut(
  bench: Workbench,
  decoding: Decoding,
  words: readonly number[],
  held: readonly number[],
  units: readonly number[],
  than: Cut,
): Cut {
  const cuts = ranksToCut(bench, decoding, units)
  if (cuts.length === 0) return than
  const parts = new Parts(bench, units, words, held)
  const whole = parts.whole()
  let best = than
  for (const k of cuts) {
    const u = units[k]
    const opening = decoding.marginals[u * STATE_COUNT + stateIndex('opening')]
    const gain = parts.cutAbove(k) - whole + Math.log(Math.max(opening, 1e-4))
    // What speaks against a cut is only looked for where it could still be the best.
    if (gain <= best.gain) continue
    const left = gain - COHESION * cohesion(bench.words, bench.units, u)
    if (left > best.gain) best = { gain: left, unit: u }
  }
  return best
}

function ranksToCut(bench: Workbench, decoding: Decoding, units: readonly number[]): number[] {
  const ranks: number[] = []
  for (let k = SHORTEST; k <= units.length - SHORTEST; k++)
    if (mayOpen(bench, decoding, units[k])) ranks.push(k)
  return ranks
}

const inRun = new NumberSet()

/** Does one of these words stand on a line of a run of units? */
function standIn(
  { words: page }: Workbench,
  words: readonly number[],
  units: readonly number[],
): boolean {
  inRun.clear()
  for (const u of units) inRun.add(u)
  for (const word of words) {
    const first = page.holderStarts[word]
    const end = first + frequencyOf(page, word)
    for (let h = first; h < end; h++) if (inRun.has(page.holders[h])) return true
  }
  return false
}

/** The words of two headlines by number, each with its place; for one body after the other. */
const places = new NumberMap()
/** The words of a unit. */
const list = new NumberList()

/** A body cut in two, and in which of its parts the words of a claimant and of its holder stand. */
class Parts {
  /** By place: the first unit, and the last one, in which the word stands; as ranks in the run. */
  private readonly first: number[] = []
  private readonly last: number[] = []
  /** By place: the rank of the last cut below which a unit was read alone and held the word. */
  private readonly alone: number[] = []
  private readonly claiming: readonly number[]
  private readonly holding: readonly number[]

  constructor(
    private readonly bench: Workbench,
    private readonly units: readonly number[],
    claiming: readonly number[],
    holding: readonly number[],
  ) {
    places.clear()
    this.claiming = claiming.map((word) => this.placeOf(word))
    this.holding = holding.map((word) => this.placeOf(word))
    for (let rank = 0; rank < units.length; rank++) {
      list.length = 0
      readRunOn(bench, rank === 0 ? -1 : units[rank - 1], units[rank], list)
      for (let k = 0; k < list.length; k++) {
        const place = places.get(list.items[k])
        if (place < 0) continue
        if (this.first[place] > rank) this.first[place] = rank
        this.last[place] = rank
      }
    }
  }

  /** What the headlines' words say for the parts above and below the unit of this rank, given out as suits them best. */
  cutAbove(rank: number): number {
    // The unit below the cut does not run on from the one above any more.
    list.length = 0
    readRunOn(this.bench, -1, this.units[rank], list)
    for (let k = 0; k < list.length; k++) {
      const place = places.get(list.items[k])
      if (place >= 0) this.alone[place] = rank
    }
    const straight = this.value(this.claiming, rank, BELOW) + this.value(this.holding, rank, ABOVE)
    const crossed = this.value(this.claiming, rank, ABOVE) + this.value(this.holding, rank, BELOW)
    return Math.max(straight, crossed)
  }

  /** What the holder's words say for the body as it is. */
  whole(): number {
    let sum = 0
    for (const place of this.holding) sum += this.last[place] >= 0 ? IN_ONE : WORD_IS_MISSING
    return witnessed(sum)
  }

  private placeOf(word: number): number {
    const known = places.get(word)
    if (known >= 0) return known
    const place = this.first.push(Number.MAX_SAFE_INTEGER) - 1
    this.last.push(-1)
    this.alone.push(-1)
    places.set(word, place)
    return place
  }

  /** What a headline's words say for one part; those that stand in the other part as well say little. */
  private value(head: readonly number[], rank: number, part: number): number {
    let sum = 0
    for (const place of head) {
      const isAbove = this.first[place] < rank
      const isBelow = this.last[place] > rank || this.alone[place] === rank
      const isThere = part === ABOVE ? isAbove : isBelow
      sum += !isThere ? WORD_IS_MISSING : isAbove && isBelow ? IN_BOTH : IN_ONE
    }
    return witnessed(sum)
  }
}

const ABOVE = 1
const BELOW = 2

const IN_ONE = wordIsThere(0, 2)
const IN_BOTH = wordIsThere(1, 2)

/** A paragraph may open here: the line above ends a sentence, and is short, or this one is indented or short. */
function mayOpen(bench: Workbench, decoding: Decoding, u: number): boolean {
  const above = bench.looks[u - 1]
  const look = bench.looks[u]
  if (!PROSE_ON.includes(STATES[decoding.states[u]]) || above === undefined) return false
  if (above.ending === ENDING.comma) return false
  const verse = above.ending === ENDING.bare && above.room > 2.5
  const { indentsParagraphs } = bench.page.measures
  if (indentsParagraphs) return look.indented
  return verse || (above.ending === ENDING.stop && (above.room > 1.4 || look.room > 1.4))
}
