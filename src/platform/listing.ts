import type { Table } from 'dexie'
import type { ListedRow, SummaryRow } from './page-summary'

/**
 * The rows of the list a second time, so that they can be read at once: one long text with all of them as they were when it
 * was written, and what has changed since, row by row. To hand out ten thousand rows one by one takes IndexedDB half a
 * second; to hand out as much in one text, a few hundredths. A change writes its own row alone, in the transaction that
 * changes `summaries`.
 */
export type ListingRow =
  | { readonly key: typeof ALL; readonly rows: string }
  /** Null of a page that is gone. */
  | { readonly key: string; readonly row: PackedRow | null }

/** Not the id of any page: those are texts. */
const ALL = 0

interface ListTables {
  readonly summaries: Table<SummaryRow, string>
  readonly listing: Table<ListingRow, ListingRow['key']>
}

/** A row without the names of its fields, which would be most of it. */
type PackedRow = readonly [
  id: string,
  title: string,
  publication: string | null,
  date: string | null,
  pageNumber: string | null,
  articles: number,
  approved: number,
  doubts: number,
  lines: number,
  status: ListedRow['status'],
  exportedAt: number | null,
  archivedAt: number | null,
  removedAt: number | null,
  addedAt: number,
  updatedAt: number,
]

const packed = (row: ListedRow): PackedRow => [
  row.id,
  row.title,
  row.publication,
  row.date,
  row.pageNumber,
  row.articles,
  row.approved,
  row.doubts,
  row.lines,
  row.status,
  row.exportedAt,
  row.archivedAt,
  row.removedAt,
  row.addedAt,
  row.updatedAt,
]

const unpacked = (row: PackedRow): ListedRow => ({
  id: row[0],
  title: row[1],
  publication: row[2],
  date: row[3],
  pageNumber: row[4],
  articles: row[5],
  approved: row[6],
  doubts: row[7],
  lines: row[8],
  status: row[9],
  exportedAt: row[10],
  archivedAt: row[11],
  removedAt: row[12],
  addedAt: row[13],
  updatedAt: row[14],
})

export interface Listing {
  readonly rows: readonly ListedRow[]
  /** How many changes there are beside the text. */
  readonly changes: number
}

/** All rows, in no order. Throws where they cannot be read. */
export async function readListing({ listing }: Pick<ListTables, 'listing'>): Promise<Listing> {
  const stored = await listing.toArray()
  const changed = new Map<string, PackedRow | null>()
  for (const each of stored) if (!('rows' in each)) changed.set(each.key, each.row)
  const rows: ListedRow[] = []
  for (const each of stored)
    if ('rows' in each)
      for (const row of JSON.parse(each.rows) as PackedRow[]) {
        if (typeof row[0] !== 'string') throw new TypeError('not a row of the list')
        if (!changed.has(row[0])) rows.push(unpacked(row))
      }
  for (const row of changed.values()) if (row) rows.push(unpacked(row))
  return { rows, changes: stored.length - 1 }
}

/** Makes all of it anew from `summaries`; within a writing transaction. */
export async function remakeListing({ summaries, listing }: ListTables): Promise<void> {
  const rows = await summaries.toArray()
  await listing.clear()
  await listing.put({ key: ALL, rows: JSON.stringify(rows.map(packed)) })
}

/** Writes the text anew, with all that has changed since; within a writing transaction. */
export async function foldListing({ listing }: Pick<ListTables, 'listing'>): Promise<void> {
  const { rows } = await readListing({ listing })
  await listing.clear()
  await listing.put({ key: ALL, rows: JSON.stringify(rows.map(packed)) })
}

/** Adds rows to the list, or puts them in the place of what it has of their pages; within a writing transaction. */
export async function putRows(
  { summaries, listing }: ListTables,
  rows: readonly SummaryRow[],
): Promise<void> {
  await summaries.bulkPut([...rows])
  await listing.bulkPut(rows.map((row) => ({ key: row.id, row: packed(row) })))
}

/** Takes pages off the list; within a writing transaction. */
export async function dropRows(
  { summaries, listing }: ListTables,
  ids: readonly string[],
): Promise<void> {
  await summaries.bulkDelete([...ids])
  await listing.bulkPut(ids.map((key) => ({ key, row: null })))
}
