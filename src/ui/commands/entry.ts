import type { ArticleId } from '../../document'
import { bestLikeness } from './likeness'

/** Something that the list of commands offers. */
export interface Entry {
  /** Unique in the list; an action's is its id. */
  readonly key: string
  readonly name: string
  /** What else it is looked for by: its name in the other language, its group, other words for it. */
  readonly also: readonly string[]
  /** What stands before the name, for the eye. */
  readonly group?: string
  /** A key that does the same, as it is written here. */
  readonly keyName?: string
  readonly article?: ArticleId
  /** What is lacking to do it now, in words. */
  readonly lacking?: string
  readonly run: () => void
}

/** What counts for a name counts a little less for the other words. */
const ALSO = 0.8
/** What cannot be done now stands below what can be. */
const LACKING = 0.5

/** The entries that answer a query, the best first; equals in the order in which they came. No more than `most`. */
export function answers(entries: readonly Entry[], query: string, most: number): readonly Entry[] {
  return entries
    .map((entry) => {
      const like = Math.max(
        bestLikeness([entry.name], query),
        bestLikeness(entry.also, query) * ALSO,
      )
      return { entry, like: entry.lacking === undefined ? like : like * LACKING }
    })
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ entry }) => entry)
}

/** The number of a line that a query asks for: `120`, `:120`, `第 120 行`, `line 120`; null for any other. */
export function lineAskedFor(query: string): number | null {
  const [, number] = /^\s*(?:[:：]|第|l(?:ine)?\s)?\s*(\d{1,9})\s*行?\s*$/i.exec(query) ?? []
  return number === undefined ? null : Number(number)
}
