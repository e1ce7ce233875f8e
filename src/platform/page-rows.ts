import { Dexie } from 'dexie'
import type { Database } from './database'
import { putTogether, takeApart } from './pieces'
import { StorageError } from './storage-error'
import type { EntryRow, PageRow, SheetRow } from './stored-page'

/*
 * The rows that are stored of one page, within whatever transaction is under way.
 */

const PIECES_AT_ONCE = 8

/** The whole row of a page; undefined where there is none. */
export async function pageRow(
  { pages, pieces, sheets }: Database,
  id: string,
): Promise<PageRow | undefined> {
  const row = await pages.get(id)
  const sheet = await sheets.get(id)
  const own = await pieces.where('page').equals(id).sortBy('n')
  try {
    return row && { ...putTogether(row, own), ...lookOf(sheet) }
  } catch (cause) {
    throw new StorageError('corrupt', { cause })
  }
}

const lookOf = ({ geometry, original, picture }: Partial<SheetRow> = {}) => ({
  ...(geometry && { geometry }),
  ...(original !== undefined && { original }),
  ...(picture && { picture }),
})

/** Few pieces at a time: what is handed to the database at once is copied at once. */
export async function addPageRow(database: Database, whole: PageRow): Promise<void> {
  const { geometry, original, picture, ...page } = whole
  const { row, pieces } = takeApart(page)
  await database.pages.add(row)
  if (geometry) await database.sheets.add({ page: row.id, geometry, original, picture })
  for (let at = 0; at < pieces.length; at += PIECES_AT_ONCE)
    await database.pieces.bulkAdd(pieces.slice(at, at + PIECES_AT_ONCE))
}

/** A page's journal behind one of its entries, or from its beginning. */
export const journalAfter = (
  { entries }: Database,
  id: string,
  seq = 0,
): Promise<readonly EntryRow[]> =>
  entries.where('[page+seq]').between([id, seq], [id, Dexie.maxKey], false).toArray()

/** The number of a page's last entry, or of the last up to one; 0 where it has none. */
export async function lastEntryOf(
  { entries }: Database,
  id: string,
  upTo: number | typeof Dexie.maxKey = Dexie.maxKey,
): Promise<number> {
  const own = entries.where('[page+seq]').between([id, Dexie.minKey], [id, upTo], true, true)
  return (await own.last())?.seq ?? 0
}
