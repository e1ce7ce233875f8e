import { CLOSE, CLOSER, HAN, KINDS, OPEN, SPACE, VERSE, VERSE_END, WIDTH } from './characters'

/** So many UTF-16 units of a line tell what it is; set phrases are looked for in no more. */
export const NEAR = 160

/** Longer lines than this are no column's lines; their width is estimated. UTF-16 units. */
const LONG = 400

/** What one look over a trimmed stretch of text tells of it. Kinds are those of `characters.ts`, as bits of one integer. */
export interface Ink {
  /** Printed width in full-width characters; beyond any column's width an estimate. */
  readonly width: number
  /** Kinds of all characters. */
  readonly all: number
  /** Kinds of the first `NEAR` units, and of the same without the last of them. */
  readonly near: number
  readonly inside: number
  /** White space, and Han characters of one unit, in the first `NEAR` units. */
  readonly spaces: number
  readonly han: number
  /** The last code unit, and the last that closes nothing; −1 where all do. */
  readonly last: number
  readonly lastOpen: number
  /** A bracket in the last `NEAR` units has not closed. */
  readonly leavesBracketOpen: boolean
  /** A line of regulated verse: 2 to 15 characters without a mark, and one mark at the end. */
  readonly isVerse: boolean
}

/** Looks over `codes` from `start` to before `end`, where neither the first nor the last character is white space. */
export function inkOf(codes: Uint16Array, start: number, end: number): Ink {
  const nearEnd = Math.min(end, start + NEAR)
  let inside = 0
  let halves = 0
  let spaces = 0
  let han = 0
  for (let k = start; k < nearEnd - 1; k++) {
    const kinds = KINDS[codes[k]]
    inside |= kinds
    halves += kinds >>> WIDTH
    spaces += kinds & SPACE
    han += kinds & HAN
  }
  const lastNear = KINDS[codes[nearEnd - 1]]
  const near = inside | lastNear
  halves += lastNear >>> WIDTH
  spaces = (spaces + (lastNear & SPACE)) / SPACE
  let all = near
  if (end > nearEnd) {
    const measured = Math.min(end, start + LONG)
    for (let k = nearEnd; k < measured; k++) halves += KINDS[codes[k]] >>> WIDTH
    for (let k = nearEnd; k < end; k++) all |= KINDS[codes[k]]
    if (measured < end) halves = (halves * (end - start)) / LONG
  }
  const last = codes[end - 1]
  return {
    width: halves / 2,
    all,
    near,
    inside,
    spaces,
    han: (han + (lastNear & HAN)) / HAN,
    last,
    lastOpen: (KINDS[last] & CLOSER) === 0 ? last : lastOpenBefore(codes, start, end),
    leavesBracketOpen: (all & OPEN) !== 0 && leavesOpen(codes, Math.max(start, end - NEAR), end),
    isVerse:
      (lastNear & VERSE_END) !== 0 && (inside & VERSE) === 0 && isVerseLong(codes, start, end),
  }
}

function lastOpenBefore(codes: Uint16Array, start: number, end: number): number {
  let k = end - 1
  while (k >= start && (KINDS[codes[k]] & CLOSER) !== 0) k--
  return k < start ? -1 : codes[k]
}

function leavesOpen(codes: Uint16Array, start: number, end: number): boolean {
  let k = end - 1
  while (k >= start && (KINDS[codes[k]] & (OPEN | CLOSE)) === 0) k--
  return k >= start && (KINDS[codes[k]] & OPEN) !== 0
}

function isVerseLong(codes: Uint16Array, start: number, end: number): boolean {
  const units = end - start - 1
  if (units < 2 || units > 30) return false
  const characters = units - pairsIn(codes, start, end - 1)
  return characters >= 2 && characters <= 15
}

/** Surrogate pairs: characters of two units each. */
function pairsIn(codes: Uint16Array, start: number, end: number): number {
  let pairs = 0
  for (let k = start; k + 1 < end; k++)
    if (codes[k] >>> 10 === 0xd800 >>> 10 && codes[k + 1] >>> 10 === 0xdc00 >>> 10) {
      pairs++
      k++
    }
  return pairs
}
