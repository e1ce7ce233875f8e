import {
  COLON,
  COMMA,
  DIGIT,
  DIVIDER,
  HAN,
  KINDS,
  LATIN,
  LETTER,
  QUOTE,
  SMALL,
  SPACE,
  STOP,
  SURROGATE,
  TITLE,
  WIDE_SPACE,
} from '../characters'
import { textOf } from '../codes'
import { NEAR } from '../ink'
import { kinds } from '../kinds'
import { isDigit, isHan, isLatin } from '../script'
import type { Unit } from '../units'
import type { Sight } from './sight'
import { feature, features, type Seen } from './vocabulary'

const STOP_INSIDE = feature('stop inside')
const COMMA_INSIDE = feature('comma inside')
const COLON_INSIDE = feature('colon inside')
const SPACE_INSIDE = feature('space inside')
const WIDE_SPACE_INSIDE = feature('wide space inside')
const QUOTES = feature('quotes')
const TITLE_MARKS = feature('title marks')
const DIVIDERS = feature('divider')
const MANY_DIGITS = feature('many digits')
const MUCH_LATIN = feature('much latin')
const CAPITALS = feature('capitals')
const LINE = kinds('debris', 'capitals', 'prose')
const ON_LATIN_PAGE = features`latin ${LINE.names}`
/** On a page that is set solid it is another matter: most of it is prose, and much of the rest dirt. */
const ON_SOLID_PAGE = features`solid ${LINE.names}`
const NO_HAN = feature('no han')
const MARKS_ONLY = feature('marks only')

/** What a line is printed with: marks, digits, letters. Only its first `NEAR` units are looked at. */
export function seeInk({ page, units, isSolid }: Sight, i: number, seen: Seen): void {
  const { inkStart, end, ink } = units[i]
  const { near, inside } = ink
  const nearEnd = Math.min(end, inkStart + NEAR)
  if ((inside & STOP) !== 0) seen.add(STOP_INSIDE)
  if ((inside & COMMA) !== 0) seen.add(COMMA_INSIDE)
  if ((inside & COLON) !== 0) seen.add(COLON_INSIDE)
  if ((near & SPACE) !== 0 && hasSpaceInside(page.codes, inkStart, nearEnd)) seen.add(SPACE_INSIDE)
  if ((near & WIDE_SPACE) !== 0) seen.add(WIDE_SPACE_INSIDE)
  if ((near & QUOTE) !== 0) seen.add(QUOTES)
  if ((near & TITLE) !== 0) seen.add(TITLE_MARKS)
  if ((near & DIVIDER) !== 0) seen.add(DIVIDERS)
  const isLatin = page.measures.script === 'latin'
  if (!isLatin && (near & (DIGIT | LATIN | SURROGATE | HAN)) === HAN) return
  if ((near & SURROGATE) !== 0) countCharacters(textOf(page.codes, inkStart, nearEnd))
  else countUnits(page.codes, inkStart, nearEnd, near)
  const printed = nearEnd - inkStart - ink.spaces
  if (count.digits * 3 > printed) seen.add(MANY_DIGITS)
  if (!isLatin && count.latin * 3 > printed) seen.add(MUCH_LATIN)
  if (isLatin && count.latin > 3 && count.capitals * 4 > count.latin * 3) seen.add(CAPITALS)
  if (isLatin && (near & SURROGATE) === 0) seeLatin(page.codes, inkStart, nearEnd, isSolid, seen)
  else if (isLatin) seeLatinCharacters(textOf(page.codes, inkStart, nearEnd), isSolid, seen)
  else if (!count.hasHan) seen.add(NO_HAN)
  if (count.digits + count.latin === 0 && !count.hasHan) seen.add(MARKS_ONLY)
}

/** One space between two characters. */
function hasSpaceInside(codes: Uint16Array, start: number, end: number): boolean {
  for (let k = start + 1; k < end - 1; k++) {
    const isOne = codes[k] === 0x20 || codes[k] === 0x3000
    if (isOne && ((KINDS[codes[k - 1]] | KINDS[codes[k + 1]]) & SPACE) === 0) return true
  }
  return false
}

/** What was counted last. */
const count = { digits: 0, latin: 0, capitals: 0, hasHan: false }

function countUnits(codes: Uint16Array, start: number, end: number, kinds: number): void {
  let digits = 0
  let latin = 0
  let capitals = 0
  if ((kinds & (DIGIT | LATIN)) !== 0)
    for (let k = start; k < end; k++) {
      const kind = KINDS[codes[k]]
      if ((kind & DIGIT) !== 0) digits++
      else if ((kind & LATIN) !== 0) {
        latin++
        if ((kind & SMALL) === 0) capitals++
      }
    }
  count.digits = digits
  count.latin = latin
  count.capitals = capitals
  count.hasHan = (kinds & HAN) !== 0
}

/** The same, slowly, where characters of two units are among them. */
function countCharacters(text: string): void {
  count.digits = 0
  count.latin = 0
  count.capitals = 0
  count.hasHan = false
  for (const char of text) {
    if (isDigit(char)) count.digits++
    else if (isHan(char)) count.hasHan = true
    else if (isLatin(char)) {
      count.latin++
      if (char === char.toUpperCase()) count.capitals++
    }
  }
}

/** Latin pages: specks that OCR took for letters, lines of capitals, and prose with its small letters. */
function seeLatin(
  codes: Uint16Array,
  start: number,
  end: number,
  isSolid: boolean,
  seen: Seen,
): void {
  let longest = 0
  let words = 0
  let capital = 0
  for (let k = start; k < end; ) {
    let kinds = 0
    const first = k
    while (k < end && (KINDS[codes[k]] & LETTER) !== 0) kinds |= KINDS[codes[k++]]
    const length = k - first
    longest = Math.max(longest, length)
    if (length >= 2) {
      words++
      if ((kinds & SMALL) === 0) capital++
    }
    k++
  }
  tellLatin(longest >= 3, words, capital, isSolid, seen)
}

function seeLatinCharacters(text: string, isSolid: boolean, seen: Seen): void {
  const words = text.match(/\p{L}{2,}/gu) ?? []
  const capital = words.filter((word) => word === word.toUpperCase()).length
  tellLatin(/\p{L}{3}/u.test(text), words.length, capital, isSolid, seen)
}

function tellLatin(
  hasWord: boolean,
  words: number,
  capital: number,
  isSolid: boolean,
  seen: Seen,
): void {
  const on = isSolid ? ON_SOLID_PAGE : ON_LATIN_PAGE
  if (!hasWord) seen.add(on(LINE.debris))
  else if (capital >= 1 && capital === words) seen.add(on(LINE.capitals))
  else if (words >= 4) seen.add(on(LINE.prose))
}

/** A broadsheet has so many lines where it is set solid: with white space above no more than this share of them. */
const BROADSHEET = 500
const LEAST_SPACED = 0.15

/** Whether a page is set solid from wall to wall, as the English ones of old were. */
export function isSetSolid(units: readonly Unit[]): boolean {
  if (units.length < BROADSHEET) return false
  let spaced = 0
  for (let i = 0; i < units.length; i++) if (units[i].gap > 0) spaced++
  return spaced <= LEAST_SPACED * units.length
}
