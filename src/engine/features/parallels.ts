import { DIGIT, KINDS, SURROGATE } from '../characters'
import { kinds } from '../kinds'
import { FULLNESS, fillsLine, type Look } from '../look'
import { NumberSet } from '../number-set'
import { ENDING } from '../punctuation'
import type { Unit } from '../units'
import type { Sight } from './sight'
import { features, type Seen } from './vocabulary'

/** How far the next heading of the same make may be, in units, and with how many headings above one is compared. */
const REACH = 60
const MOST = 4
/** No subhead is longer; UTF-16 units. */
const LONGEST = 40

const WHERE = kinds('above', 'below', 'above and below')
const MADE_LIKE = features`heading made like one ${WHERE.names}`

/**
 * The subheads of an article are made alike: numbered, or all beginning with a time, or ending in one word. Headlines
 * of different articles hardly ever are.
 */
export function seeParallels({ parallels }: Sight, i: number, seen: Seen): void {
  if (parallels[i] !== 0) seen.add(MADE_LIKE(parallels[i] - 1))
}

const ABOVE = 1 + WHERE.above
const BELOW = 1 + WHERE.below

/** A heading as it is compared with others: its characters, each number as the first of its kind. */
interface Make {
  unit: number
  length: number
  /** Fills its line: so does much prose, and more has to be alike. */
  isFull: boolean
  readonly codes: Uint16Array
}

/** The last headings, each in turn in the place of the oldest; used for one page after the other. */
const recent: readonly Make[] = Array.from({ length: MOST + 1 }, () => ({
  unit: 0,
  length: 0,
  isFull: false,
  codes: new Uint16Array(LONGEST),
}))

/** For each unit 0, or one more than its place in WHERE. */
export function findParallels(
  codes: Uint16Array,
  units: readonly Unit[],
  looks: readonly Look[],
): Uint8Array {
  const found = new Uint8Array(units.length)
  let count = 0
  for (let i = 0; i < units.length; i++) {
    const { inkStart, end } = units[i]
    if (end - inkStart > LONGEST || !mayHead(looks, i)) continue
    const make = recent[count % recent.length]
    make.unit = i
    make.isFull = fillsLine(looks[i])
    write(make, codes, inkStart, end)
    inMake.clear()
    for (let k = 0; k < make.length; k++) inMake.add(make.codes[k])
    for (let k = Math.max(0, count - MOST); k < count; k++) {
      const other = recent[k % recent.length]
      if (i - other.unit > REACH || !alike(other, make)) continue
      found[other.unit] |= BELOW
      found[i] |= ABOVE
    }
    count++
  }
  return found
}

/** Stands between a sentence's end and text. */
function mayHead(looks: readonly Look[], i: number): boolean {
  if (!looks[i].headlike) return false
  if (i === 0 || i + 1 === looks.length || looks[i - 1].ending !== ENDING.stop) return false
  return !looks[i + 1].dry || looks[i + 1].fullness !== FULLNESS.tiny
}

/** What makes a heading, whatever its numbers are. */
function write(make: Make, codes: Uint16Array, start: number, end: number): void {
  make.length = end - start
  for (let k = start; k < end; k++) {
    const code = codes[k]
    make.codes[k - start] = (KINDS[code] & DIGIT) !== 0 ? ZERO : NUMERALS.has(code) ? NUMERAL : code
  }
}

const ZERO = '0'.charCodeAt(0)
const NUMERAL = '一'.charCodeAt(0)
const NUMERALS = new NumberSet()
for (const numeral of '一二三四五六七八九十') NUMERALS.add(numeral.charCodeAt(0))

/** The characters of the heading that is compared with those above it. */
const inMake = new NumberSet()

/**
 * A third of the shorter one, from two characters to four, is the same at both ends; or two fifths anywhere, in one order.
 * Of lines that are full, one character more. The characters of `other` are in `inMake`.
 */
function alike(one: Make, other: Make): boolean {
  const shorter = Math.min(one.length, other.length)
  const oneEnd = one.length - 1
  const otherEnd = other.length - 1
  let front = 0
  while (front < shorter && one.codes[front] === other.codes[front]) front++
  let back = 0
  while (back < shorter - front && one.codes[oneEnd - back] === other.codes[otherEnd - back]) back++
  const more = one.isFull || other.isFull ? 1 : 0
  if (front + back >= Math.min(4, Math.max(2, shorter / 3)) + more) return true
  const enough = Math.max(3, 0.4 * shorter) + more
  return holdsOfOther(one, enough) && commonLength(one, other) >= enough
}

/** Do so many of a heading's characters stand in the other, in whatever order? There are no fewer than in one order. */
function holdsOfOther({ codes, length }: Make, enough: number): boolean {
  let left = length - enough
  for (let k = 0; k < length && left >= 0; k++) if (!inMake.has(codes[k])) left--
  return left >= 0
}

/** A row of the table of common lengths. */
const row = new Uint8Array(LONGEST + 1)

/** Length of the longest common subsequence (Wagner & Fischer 1974). Characters of two code units are common to none. */
function commonLength(one: Make, other: Make): number {
  row.fill(0)
  for (let i = 0; i < one.length; i++) {
    const code = one.codes[i]
    if ((KINDS[code] & SURROGATE) !== 0) continue
    /** What stood in this row, and what stands there now, one place before. */
    let above = 0
    let before = 0
    for (let k = 1; k <= other.length; k++) {
      const here = row[k]
      if (code === other.codes[k - 1]) before = above + 1
      else if (here > before) before = here
      row[k] = before
      above = here
    }
  }
  return row[other.length]
}
