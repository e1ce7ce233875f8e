import { isHan } from './script'
import type { Unit } from './units'

/** Where a word occurs: indices of units, ascending. */
export type WordIndex = ReadonlyMap<string, readonly number[]>

/** A word in more units than this says nothing about any of them. */
const COMMON = 60
/** Whether a word's units are too many to tell anything; then not all of them are kept. */
export const isCommon = (at: readonly number[]): boolean => at.length > COMMON

/** Function characters: a pair that holds one is not a word. */
const EMPTY_WORDS = new Set(
  '的了在是和与與及或就也都而于於之不有这這那其他她它我你您们們上下中对對为為以把被从從到向所将將等个個一',
)

export const isEmptyWord = (char: string): boolean => EMPTY_WORDS.has(char)

/**
 * The words of a stretch of text without a dictionary: pairs of neighbouring Han characters, numbers of two
 * digits and more, Latin words of four letters and more. Pairs with a function character in them are left out.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const match of text.matchAll(/[A-Za-zÀ-ɏ]{4,}|\d[\d.,]*\d/g))
    words.push(match[0].toLowerCase())
  let last = ''
  for (const char of text) {
    const han = isHan(char) && !EMPTY_WORDS.has(char)
    if (han && last !== '') words.push(last + char)
    last = han ? char : ''
  }
  return words
}

/** The words of each unit's own line; no column's line is longer than what is looked at. */
export const wordLists = (units: readonly Unit[]): string[][] =>
  units.map((unit) => wordsOf(unit.text.slice(0, 400)))

/** Which units hold a word. */
export function indexWords(lists: readonly (readonly string[])[]): WordIndex {
  const index = new Map<string, number[]>()
  lists.forEach((words, i) => {
    for (const word of words) {
      const seen = index.get(word)
      if (seen === undefined) index.set(word, [i])
      else if (seen[seen.length - 1] !== i && seen.length <= COMMON) seen.push(i)
    }
  })
  return index
}

/** Window of text on either side of a paragraph's start, in full-width characters. */
const WINDOW = 180

/**
 * How strongly the text below a paragraph's start goes on about the matter above it: words that stand in the
 * windows on both sides, after TextTiling (Hearst 1997). An article's first paragraph shares hardly any.
 */
export function cohesion(
  words: readonly (readonly string[])[],
  units: readonly Pick<Unit, 'width'>[],
  i: number,
): number {
  const above = new Set<string>()
  for (let k = i - 1, room = WINDOW; k >= 0 && room > 0; k--) {
    for (const word of words[k]) above.add(word)
    room -= units[k].width
  }
  const shared = new Set<string>()
  for (let k = i, room = WINDOW; k < units.length && room > 0; k++) {
    for (const word of words[k]) if (above.has(word)) shared.add(word)
    room -= units[k].width
  }
  return shared.size
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
export function tiesAbove(index: WordIndex, length: number): Float64Array {
  const steps = new Float64Array(length + 1)
  for (const at of index.values()) {
    if (at.length < 2 || at.length > EVERYBODY) continue
    for (let k = 1; k < at.length; k++) {
      if (at[k] - at[k - 1] > TIE) continue
      steps[at[k - 1] + 1] += 1 / at.length
      steps[at[k] + 1] -= 1 / at.length
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
