import type { OpenPage } from '../document'
import { type Database, lostKey } from './database'
import { putRows } from './listing'
import { summaryOf } from './page-summary'
import type { EntryRow } from './stored-page'

/** The entries of a page that could not be replayed, in the order in which they were found. */
export async function lostEntries(database: Database, page: string): Promise<readonly unknown[]> {
  const kept = await database.meta.get(lostKey(page))
  return Array.isArray(kept?.value) ? kept.value : []
}

/**
 * Moves damaged entries from a page's journal to `meta`, and lists the page as it is without them; within a writing
 * transaction.
 */
export async function keepAside(
  database: Database,
  { page, ...open }: OpenPage,
  damaged: readonly EntryRow[],
): Promise<void> {
  const { entries, meta, summaries } = database
  const keys = damaged.flatMap(({ seq }) => seq ?? [])
  // Another tab may have been here first.
  const found = (await entries.bulkGet(keys)).flatMap((row) => (row ? [row.entry] : []))
  const value = [...(await lostEntries(database, page.id)), ...found]
  await meta.put({ key: lostKey(page.id), value })
  await entries.bulkDelete(keys)
  const summary = await summaries.get(page.id)
  if (summary) await putRows(database, [{ ...summary, ...summaryOf({ page, ...open }) }])
}
