import type { Database } from './database'
import { foldListing, type Listing, putRows, readListing, remakeListing } from './listing'
import { listed, type PageMarks, type PageSummary } from './page-summary'

/*
 * What the database knows of pages without opening one, and what is done to many of them at once.
 */

/** Changes of the list after which it is tidied. */
export const CHANGES = 200

export async function listPages(database: Database): Promise<readonly PageSummary[]> {
  const { rows, changes } = (await soundListing(database)) ?? (await listingAnew(database))
  if (changes >= CHANGES && !database.isReadOnly) void tidyList(database).catch(() => {})
  return rows.map(listed)
}

/** Null where it is damaged, or is empty and there are pages. */
async function soundListing(database: Database): Promise<Listing | null> {
  const { listing, summaries } = database
  try {
    return await database.reading([listing, summaries], async () => {
      const read = await readListing(database)
      // Not otherwise: to count ten thousand rows takes as long as to read the list.
      return read.rows.length > 0 || (await summaries.count()) === 0 ? read : null
    })
  } catch {
    return null
  }
}

/** From the rows of the pages themselves, one by one; the next time it is quick again. */
async function listingAnew(database: Database): Promise<Listing> {
  const rows = await database.summaries.toArray()
  if (!database.isReadOnly) void database.writing(() => remakeListing(database)).catch(() => {})
  return { rows, changes: 0 }
}

/** Makes the list quick to read again, after so many changes. */
export const tidyList = (database: Database): Promise<void> =>
  database.writing(() => foldListing(database))

/** Those of these pages that are there. */
export async function listSome(
  database: Database,
  ids: readonly string[],
): Promise<readonly PageSummary[]> {
  if (ids.length > CHANGES) {
    const wanted = new Set(ids)
    return (await listPages(database)).filter(({ id }) => wanted.has(id))
  }
  const rows = await database.summaries.bulkGet([...ids])
  return rows.flatMap((row) => row ?? []).map(listed)
}

export async function pagesWithText(
  { summaries }: Database,
  hash: string,
): Promise<readonly PageSummary[]> {
  const rows = await summaries.where('hash').equals(hash).toArray()
  return rows.map(listed)
}

export function markPages(
  database: Database,
  ids: readonly string[],
  change: Partial<PageMarks>,
): Promise<void> {
  const { summaries } = database
  return database.writing(async () => {
    const rows = await summaries.bulkGet([...ids])
    await putRows(
      database,
      rows.flatMap((row) => (row ? [{ ...row, ...change }] : [])),
    )
  })
}

/** Returns the pages that are gone. One that a backup has brought back since then stays, whenever it was removed. */
export function purgePages(database: Database, before: number): Promise<readonly string[]> {
  return database.writing(async () => {
    const removed = await database.summaries.where('removedAt').below(before).primaryKeys()
    const storedAt = await database.storedAt(removed)
    const gone = removed.filter((_, i) => storedAt[i] < before)
    await database.erase(gone)
    return gone
  })
}
