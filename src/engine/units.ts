import { CLOSE, KINDS, OPEN, SPACE } from './characters'
import { bracketClose, isBracketedJump, isBracketedLead, namesWriter } from './forms'
import { type Ink, inkOf } from './ink'
import type { PrintedPage } from './page'
import { indentOf, type PrintedLine } from './printed'

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

/** A reporter's bracket may run on over this many printed lines. */
const BRACKET_LINES = 3
/** The longest run-in byline, in UTF-16 units over all its lines. */
const BRACKET_LENGTH = 90

export function readUnits(page: PrintedPage): Unit[] {
  const units: Unit[] = []
  let pending = false
  for (let p = 0; p < page.printed.length; p++) {
    const line = page.printed[p]
    const { start, end, ink } = line
    const brackets = ink.near & (OPEN | CLOSE)
    if (!pending && brackets === 0) {
      units.push(wholeLine(page, line, null))
      continue
    }
    const near = page.text.slice(start, Math.min(end, start + BRACKET_LENGTH))
    if (!pending && isBracketedLead(near)) pending = opensBracket(page, p, near)
    if (!pending) {
      units.push(wholeLine(page, line, isBracketedJump(near) ? 'jump' : null))
      continue
    }
    const close = bracketClose(near)
    let cut = start + close
    while (close >= 0 && cut < end && (KINDS[page.codes[cut]] & SPACE) !== 0) cut++
    pending = close < 0
    if (close < 0 || cut === end) units.push(wholeLine(page, line, 'byline'))
    else units.push(...cutLine(page, line, start + close, cut))
  }
  return units
}

function wholeLine(page: PrintedPage, line: PrintedLine, fixed: Unit['fixed']): Unit {
  const { lineStart, start, end } = line
  return {
    start: lineStart,
    inkStart: start,
    end,
    line: line.line,
    text: page.text.slice(start, end),
    gap: line.gap,
    indent:
      start - lineStart <= BRACKET_LENGTH
        ? line.indent
        : indentOf(page.codes, lineStart, lineStart + BRACKET_LENGTH),
    width: line.ink.width,
    formFeed: line.formFeed,
    fixed,
    ink: line.ink,
  }
}

/** The byline up to `close`, and the sentence it was run into from `cut` on. */
function cutLine(page: PrintedPage, line: PrintedLine, close: number, cut: number): [Unit, Unit] {
  const whole = wholeLine(page, line, 'byline')
  const { inkStart, end } = whole
  const ink = inkOf(page.codes, inkStart, close)
  const text = page.text.slice(inkStart, close)
  return [
    { ...whole, end: close, text, width: ink.width, ink },
    {
      ...whole,
      start: cut,
      inkStart: cut,
      text: page.text.slice(cut, end),
      gap: 0,
      indent: 0,
      formFeed: false,
      fixed: 'opening',
      ink: inkOf(page.codes, cut, end),
    },
  ]
}

/** A lead's bracket counts if it closes within a few lines and names a writer. `from` is the lead's line, `near` its text. */
function opensBracket(page: PrintedPage, from: number, near: string): boolean {
  let held = near
  for (let p = from + 1; bracketClose(held) < 0; p++) {
    if (p >= page.printed.length || held.length >= BRACKET_LENGTH || p - from >= BRACKET_LINES)
      return false
    const { lineStart, end } = page.printed[p]
    held += page.text.slice(lineStart, Math.min(end, lineStart + BRACKET_LENGTH)).trim()
  }
  return namesWriter(held.slice(0, bracketClose(held)).replace(/\s/gu, ''))
}
