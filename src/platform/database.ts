import { Dexie, type EntityTable, type Table } from 'dexie'
import type { PageSummary } from './page-summary'
import type { PieceRow } from './pieces'
import { StorageError } from './storage-error'
import type { EntryRow, PageRow } from './stored-page'

/** Raised with every change of the tables or of what a row looks like; a newer database is left alone. */
const VERSION = 3

export class Database extends Dexie {
  declare readonly pages: Table<PageRow, string>
  declare readonly summaries: Table<PageSummary, string>
  declare readonly pieces: EntityTable<PieceRow & { n: number }, 'n'>
  declare readonly entries: EntityTable<EntryRow & { seq: number }, 'seq'>

  constructor(name: string) {
    // A resolved write is on the disk, not in a cache of the operating system.
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(VERSION).stores({
      pages: 'id',
      pieces: '++n, page',
      summaries: 'id',
      entries: '++seq, page',
    })
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
