import { EMPTY_WORD, HAN, KINDS, kindsOf, SURROGATE, WORD_HAN, WORDY } from './characters'
import { textOf } from './codes'
import { NumberList } from './number-list'
import { Scratch } from './scratch'
import { isHan } from './script'
import { Spellings } from './spellings'

/**
 * Words known by number, from 0 in the order in which they were first met. What counts as a word needs no dictionary:
 * pairs of neighbouring Han characters, numbers of two digits and more, Latin words of four letters and more in small
 * letters. Pairs with a function character in them are left out. Good until another is made, which takes over its room.
 */
export class Lexicon {
  /** Pairs, by open addressing: at 2k the two code units in one integer (0 for none), at 2k + 1 the word's number. */
  private table = smallestTable.fill(0)
  private shift = 32 - Math.log2(SMALLEST)
  private pairs = 0
  /** Words of letters and digits, and their numbers by place. */
  private readonly spellings = new Spellings()
  private readonly spelt = new NumberList(new Int32Array(64))
  /** Pairs with a character of two code units, and their numbers. */
  private readonly longPairs: string[] = []
  private readonly longPairNumbers = new Map<string, number>()
  /**
   * For each word the two code units of its pair in one integer. What is no such pair is less than the first pair there
   * could be: a place among the spellings, or `LONG_PAIR` and a place among the long pairs.
   */
  private readonly spelling = new NumberList(spellingRoom.room(SMALLEST / 2))

  /** How many words there are. */
  get size(): number {
    return this.spelling.length
  }

  text(word: number): string {
    const spelling = this.spelling.items[word]
    if (spelling < 0 || spelling >= FIRST_PAIR)
      return String.fromCharCode(spelling >>> 16, spelling & 0xffff)
    return spelling < LONG_PAIR
      ? this.spellings.text(spelling)
      : this.longPairs[spelling - LONG_PAIR]
  }

  /** The number of a pair of Han of one code unit each; −1 if it was not met. */
  findPair(first: number, second: number): number {
    const slot = this.slotOf((first << 16) | second)
    return this.table[slot] === 0 ? -1 : this.table[slot + 1]
  }

  /** Appends the words of the code units from `start` to before `end`: first those of letters and digits, then pairs. */
  read(codes: Uint16Array, start: number, end: number, words: NumberList): void {
    this.readKinds(codes, start, end, kindsOf(codes, start, end), words)
  }

  /** The same where it is known that the code units are of no other `kinds`. */
  readKinds(
    codes: Uint16Array,
    start: number,
    end: number,
    kinds: number,
    words: NumberList,
  ): void {
    if ((kinds & WORDY) !== 0) this.readLetters(codes, start, end, words)
    if ((kinds & SURROGATE) !== 0) this.readCharacters(textOf(codes, start, end), words)
    else if ((kinds & HAN) !== 0) this.readPairs(codes, start, end, words)
  }

  private readPairs(codes: Uint16Array, start: number, end: number, words: NumberList): void {
    words.reserve(end - start)
    this.makeRoom(end - start)
    const count = findPairs(codes, start, end)
    const { items, length } = words
    const { table, shift, spelling } = this
    const spellings = spelling.items
    let size = spelling.length
    for (let k = 0; k < count; k++) {
      const pair = pairs[k]
      let slot = (Math.imul(pair, SPREAD) >>> shift) << 1
      while (table[slot] !== pair && table[slot] !== 0) slot = (slot + 2) & (table.length - 1)
      // A new pair takes the next number, a known one is written where it stands: nobody could foretell a branch.
      const isNew = 1 - ((table[slot] | -table[slot]) >>> 31)
      const number = table[slot + 1] | (size & -isNew)
      table[slot] = pair
      table[slot + 1] = number
      spellings[size] = pair
      size += isNew
      items[length + k] = number
    }
    this.pairs += size - spelling.length
    spelling.length = size
    words.length = length + count
  }

  /** The same, slowly, where characters of two code units are among them. */
  private readCharacters(text: string, words: NumberList): void {
    let last = ''
    for (const char of text) {
      const isWord = isHan(char) && (KINDS[char.charCodeAt(0)] & EMPTY_WORD) === 0
      if (isWord && last !== '') {
        const small = last.length === 1 && char.length === 1
        words.push(
          small ? this.pair(last.charCodeAt(0), char.charCodeAt(0)) : this.longPair(last + char),
        )
      }
      last = isWord ? char : ''
    }
  }

