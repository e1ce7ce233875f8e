import { type Place, placeOf, type QueueEntry, type Status } from './entry'
import { type Issue, inOrder, issuesOf, type Sort } from './order'

/** What of the queue is looked at, and how it is laid out. */
export interface QueueView {
  readonly place: Place
  readonly status: Status | null
  /** The pages that were searched for; null while nothing is. */
  readonly found: ReadonlySet<string> | null
  readonly sort: Sort
  /** Keys of the issues whose pages are folded away. */
  readonly folded: ReadonlySet<string>
}

export interface IssueRow {
  readonly kind: 'issue'
  readonly key: string
  readonly issue: Issue
  readonly isFolded: boolean
}

export interface PageRow {
  readonly kind: 'page'
  /** The page's id. */
  readonly key: string
  readonly entry: QueueEntry
  /** Its place among the pages of its issue, or of the whole list where there are no issues. */
  readonly position: number
  readonly siblings: number
  readonly inIssue: boolean
}

export type QueueRow = IssueRow | PageRow

/** The pages that are looked at. */
export const shownPages = (
  entries: readonly QueueEntry[],
  { place, status, found }: Pick<QueueView, 'place' | 'status' | 'found'>,
): readonly QueueEntry[] =>
  entries.filter(
    (entry) =>
      placeOf(entry) === place &&
      (status === null || entry.status === status) &&
      (found === null || found.has(entry.id)),
  )

/** The rows of the list from top to bottom. What was searched for is shown, folded or not. */
export function rowsOf(
  pages: readonly QueueEntry[],
  { sort, folded, found }: Pick<QueueView, 'sort' | 'folded' | 'found'>,
): QueueRow[] {
  if (sort !== 'date') return pageRows(inOrder(pages, sort), false)
  return issuesOf(pages).flatMap((issue) => {
    const isFolded = found === null && folded.has(issue.key)
    const head: IssueRow = { kind: 'issue', key: issueRowKey(issue.key), issue, isFolded }
    return isFolded ? [head] : [head, ...pageRows(issue.pages, true)]
  })
}

/** The pages' ids from top to bottom, those that are folded away among them. */
export const orderOf = (rows: readonly QueueRow[]): string[] =>
  rows.flatMap((row) =>
    row.kind === 'page' ? [row.key] : row.isFolded ? row.issue.pages.map(({ id }) => id) : [],
  )

export const issueRowKey = (key: string): string => `issue ${key}`

const pageRows = (entries: readonly QueueEntry[], inIssue: boolean): PageRow[] =>
  entries.map((entry, index) => ({
    kind: 'page',
    key: entry.id,
    entry,
    position: index + 1,
    siblings: entries.length,
    inIssue,
  }))
