import { compareWords, headWords, unitWords } from './affinity'
import type { Decoding } from './chain'
import { type Body, unitsOf, type Workbench } from './columns'
import type { Match } from './match'
import { ENDING } from './punctuation'
import { STATE_COUNT, STATES, stateIndex } from './states'
import { cohesion } from './words'

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
  words: ReadonlySet<string>,
  holder: number,
  s: number,
): { gain: number; unit: number } {
  let best = { gain: Number.NEGATIVE_INFINITY, unit: -1 }
  const units = unitsOf(bench, s)
  const inStream = new Set(units)
  const touched = [...words].some((word) => bench.index.get(word)?.some((u) => inStream.has(u)))
  if (!touched) return best
  const held = holder < 0 ? null : headWords(bench, holder)
  const whole = held === null ? 0 : value(held, unitWords(bench, units), NOTHING)
  for (let k = SHORTEST; k <= units.length - SHORTEST; k++) {
    const u = units[k]
    if (!mayOpen(bench, decoding, u)) continue
    const before = unitWords(bench, units.slice(0, k))
    const after = unitWords(bench, units.slice(k))
    const straight = value(words, after, before) + (held === null ? 0 : value(held, before, after))
    const crossed = value(words, before, after) + (held === null ? 0 : value(held, after, before))
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

const NOTHING: ReadonlySet<string> = new Set()

/** What a headline's words say for one part of a body; those that stand in the other part as well say little. */
function value(
  head: ReadonlySet<string>,
  part: ReadonlySet<string>,
  other: ReadonlySet<string>,
): number {
  const frequency = new Map<string, number>()
  for (const word of head) frequency.set(word, (part.has(word) ? 1 : 0) + (other.has(word) ? 1 : 0))
  return compareWords(head, part, frequency, 2).score
}

/** A paragraph may open here: the line above ends a sentence, and is short, or this one is indented or short. */
function mayOpen(bench: Workbench, decoding: Decoding, u: number): boolean {
  const above = bench.looks[u - 1]
  const look = bench.looks[u]
  if (STATES[decoding.states[u]] !== 'body' || above === undefined) return false
  if (above.ending === ENDING.comma) return false
  const verse = above.ending === ENDING.bare && above.room > 2.5
  const { indentsParagraphs } = bench.page.measures
  if (indentsParagraphs) return look.indented
  return verse || (above.ending === ENDING.stop && (above.room > 1.4 || look.room > 1.4))
}
