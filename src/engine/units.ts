import { bracketClose, isBracketedJump, isBracketedLead, namesWriter } from './forms'
import { indentOf, MAX_GAP, printedWidth } from './measures'
import type { PageReading } from './page'

/**
 * What the decoding gives a role to: a non-blank line, or the two halves of a line into which a byline was run.
 * Offsets are UTF-16 code units into the page text.
 */
export interface Unit {
  /** Line start (leading spaces included), or the first ink after a run-in byline. */
  readonly start: number
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
}

/** A reporter's bracket may run on over this many printed lines. */
const BRACKET_LINES = 3
/** The longest run-in byline, in UTF-16 units over all its lines. */
const BRACKET_LENGTH = 90

export function readUnits(page: PageReading): Unit[] {
  const units: Unit[] = []
  let gap = 0
  let pending = false
  for (let i = 0; i < page.lines.length; i++) {
    const line = page.lines[i]
    if (line.blank) {
      gap++
      continue
    }
    const raw = page.text.slice(line.start, line.end)
    const text = raw.trim()
    const inkStart = line.start + raw.indexOf(text)
    const base = { line: i, gap: Math.min(gap, MAX_GAP), formFeed: raw.includes('\f') }
    gap = 0
    const whole = (fixed: Unit['fixed']): Unit => ({
      ...base,
      start: line.start,
      end: inkStart + text.length,
      text,
      indent: indentOf(raw.slice(0, BRACKET_LENGTH)),
      width: printedWidth(text),
      fixed,
    })
    if (
      !pending &&
      /[（(]/u.test(text.slice(0, BRACKET_LENGTH)) &&
      isBracketedLead(text.slice(0, BRACKET_LENGTH))
    ) {
      pending = opensBracket(page, i, text)
    }
    if (!pending) {
      units.push(whole(isBracketedJump(text.slice(0, BRACKET_LENGTH)) ? 'jump' : null))
      continue
    }
    const close = bracketClose(text.slice(0, BRACKET_LENGTH))
    if (close < 0) {
      units.push(whole('byline'))
      continue
    }
    pending = false
    const after = text.slice(close).search(/\S/)
    if (after < 0) {
      units.push(whole('byline'))
      continue
    }
    const cut = inkStart + close + after
    const head = text.slice(0, close)
    const rest = page.text.slice(cut, inkStart + text.length)
    units.push({ ...whole('byline'), end: inkStart + close, text: head, width: printedWidth(head) })
    units.push({
      ...base,
      start: cut,
      end: inkStart + text.length,
      text: rest,
      gap: 0,
      indent: 0,
      width: printedWidth(text),
      formFeed: false,
      fixed: 'opening',
    })
  }
  return units
}

/** A lead's bracket counts if it closes within a few lines and names a writer. */
function opensBracket(page: PageReading, from: number, text: string): boolean {
  let held = text.slice(0, BRACKET_LENGTH)
  for (let i = from + 1, seen = 1; bracketClose(held) < 0; i++) {
    const line = page.lines[i]
    if (line === undefined || held.length >= BRACKET_LENGTH) return false
    if (line.blank) continue
    if (seen++ >= BRACKET_LINES) return false
    held += page.text.slice(line.start, Math.min(line.end, line.start + BRACKET_LENGTH)).trim()
  }
  return namesWriter(held.slice(0, bracketClose(held)).replace(/\s/gu, ''))
}
