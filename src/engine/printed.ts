import { FORM_FEED, KINDS, SPACE, WIDTH } from './characters'
import type { PrintedPlace } from './geometry'
import { inkOf } from './ink'
import { Leading } from './leading'
import type { Line } from './line'
import type { Unit } from './units'

/** Blank lines above a line are counted up to this many. */
export const MAX_GAP = 4
/** Leading white space is measured up to so many UTF-16 units. */
const INDENT = 90

/** Every line that is not blank, whole, as a unit. */
export function printedLines(
  text: string,
  codes: Uint16Array,
  lines: readonly Line[],
  places: readonly (PrintedPlace | null)[] | null,
): Unit[] {
  const leading = places && new Leading(places)
  let above = -1
  const printed: Unit[] = []
  let gap = 0
  for (let line = 0; line < lines.length; line++) {
    const { blank, start, end: lineEnd } = lines[line]
    if (blank) {
      gap++
      continue
    }
    if (leading && places && above >= 0) gap = leading.gapAbove(places[above], places[line], gap)
    above = line
    let inkStart = start
    let kinds = 0
    while ((KINDS[codes[inkStart]] & SPACE) !== 0) kinds |= KINDS[codes[inkStart++]]
    let end = lineEnd
    while ((KINDS[codes[end - 1]] & SPACE) !== 0) kinds |= KINDS[codes[--end]]
    const ink = inkOf(codes, inkStart, end)
    printed.push({
      start,
      inkStart,
      end,
      line,
      text: text.slice(inkStart, end),
      gap: Math.min(MAX_GAP, gap),
      indent: inkStart === start ? 0 : indentOf(codes, start, Math.min(inkStart, start + INDENT)),
      width: ink.width,
      formFeed: ((kinds | ink.all) & FORM_FEED) !== 0,
      fixed: null,
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
