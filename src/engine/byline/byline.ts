import { type Dateline, readDateline } from './dateline'
import { readLatin } from './latin'
import { type Named, type Person, readPersons } from './persons'
import { titleIn } from './titles'
import { bylineWords } from './words'

export type { Dateline } from './dateline'
export type { Person } from './persons'

/** Who wrote an article, as its byline says, and from where. */
export interface Byline {
  /** The byline exactly as it was given. */
  readonly text: string
  readonly persons: readonly Person[]
  /** Who stands for the report, as printed: 本报 (the paper itself), 新华社, Reuters. */
  readonly agency: string | null
  readonly dateline: Dateline | null
}

/** Bylines are read so far, in UTF-16 code units, to the end of the last whole word. */
export const LONGEST_BYLINE = 2000

const NOTHING: Named = { persons: [], agency: null, dateline: null }

/**
 * Reads a byline: `text` is kept as it is, and what cannot be understood is left out of the rest. `issued` is the
 * paper's day of issue, YYYY-MM-DD; with it a dateline's month and day get their year. Never throws.
 */
export function parseByline(text: string, issued: string | null = null): Byline {
  const line = readable(text)
  return {
    text,
    ...(/\p{Script=Han}/u.test(line) ? readHan(line, issued) : readLatin(line, issued)),
  }
}

function readHan(line: string, issued: string | null): Named {
  const lead = readDateline(line, issued)
  if (!lead) return readPersons(bylineWords(firstSentence(line), issued))
  const named = behindLead(line.slice(lead.end), issued)
  return {
    persons: named.persons,
    agency: lead.agency ?? named.agency,
    dateline: lead.dateline,
  }
}

/** Behind a dateline reporters are named in a bracket or by their title; then the report begins. */
function behindLead(rest: string, issued: string | null): Named {
  const read = (words: string) => readPersons(bylineWords(words, issued))
  const bracket = /^\s*[（(【〔［]([^）)】〕］]*)/u.exec(rest)
  if (bracket) return read(bracket[1])
  const sentence = firstSentence(rest)
  const [first] = sentence.trim().split(/\s/u, 1)
  const names = titleIn(first) !== null || !/[，,：:“《\d]/u.test(sentence)
  return names ? read(sentence) : NOTHING
}

const firstSentence = (text: string): string => text.split(/[。！？!?]/u, 1)[0]

function readable(text: string): string {
  if (text.length <= LONGEST_BYLINE) return text
  let end = LONGEST_BYLINE
  while (end > 0 && !/[\s、，,]/u.test(text[end])) end--
  return text.slice(0, end)
}
