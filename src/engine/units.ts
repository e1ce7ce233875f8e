import { KINDS, OPEN, SPACE } from './characters'
import { bracketClose, isBracketedJump, isBracketedLead, namesWriter } from './forms'
import { type Ink, inkOf } from './ink'
import type { PrintedPage } from './page'

/**
 * What the decoding gives a role to: a non-blank line, or the two halves of a line into which a byline was run.
 * Offsets are UTF-16 code units into the page text.
 */
export interface Unit {
  /** Line start (leading spaces included), or the first ink after a run-in byline. */
  readonly start: number
  /** The first ink: where `text` begins. */
  readonly inkStart: number
  /** End of the ink. */
  readonly end: number
  /** Index into the page's lines. */
  readonly line: number
  readonly text: string
  /** Blank lines above, at most `MAX_GAP`; 0 inside a line. */
  readonly gap: number
  /** Full-width characters. */
  readonly indent: number
  readonly width: number
  readonly formFeed: boolean
  /** A form that is certain: the byline that was cut off, the body that follows it on the line, a bracketed jump. */
  readonly fixed: 'byline' | 'opening' | 'jump' | null
  /** What one look over `text` told. */
  readonly ink: Ink
}

/**
 * A copy of a unit, with its fields in the order in which all units have them. A spread would make objects of another
 * shape, and every loop over units slower for it.
 */
const copyOf = (unit: Unit): Unit => ({
  start: unit.start,
  inkStart: unit.inkStart,
  end: unit.end,
  line: unit.line,
  text: unit.text,
  gap: unit.gap,
  indent: unit.indent,
  width: unit.width,
  formFeed: unit.formFeed,
  fixed: unit.fixed,
  ink: unit.ink,
})

/** A reporter's bracket may run on over this many printed lines. */
const BRACKET_LINES = 3
/** The longest run-in byline, in UTF-16 units over all its lines. */
const BRACKET_LENGTH = 90

export function readUnits(page: PrintedPage): Unit[] {
  const units: Unit[] = []
  let pending = false
  for (let p = 0; p < page.printed.length; p++) {
    const line = page.printed[p]
    if (!pending && (line.ink.near & OPEN) === 0) {
      units.push(line)
      continue
    }
    const near = line.text.slice(0, BRACKET_LENGTH)
    if (!pending && isBracketedLead(near, line.ink.near)) pending = opensBracket(page, p, near)
    if (!pending) {
      const isJump = opensWithBracket(page, line) && isBracketedJump(near)
      units.push(isJump ? copyOf({ ...line, fixed: 'jump' }) : line)
      continue
    }
    const close = bracketClose(near)
    let cut = line.inkStart + close
    while (close >= 0 && cut < line.end && (KINDS[page.codes[cut]] & SPACE) !== 0) cut++
    pending = close < 0
    if (close < 0 || cut === line.end) units.push(copyOf({ ...line, fixed: 'byline' }))
    else units.push(...cutLine(page, line, line.inkStart + close, cut))
  }
  return units
}

const opensWithBracket = ({ codes }: PrintedPage, { inkStart }: Unit): boolean =>
  (KINDS[codes[inkStart]] & OPEN) !== 0

/** The byline up to `close`, and the sentence it was run into from `cut` on. */
function cutLine(page: PrintedPage, line: Unit, close: number, cut: number): [Unit, Unit] {
  const { inkStart, end } = line
  const ink = inkOf(page.codes, inkStart, close)
  const text = page.text.slice(inkStart, close)
  return [
    copyOf({ ...line, end: close, text, width: ink.width, fixed: 'byline', ink }),
    copyOf({
      ...line,
      start: cut,
      inkStart: cut,
      text: page.text.slice(cut, end),
      gap: 0,
      indent: 0,
      formFeed: false,
      fixed: 'opening',
      ink: inkOf(page.codes, cut, end),
    }),
  ]
}

/** A lead's bracket counts if it closes within a few lines and names a writer. `from` is the lead's line, `near` its text. */
function opensBracket(page: PrintedPage, from: number, near: string): boolean {
  let held = near
  for (let p = from + 1; bracketClose(held) < 0; p++) {
    if (p >= page.printed.length || held.length >= BRACKET_LENGTH || p - from >= BRACKET_LINES)
      return false
    const { start, end } = page.printed[p]
    held += page.text.slice(start, Math.min(end, start + BRACKET_LENGTH)).trim()
  }
  return namesWriter(held.slice(0, bracketClose(held)).replace(/\s/gu, ''))
}
