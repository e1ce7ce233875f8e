import { FORM_FEED, KINDS, SPACE, WIDTH } from './characters'
import { type Ink, inkOf } from './ink'
import type { Line } from './line'

/** A line that is not blank. Offsets are UTF-16 code units into the page text. */
export interface PrintedLine {
  /** Index into the page's lines. */
  readonly line: number
  /** The line's start, leading white space included; the first ink, and the end of the last. */
  readonly lineStart: number
  readonly start: number
  readonly end: number
  /** Blank lines above, at most `MAX_GAP`. */
  readonly gap: number
  /** Leading white space in full-width characters. */
  readonly indent: number
  readonly formFeed: boolean
  readonly ink: Ink
}

/** Blank lines above a line are counted up to this many. */
export const MAX_GAP = 4

export function printedLines(codes: Uint16Array, lines: readonly Line[]): PrintedLine[] {
  const printed: PrintedLine[] = []
  let gap = 0
  for (let line = 0; line < lines.length; line++) {
    const { blank, start: lineStart, end: lineEnd } = lines[line]
    if (blank) {
      gap++
      continue
    }
    let start = lineStart
    let kinds = 0
    while ((KINDS[codes[start]] & SPACE) !== 0) kinds |= KINDS[codes[start++]]
    let end = lineEnd
    while ((KINDS[codes[end - 1]] & SPACE) !== 0) kinds |= KINDS[codes[--end]]
    const ink = inkOf(codes, start, end)
    printed.push({
      line,
      lineStart,
      start,
      end,
      gap: Math.min(gap, MAX_GAP),
      indent: start === lineStart ? 0 : indentOf(codes, lineStart, start),
      formFeed: ((kinds | ink.all) & FORM_FEED) !== 0,
      ink,
    })
    gap = 0
  }
  return printed
}

const TAB = 0x09
const VERTICAL_TAB = 0x0b
const PAGE = 0x0c

/** Width of leading white space in full-width characters: a tab is two, a form feed is no indent. */
export function indentOf(codes: Uint16Array, start: number, end: number): number {
  let halves = 0
  for (let k = start; k < end && (KINDS[codes[k]] & SPACE) !== 0; k++) {
    if (codes[k] === TAB) halves += 4
    else if (codes[k] !== VERTICAL_TAB && codes[k] !== PAGE) halves += KINDS[codes[k]] >>> WIDTH
  }
  return halves / 2
}
