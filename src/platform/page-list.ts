import type { Database } from './database'
import { inListOrder, listed, type PageMarks, type PageSummary } from './page-summary'

/*
 * What the database knows of pages without opening one, and what is done to many of them at once.
 */

export async function listPages({ summaries }: Database): Promise<readonly PageSummary[]> {
  const rows = await summaries.toArray()
  return rows.map(listed).sort(inListOrder)
}

export async function pagesWithText(
  { summaries }: Database,
  hash: string,
): Promise<readonly PageSummary[]> {
  const rows = await summaries.where('hash').equals(hash).toArray()
  return rows.map(listed).sort(inListOrder)
}

export function markPages(
  database: Database,
  ids: readonly string[],
  change: Partial<PageMarks>,
): Promise<void> {
  const { summaries } = database
  return database.writing(async () => {
    const rows = await summaries.bulkGet([...ids])
    await summaries.bulkPut(rows.flatMap((row) => (row ? [{ ...row, ...change }] : [])))
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
