import { done, type Result, refused } from '../../document'

/** A page as another program hands it over, on a line of its own. */
export interface JsonPage {
  /** The caller's name for it, given back as it came; null when there is none. */
  readonly page: string | number | null
  readonly text: string
}

/** What can be wrong with a line. */
export type LineProblem =
  | 'tooLong'
  | 'notUtf8'
  | 'notJson'
  | 'notObject'
  | 'wrongPage'
  | 'noText'
  | 'wrongText'
  | 'brokenText'

const decoder = new TextDecoder('utf-8', { fatal: true })

const SURROGATE = /\p{Surrogate}/u

/**
 * Reads `{"page": …, "text": …}`; other fields are ignored. Null for a blank line. A byte order mark and a carriage
 * return at the end are no part of it.
 */
export function parseJsonLine(bytes: Uint8Array): Result<JsonPage, LineProblem> | null {
  let json: string
  try {
    json = decoder.decode(bytes)
  } catch {
    return refused('notUtf8')
  }
  if (!/\S/.test(json)) return null
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return refused('notJson')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refused('notObject')
  const { page = null, text } = value as Readonly<Record<string, unknown>>
  if (!isName(page)) return refused('wrongPage')
  if (text === undefined) return refused('noText')
  if (typeof text !== 'string') return refused('wrongText')
  if (SURROGATE.test(text)) return refused('brokenText')
  return done({ page, text })
}

/** A string, or a number that comes out as it went in: of a long one JavaScript would change the last digits. */
const isName = (page: unknown): page is JsonPage['page'] =>
  page === null ||
  typeof page === 'string' ||
  (typeof page === 'number' && (Number.isSafeInteger(page) || !Number.isInteger(page)))
