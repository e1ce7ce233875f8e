import type { Finding } from '../../engine'
import type { Words } from './en'

/** A sentence about a finding: words of the interface, and words of the page that it cites. */
export type Sentence = readonly (string | Cited)[]

interface Cited {
  readonly cited: string
}

export const cite = (text: string): Cited => ({ cited: text })

const hasQuotes = (text: string) => /[“”‘’"']/.test(text)
const inQuotes = (text: string) => (hasQuotes(text) ? text : `“${text}”`)

/** A sentence as plain text; what has quotation marks itself is cited without. */
export const plainly = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === 'string' ? part : inQuotes(part.cited))).join('')

/** What a fix does. Where one of the fixes differs by quotation marks, none is put between them. */
export function fixText(words: Words, { fixes }: Finding, fix: string): string {
  if (fix === '') return words.fixDeletes
  return words.fixTo(fixes.some(hasQuotes) ? fix : `“${fix}”`)
}

/** What was found, why, and what would help best, as plain text. */
export function findingText(words: Words, finding: Finding): string {
  const why = plainly(words.findingWhy(finding))
  const [best] = finding.fixes
  return best === undefined ? why : `${why}${words.listMark}${fixText(words, finding, best)}`
}
