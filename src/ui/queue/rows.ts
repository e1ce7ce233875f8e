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
  const rows: QueueRow[] = []
  if (sort !== 'date') {
    addPages(rows, inOrder(pages, sort), false)
    return rows
  }
  for (const issue of issuesOf(pages)) {
    const isFolded = found === null && folded.has(issue.key)
    rows.push({ kind: 'issue', key: issueRowKey(issue.key), issue, isFolded })
    if (!isFolded) addPages(rows, issue.pages, true)
  }
  return rows
}

function addPages(rows: QueueRow[], entries: readonly QueueEntry[], inIssue: boolean): void {
  let position = 0
  for (const entry of entries)
    rows.push({
      kind: 'page',
      key: entry.id,
      entry,
      position: ++position,
      siblings: entries.length,
      inIssue,
    })
}

/** The pages' ids from top to bottom, those that are folded away among them. */
export function orderOf(rows: readonly QueueRow[]): string[] {
  const ids: string[] = []
  for (const row of rows)
    if (row.kind === 'page') ids.push(row.key)
    else if (row.isFolded) for (const { id } of row.issue.pages) ids.push(id)
  return ids
}

// Made when it is first asked for: the first screen needs no place, and would wait for ten thousand.
const places = new WeakMap<readonly QueueRow[], ReadonlyMap<string, number>>()

/** The place of the row with this key; undefined where there is none. */
export function placeOfRow(key: string, rows: readonly QueueRow[]): number | undefined {
  let known = places.get(rows)
  if (!known) {
    known = new Map(rows.map((row, index) => [row.key, index]))
    places.set(rows, known)
  }
  return known.get(key)
}

export const issueRowKey = (key: string): string => `issue ${key}`
