import { Dexie, type EntityTable, type Table } from 'dexie'
import type { SummaryRow } from './page-summary'
import type { PieceRow } from './pieces'
import { StorageError } from './storage-error'
import type { EntryRow, OriginalRow, PageRow } from './stored-page'
import { upgradeSummaries } from './upgrade'

/** Raised with every change of the tables or of what a row looks like; a newer database is left alone. */
const VERSION = 4

/** What belongs to the whole database. */
interface MetaRow {
  readonly key: string
  readonly value: unknown
}

export class Database extends Dexie {
  declare readonly pages: Table<PageRow, string>
  declare readonly originals: Table<OriginalRow, string>
  declare readonly summaries: Table<SummaryRow, string>
  declare readonly pieces: EntityTable<PieceRow & { n: number }, 'n'>
  declare readonly entries: EntityTable<EntryRow & { seq: number }, 'seq'>
  declare readonly meta: Table<MetaRow, string>

  constructor(name: string) {
    // A resolved write is on the disk, not in a cache of the operating system.
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(VERSION)
      .stores({
        pages: 'id',
        originals: 'page',
        pieces: '++n, page',
        // Only a removed page has a time of removal that counts as a key.
        summaries: 'id, hash, removedAt',
        entries: '++seq, page',
        meta: 'key',
      })
      .upgrade(upgradeSummaries)
  }

  /** All tables that have something of a page. */
  get ofPages(): Table[] {
    return [this.pages, this.originals, this.pieces, this.summaries, this.entries]
  }

  /** Everything that is stored of these pages goes; within a transaction over `ofPages`. */
  async erase(ids: string[]): Promise<void> {
    await this.entries.where('page').anyOf(ids).delete()
    await this.pieces.where('page').anyOf(ids).delete()
    await this.originals.bulkDelete(ids)
    await this.pages.bulkDelete(ids)
    await this.summaries.bulkDelete(ids)
  }
}

/** Opens the database for real, so that a browser without one is found out now and not at the first save. */
export async function openDatabase(name: string): Promise<Database> {
  if (typeof indexedDB === 'undefined') throw new StorageError('unavailable')
  const database = new Database(name)
  await database.open()
  // Dexie counts in tenths and would go on with tables that it does not know.
  if (database.backendDB().version > VERSION * 10) {
    database.close()
    throw new StorageError('newer')
  }
  return database
}
