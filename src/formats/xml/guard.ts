import type { XmlProblem } from './xml-problem'

/** Longest stretch from one tag's beginning to the next one's: no page has so much between two tags. */
const LONGEST_PIECE = 1_000_000
/** Beginnings and ends of elements: a page in letters of nine variants each has fewer. */
const MOST_TAGS = 1_000_000
/** Any character but those that XML 1.0 is made of. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
const REFERENCE = /&#(?:x([\da-f]+)|(\d+));/gi

/** Why a text must not come before the parser; null for one that may. Nothing is expanded to find out. */
export function guard(text: string, file: string): XmlProblem | null {
  if (isOutsized(text)) return { code: 'xmlOutsized', file }
  if (bringsRules(text)) return { code: 'xmlEntities', file }
  return forbiddenCharacter(text, file)
}

const DOCTYPE = /<!DOCTYPE(?:"[^"]*"|'[^']*'|[^"'[>])*(\[|>|$)/i

const bringsRules = (text: string): boolean =>
  text.includes('<!ENTITY') || DOCTYPE.exec(text)?.[1] === '['

/** The same text, without its document type and as long: HTML writes one that XML does not know. */
export const withoutDoctype = (text: string): string =>
  text.replace(DOCTYPE, (doctype) => doctype.replace(/[^\r\n]/g, ' '))

function isOutsized(text: string): boolean {
  let from = 0
  for (let tags = 0; tags <= MOST_TAGS; tags++) {
    const next = text.indexOf('<', from)
    if ((next < 0 ? text.length : next) - from > LONGEST_PIECE) return true
    if (next < 0) return false
    from = next + 1
  }
  return true
}

function forbiddenCharacter(text: string, file: string): XmlProblem | null {
  const at = text.search(FORBIDDEN)
  if (at >= 0) return problemAt(text, at, text.charCodeAt(at), file)
  for (const match of text.matchAll(REFERENCE)) {
    const code = match[1] ? Number.parseInt(match[1], 16) : Number(match[2])
    if (code > 0x10ffff || FORBIDDEN.test(String.fromCodePoint(code)))
      return problemAt(text, match.index, code, file)
  }
  return null
}

const problemAt = (text: string, at: number, code: number, file: string): XmlProblem => ({
  code: 'xmlCharacter',
  file,
  ...placeOf(text, at),
  character: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
})

/** Line and column, from 1, of an offset. */
export function placeOf(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split(/\r\n?|\n/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
