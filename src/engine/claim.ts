import { headWords, WORD_IS_MISSING, witnessed, wordIsThere } from './affinity'
import type { Decoding } from './chain'
import type { Body, Workbench } from './columns'
import type { Match } from './match'
import { NumberList } from './number-list'
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
  const claimants = matches.flatMap((match, g) => (match.body < 0 ? [g] : []))
  let best = { gain: WORTH, unit: -1 }
  for (const g of claimants) {
    const words = headWords(bench, g)
    for (const [b, body] of bodies.entries()) {
      const holder = matches.findIndex((match) => match.body === b)
      for (const s of body.streams) {
        const found = bestCut(bench, decoding, words, holder, s)
        if (found.gain > best.gain) best = found
      }
    }
  }

  if (best.unit < 0) return null
  const states = [...layout.states]
  states[best.unit] = stateIndex('opening')
  return states
}

function bestCut(
  bench: Workbench,
  decoding: Decoding,
  words: readonly number[],
  holder: number,
  s: number,
): { gain: number; unit: number } {
  let best = { gain: Number.NEGATIVE_INFINITY, unit: -1 }
  const { units } = bench.structure.streams[s]
  if (!standIn(bench, words, units)) return best
  const held = holder < 0 ? null : headWords(bench, holder)
  const parts = new Parts(bench, units, held === null ? words : [...words, ...held])
  const whole = held === null ? 0 : parts.whole(held)
  for (let k = SHORTEST; k <= units.length - SHORTEST; k++) {
    const u = units[k]
    if (!mayOpen(bench, decoding, u)) continue
    parts.cutAbove(k)
    const straight = parts.value(words, BELOW) + (held === null ? 0 : parts.value(held, ABOVE))
    const crossed = parts.value(words, ABOVE) + (held === null ? 0 : parts.value(held, BELOW))
    const opening = decoding.marginals[u * STATE_COUNT + stateIndex('opening')]
    const gain =
      Math.max(straight, crossed) -
      whole +
      Math.log(Math.max(opening, 1e-4)) -
      COHESION * cohesion(bench.words, bench.units, u)
    if (gain > best.gain) best = { gain, unit: u }
  }
  return best
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

const ABOVE = 1
const BELOW = 2

/** A body cut in two, and in which of its parts some words of headlines stand. */
class Parts {
  /** By word: the first unit, and the last one, in which it stands; as ranks in the run. The words of no headline have −1. */
  private readonly first = new Map<number, number>()
  private readonly last = new Map<number, number>()
  /** The words of the unit below the cut. It does not run on from the one above any more. */
  private readonly alone = new Set<number>()
  private readonly list = new NumberList()
  private cut = 0

  constructor(
    private readonly bench: Workbench,
    private readonly units: readonly number[],
    words: readonly number[],
  ) {
    for (const word of words) this.first.set(word, Number.POSITIVE_INFINITY)
    units.forEach((u, rank) => {
      this.list.length = 0
      readRunOn(bench, rank === 0 ? -1 : units[rank - 1], u, this.list)
      for (let k = 0; k < this.list.length; k++) {
        const word = this.list.items[k]
        const first = this.first.get(word)
        if (first === undefined) continue
        if (first > rank) this.first.set(word, rank)
        this.last.set(word, rank)
      }
    })
  }

  /** Cuts above the unit of this rank. */
  cutAbove(rank: number): void {
    this.cut = rank
    this.alone.clear()
    this.list.length = 0
    readRunOn(this.bench, -1, this.units[rank], this.list)
    for (let k = 0; k < this.list.length; k++) this.alone.add(this.list.items[k])
  }

  /** What a headline's words say for one part; those that stand in the other part as well say little. */
  value(head: readonly number[], part: number): number {
    let sum = 0
    for (const word of head) {
      const isAbove = (this.first.get(word) ?? 0) < this.cut
      const isBelow = (this.last.get(word) ?? -1) > this.cut || this.alone.has(word)
      const isThere = part === ABOVE ? isAbove : isBelow
      sum += !isThere ? WORD_IS_MISSING : isAbove && isBelow ? IN_BOTH : IN_ONE
    }
    return witnessed(sum)
  }

  /** What they say for the body as it is. */
  whole(head: readonly number[]): number {
    let sum = 0
    for (const word of head) sum += this.last.has(word) ? IN_ONE : WORD_IS_MISSING
    return witnessed(sum)
  }
}

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
