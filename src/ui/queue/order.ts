import type { QueueEntry } from './entry'
import { comparePageNumbers } from './page-number'

/** By date the pages stand in their issues; by what was changed last, or by doubts, one below the other. */
export const SORTS = ['date', 'changed', 'doubts'] as const
export type Sort = (typeof SORTS)[number]

/** The pages of one publication and day, in the order of their numbers. */
export interface Issue {
  readonly key: string
  readonly publication: string | null
  readonly date: string | null
  readonly pages: readonly QueueEntry[]
}

// One for all: a collator made for each comparison takes a second over ten thousand pages.
const collator = new Intl.Collator('zh', { numeric: true })

const byName = (a: QueueEntry, b: QueueEntry) =>
  collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1)

/** Those without a number come last. */
const byPageNumber = (a: QueueEntry, b: QueueEntry) =>
  a.pageNumber === b.pageNumber
    ? byName(a, b)
    : a.pageNumber === null
      ? 1
      : b.pageNumber === null
        ? -1
        : comparePageNumbers(a.pageNumber, b.pageNumber) || byName(a, b)

/** The newest first, those without a date last; of a day by publication. */
function byDay(a: Issue, b: Issue): number {
  if (a.date !== b.date) return (a.date ?? '') > (b.date ?? '') ? -1 : 1
  if (a.publication === null || b.publication === null) return a.publication === null ? 1 : -1
  return collator.compare(a.publication, b.publication)
}

export const issueKeyOf = ({ publication, date }: QueueEntry): string =>
  `${publication ?? ''}\n${date ?? ''}`

export function issuesOf(entries: readonly QueueEntry[]): Issue[] {
  const pages = new Map<string, QueueEntry[]>()
  for (const entry of entries) {
    const key = issueKeyOf(entry)
    const issue = pages.get(key)
    if (issue) issue.push(entry)
    else pages.set(key, [entry])
  }
  const issues = [...pages].map(([key, all]) => ({
    key,
    publication: all[0].publication,
    date: all[0].date,
    pages: all.sort(byPageNumber),
  }))
  return issues.sort(byDay)
}

const FLAT: Record<Exclude<Sort, 'date'>, (a: QueueEntry, b: QueueEntry) => number> = {
  changed: (a, b) => b.updatedAt - a.updatedAt || byName(a, b),
  doubts: (a, b) => b.doubts - a.doubts || byName(a, b),
}

export const inOrder = (
  entries: readonly QueueEntry[],
  sort: Exclude<Sort, 'date'>,
): QueueEntry[] => [...entries].sort(FLAT[sort])
