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
import { cohesion, frequencyOf, type PageWords } from './words'

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
  if (matches.every((match) => match.body >= 0)) return null
  const heads = new Heads(bench)
  let best = { gain: WORTH, unit: -1 }
  for (const [g, match] of matches.entries()) {
    if (match.body >= 0) continue
    for (const [b, body] of bodies.entries()) {
      const holder = matches.findIndex((other) => other.body === b)
      for (const s of body.streams)
        if (standIn(bench, heads.words[g], bench.structure.streams[s].units))
          best = bestCut(bench, decoding, new Parts(bench, heads, g, holder, s), best)
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

/** The best cut of a run of units, if it is better than another. */
function bestCut(bench: Workbench, decoding: Decoding, parts: Parts, than: Cut): Cut {
  const { units } = parts
  const whole = parts.whole()
  const most = parts.most() - whole
  let best = than
  // No cut is as good as that. Words and cohesion are only looked at where one could be the best.
  if (most <= best.gain) return best
  for (const k of ranksToCut(bench, decoding, units)) {
    const u = units[k]
    const opening = decoding.marginals[u * STATE_COUNT + stateIndex('opening')]
    const odds = Math.log(Math.max(opening, 1e-4))
    if (most + odds <= best.gain) continue
    const gain = parts.cutAbove(k) - whole + odds
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

/** The units of a run that is looked at. */
const inRun = new NumberSet()

/** Does one of these words stand on a line of a run of units? */
function standIn(
  { words: page }: Workbench,
  words: readonly number[],
  units: readonly number[],
): boolean {
  inRun.clear()
  for (const u of units) inRun.add(u)
  return words.some((word) => standsInRun(page, word))
}

function standsInRun(page: PageWords, word: number): boolean {
  if (word >= page.known) return false
  const first = page.holderStarts[word]
  const end = first + frequencyOf(page, word)
  for (let h = first; h < end; h++) if (inRun.has(page.holders[h])) return true
  return false
}

/** The places of headlines' words, by word. */
const placeOf = new NumberMap()
/** The words of a unit. */
const list = new NumberList()

/** By a word's place: the first unit of a run, and the last one, in which it stands; as ranks in the run. */
interface Reading {
  readonly first: Int32Array
  readonly last: Int32Array
}

/** The words of a page's headline groups, and where each stands in the streams. One page after the other. */
class Heads {
  /** The words of each group, and their places: the same words have the same. */
  readonly words: number[][] = []
  readonly places: number[][] = []
  /** The word of each place. */
  readonly all: number[] = []
  private readonly readings: Reading[] = []

  constructor(private readonly bench: Workbench) {
    placeOf.clear()
    for (let g = 0; g < bench.structure.groups.length; g++) {
      const words = headWords(bench, g)
      const places: number[] = []
      for (const word of words) places.push(this.place(word))
      this.words.push(words)
      this.places.push(places)
    }
  }

  /** A stream is read when it is first asked for. */
  readingOf(s: number): Reading {
    this.readings[s] ??= this.read(this.bench.structure.streams[s].units)
    return this.readings[s]
  }

  private place(word: number): number {
    if (placeOf.get(word) < 0) placeOf.set(word, this.all.push(word) - 1)
    return placeOf.get(word)
  }

  private read(units: readonly number[]): Reading {
    const first = new Int32Array(this.all.length).fill(units.length)
    const last = new Int32Array(this.all.length).fill(-1)
    for (let rank = 0; rank < units.length; rank++) {
      list.length = 0
      readRunOn(this.bench, rank === 0 ? -1 : units[rank - 1], units[rank], list)
      for (let k = 0; k < list.length; k++) {
        const place = placeOf.get(list.items[k])
        if (place < 0) continue
        if (first[place] > rank) first[place] = rank
        last[place] = rank
      }
    }
    return { first, last }
  }
}

/** A stream cut in two, and in which of its parts the words of a claimant and of its holder stand. It is in `inRun`. */
class Parts {
  readonly units: readonly number[]
  private readonly claiming: readonly number[]
  private readonly holding: readonly number[]
  private readonly reading: Reading
  /** By place: the rank of the last cut below which a unit was read alone and held the word. */
  private readonly alone: Int32Array

  /** `holder` is −1 where no headline holds the stream. */
  constructor(
    private readonly bench: Workbench,
    private readonly heads: Heads,
    claimant: number,
    holder: number,
    s: number,
  ) {
    this.units = bench.structure.streams[s].units
    this.claiming = heads.places[claimant]
    this.holding = holder < 0 ? [] : heads.places[holder]
    this.reading = heads.readingOf(s)
    this.alone = new Int32Array(heads.all.length).fill(-1)
  }

  /** No less than they say for any two parts: what they would if each that stands in the body stood in the right one only. */
  most(): number {
    return this.mostOf(this.claiming) + this.mostOf(this.holding)
  }

  /** What the headlines' words say for the parts above and below the unit of this rank, given out as suits them best. */
  cutAbove(rank: number): number {
    // The unit below the cut does not run on from the one above any more.
    list.length = 0
    readRunOn(this.bench, -1, this.units[rank], list)
    for (let k = 0; k < list.length; k++) {
      const place = placeOf.get(list.items[k])
      if (place >= 0) this.alone[place] = rank
    }
    const straight = this.value(this.claiming, rank, BELOW) + this.value(this.holding, rank, ABOVE)
    const crossed = this.value(this.claiming, rank, ABOVE) + this.value(this.holding, rank, BELOW)
    return Math.max(straight, crossed)
  }

  /** What the holder's words say for the body as it is. */
  whole(): number {
    let sum = 0
    for (const place of this.holding)
      sum += this.reading.last[place] >= 0 ? IN_ONE : WORD_IS_MISSING
    return witnessed(sum)
  }

  private mostOf(head: readonly number[]): number {
    let sum = 0
    for (const place of head) sum += this.stands(place) ? IN_ONE : WORD_IS_MISSING
    return witnessed(sum)
  }

  /** Does a word stand in the body, as it runs on or on a line by itself? */
  private stands(place: number): boolean {
    return this.reading.last[place] >= 0 || standsInRun(this.bench.words, this.heads.all[place])
  }

  /** What a headline's words say for one part; those that stand in the other part as well say little. */
  private value(head: readonly number[], rank: number, part: number): number {
    const { first, last } = this.reading
    let sum = 0
    for (const place of head) {
      const isAbove = first[place] < rank
      const isBelow = last[place] > rank || this.alone[place] === rank
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
