import { HAN, KINDS } from './characters'
import { Lexicon } from './lexicon'
import { NumberList } from './number-list'
import { NumberSet } from './number-set'
import { Scratch } from './scratch'
import type { Unit } from './units'

/** A word in more units than this says nothing about any of them; then not all of them are kept. */
const COMMON = 60

/** No column's line is longer than what is looked at for words, in UTF-16 units. */
export const LINE = 400

/** The words of a page, and which units hold each. Words and units are known by number. Good until another page's are read. */
export interface PageWords {
  readonly lexicon: Lexicon
  /** Words of the page's own lines have numbers below this; those above were met elsewhere. */
  readonly known: number
  /** The words of unit u: `words[k]` from `starts[u]` to before `starts[u + 1]`. */
  readonly words: Int32Array
  readonly starts: Int32Array
  /** The units of known word w, ascending: `holders[k]` from `holderStarts[w]` to before `holderStarts[w + 1]`. */
  readonly holders: Int32Array
  readonly holderStarts: Int32Array
  /** The known pair that a unit's first character makes with the last one above it, as where a line wraps; −1 for none. */
  readonly seamPairs: Int32Array
  /** The units whose seam a known word is: `firstSeam[w]` the first, `nextSeam[u]` the next after unit u, −1 for none. */
  readonly firstSeam: Int32Array
  readonly nextSeam: Int32Array
}

/** Reads each unit's own line. */
export function readWords(codes: Uint16Array, units: readonly Unit[]): PageWords {
  const lexicon = new Lexicon()
  const list = new NumberList(wordRoom.room(codes.length + 1))
  const starts = new Int32Array(units.length + 1)
  for (let u = 0; u < units.length; u++) {
    const { inkStart, end, ink } = units[u]
    lexicon.readKinds(codes, inkStart, Math.min(end, inkStart + LINE), ink.all, list)
    starts[u + 1] = list.length
  }
  const words = list.numbers
  const known = lexicon.size
  return {
    lexicon,
    known,
    words,
    starts,
    ...holdersOf(words, starts, known),
    ...seamsOf(codes, units, lexicon),
  }
}

const wordRoom = new Scratch(Int32Array)

function seamsOf(
  codes: Uint16Array,
  units: readonly Unit[],
  lexicon: Lexicon,
): Pick<PageWords, 'seamPairs' | 'firstSeam' | 'nextSeam'> {
  const seamPairs = new Int32Array(units.length).fill(-1)
  const firstSeam = firstSeamRoom.room(lexicon.size).fill(-1, 0, lexicon.size)
  const nextSeam = new Int32Array(units.length).fill(-1)
  for (let u = units.length - 1; u > 0; u--) {
    const last = codes[units[u - 1].end - 1]
    const first = codes[units[u].inkStart]
    if ((KINDS[last] & KINDS[first] & HAN) === 0) continue
    const word = lexicon.findPair(last, first)
    if (word < 0) continue
    seamPairs[u] = word
    nextSeam[u] = firstSeam[word]
    firstSeam[word] = u
  }
  return { seamPairs, firstSeam, nextSeam }
}

const firstSeamRoom = new Scratch(Int32Array)

function holdersOf(
  words: Int32Array,
  starts: Int32Array,
  known: number,
): Pick<PageWords, 'holders' | 'holderStarts'> {
  // Counted first, so that each word's units lie side by side.
  const holderStarts = holderStartRoom.room(known + 1).fill(0, 0, known + 1)
  const latest = latestRoom.room(known).fill(-1, 0, known)
  const held = heldRoom.room(words.length)
  const holding = holdingRoom.room(words.length)
  let count = 0
  for (let u = 0; u + 1 < starts.length; u++)
    for (let k = starts[u]; k < starts[u + 1]; k++) {
      const word = words[k]
      if (latest[word] === u || holderStarts[word] > COMMON) continue
      latest[word] = u
      holderStarts[word]++
      held[count] = word
      holding[count++] = u
    }
  // Where each word's units end; filled from behind, where they start.
  for (let word = 1; word <= known; word++) holderStarts[word] += holderStarts[word - 1]
  const holders = holderRoom.room(count)
  for (let k = count - 1; k >= 0; k--) holders[--holderStarts[held[k]]] = holding[k]
  return { holders, holderStarts }
}

const holderStartRoom = new Scratch(Int32Array)
const holderRoom = new Scratch(Int32Array)
/** For each word, the last unit in which it was counted; and what was counted, the word and its unit. */
const latestRoom = new Scratch(Int32Array)
const heldRoom = new Scratch(Int32Array)
const holdingRoom = new Scratch(Int32Array)

/** In how many units a word stands: one more than `COMMON` is many. */
export const frequencyOf = ({ holderStarts, known }: PageWords, word: number): number =>
  word < known ? holderStarts[word + 1] - holderStarts[word] : 0

export const isCommon = (frequency: number): boolean => frequency > COMMON

/** Whether two code units make a word that stands in some line of the page. */
export function isKnownPair({ lexicon, known }: PageWords, first: number, second: number): boolean {
  const word = lexicon.findPair(first, second)
  return word >= 0 && word < known
}

/** Window of text on either side of a paragraph's start, in full-width characters. */
const WINDOW = 180

/** The words above a paragraph's start, for one paragraph after the other. */
const above = new NumberSet()

/**
 * How strongly the text below a paragraph's start goes on about the matter above it: words that stand in the
 * windows on both sides, after TextTiling (Hearst 1997). An article's first paragraph shares hardly any.
 */
export function cohesion(
  { words, starts }: Pick<PageWords, 'words' | 'starts'>,
  units: readonly Pick<Unit, 'width'>[],
  i: number,
): number {
  above.clear()
  for (let u = i - 1, room = WINDOW; u >= 0 && room > 0; u--) {
    for (let k = starts[u]; k < starts[u + 1]; k++) above.add(words[k])
    room -= units[u].width
  }
  let shared = 0
  for (let u = i, room = WINDOW; u < units.length && room > 0; u++) {
    for (let k = starts[u]; k < starts[u + 1]; k++) if (above.delete(words[k])) shared++
    room -= units[u].width
  }
  return shared
}

/** A word that comes again within so many units ties what lies between together. */
const TIE = 40
/** Words that come oftener than this are everybody's. */
const EVERYBODY = 12

/**
 * How strongly each unit is tied to what stands above it: by words that stand above and come again at it or below,
 * each the stronger the rarer it is on the page. Lexical chains, after Morris & Hirst (1991), as a profile to find the
 * valleys in, after Hearst (1997). Linear in the number of words.
 */
export function tiesAbove({ known, holders, holderStarts, starts }: PageWords): Float64Array {
  const length = starts.length - 1
  const steps = new Float64Array(length + 1)
  for (let word = 0; word < known; word++) {
    const from = holderStarts[word]
    const end = holderStarts[word + 1]
    const count = end - from
    if (count < 2 || count > EVERYBODY) continue
    for (let k = from + 1; k < end; k++) {
      if (holders[k] - holders[k - 1] > TIE) continue
      steps[holders[k - 1] + 1] += 1 / count
      steps[holders[k] + 1] -= 1 / count
    }
  }
  const ties = new Float64Array(length)
  let sum = 0
  for (let i = 0; i < length; i++) {
    sum += steps[i]
    ties[i] = sum
  }
  return ties
}