  private readLetters(codes: Uint16Array, start: number, end: number, words: NumberList): void {
    for (let k = start; k < end; ) {
      const from = k
      if (isDigit(codes[k])) {
        let last = k
        while (++k < end && (isDigit(codes[k]) || codes[k] === POINT || codes[k] === COMMA))
          if (isDigit(codes[k])) last = k
        if (last > from) words.push(this.spelled(codes, from, last + 1))
      } else if (isLetter(codes[k])) {
        while (++k < end && isLetter(codes[k]));
        if (k - from >= SHORTEST) words.push(this.spelled(codes, from, k))
      } else k++
    }
  }

  private pair(first: number, second: number): number {
    this.makeRoom(1)
    const pair = (first << 16) | second
    const slot = this.slotOf(pair)
    if (this.table[slot] === 0) {
      this.table[slot] = pair
      this.table[slot + 1] = this.spelling.length
      this.spelling.push(pair)
      this.pairs++
    }
    return this.table[slot + 1]
  }

  /** Makes room for so many more pairs, which fill no more than half of the table. */
  private makeRoom(more: number): void {
    this.spelling.reserve(more)
    while ((this.pairs + more) * 4 > this.table.length) this.grow()
  }

  private slotOf(pair: number): number {
    const { table } = this
    let slot = (Math.imul(pair, SPREAD) >>> this.shift) << 1
    while (table[slot] !== 0 && table[slot] !== pair) slot = (slot + 2) & (table.length - 1)
    return slot
  }

  private grow(): void {
    const old = this.table
    this.table = new Int32Array(2 * old.length)
    this.shift--
    for (let slot = 0; slot < old.length; slot += 2) {
      if (old[slot] === 0) continue
      const to = this.slotOf(old[slot])
      this.table[to] = old[slot]
      this.table[to + 1] = old[slot + 1]
    }
  }

  private spelled(codes: Uint16Array, start: number, end: number): number {
    const place = this.spellings.place(codes, start, end)
    if (place === this.spelt.length) {
      this.spelt.push(this.spelling.length)
      this.spelling.push(place)
    }
    return this.spelt.items[place]
  }

  private longPair(text: string): number {
    const known = this.longPairNumbers.get(text)
    if (known !== undefined) return known
    const word = this.spelling.length
    this.longPairNumbers.set(text, word)
    this.spelling.push(LONG_PAIR + this.longPairs.push(text) - 1)
    return word
  }
}

/** No Han character is less than this; the integers of the greater pairs are negative. */
const FIRST_PAIR = 0x2e80 << 16
const LONG_PAIR = FIRST_PAIR >> 1

/** The pairs that were found last, each as its two code units in one integer. */
let pairs = new Int32Array(512)

/** Finds the pairs of neighbouring characters that make words; returns how many there are. */
function findPairs(codes: Uint16Array, start: number, end: number): number {
  if (end - start > pairs.length) pairs = new Int32Array(2 * (end - start))
  let count = 0
  let last = 0
  let isLast = 0
  for (let k = start; k < end; k++) {
    const code = codes[k]
    const is = WORD_HAN[code]
    pairs[count] = (last << 16) | code
    // Written over by the next one unless both are of words: nobody could foretell a branch.
    count += is & isLast
    last = code
    isLast = is
  }
  return count
}

/** Places of the smallest table: a page's pairs fill a third of it. A power of two. */
const SMALLEST = 1 << 12
const smallestTable = new Int32Array(2 * SMALLEST)
const spellingRoom = new Scratch(Int32Array)
/** Knuth's multiplier for hashing: 2³² over the golden ratio. */
const SPREAD = 0x9e3779b1 | 0

/** The shortest Latin word that is one. */
const SHORTEST = 4
const POINT = 0x2e
const COMMA = 0x2c
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
/** Digits are the first of what words are made of, ɏ is the last. */
const isLetter = (code: number): boolean =>
  code > 0x39 && code <= 0x24f && (KINDS[code] & WORDY) !== 0
