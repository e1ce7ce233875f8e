import { Dexie, type EntityTable, type Table } from 'dexie'
import type { SummaryRow } from './page-summary'
import type { PieceRow } from './pieces'
import { StorageError } from './storage-error'
import type { EntryRow, OriginalRow, PageRow } from './stored-page'
import { upgradeSummaries } from './upgrade'

/** Raised with every change of the tables or of what a row looks like; a newer database is left alone. */
const VERSION = 4

/** Raised when an older program must not write any more though the tables are the same. */
const WRITER = 1

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
  /** A newer program has upgraded the database or written to it: what is stored is not this one's to change any more. */
  isOutdated = false
  private readonly outdatings = new Set<() => void>()

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
    // A newer program waits for this connection to close; it is never opened again, as Dexie would of itself.
    this.on('versionchange', ({ newVersion }) => {
      if (newVersion) this.outdate()
    })
  }

  /** Called once, as soon as it is outdated. Returns how to stop listening. */
  onOutdated(listener: () => void): () => void {
    this.outdatings.add(listener)
    return () => this.outdatings.delete(listener)
  }

  /** A transaction over all tables. Refused with `outdated`, and nothing is written, where a newer program was here. */
  writing<T>(job: () => Promise<T>): Promise<T> {
    return this.unlessOutdated('rw', [...this.ofPages, this.meta], async () => {
      if ((await this.writer()) < WRITER) await this.meta.put({ key: 'writer', value: WRITER })
      return job()
    })
  }

  /** The same for reading of these tables what may be written on. */
  reading<T>(tables: Table[], job: () => Promise<T>): Promise<T> {
    return this.unlessOutdated('r', [...tables, this.meta], job)
  }

  private async unlessOutdated<T>(
    mode: 'r' | 'rw',
    tables: Table[],
    job: () => Promise<T>,
  ): Promise<T> {
    try {
      return await this.transaction(mode, tables, async () => {
        if (await this.isNewer()) throw new StorageError('outdated')
        return job()
      })
    } catch (error) {
      if (error instanceof StorageError && error.problem === 'outdated') this.outdate()
      throw this.isOutdated ? new StorageError('outdated', { cause: error }) : error
    }
  }

  /** Whether a newer program wrote here last. */
  async isNewer(): Promise<boolean> {
    // Dexie counts in tenths and would go on with tables that it does not know.
    return this.backendDB().version > VERSION * 10 || (await this.writer()) > WRITER
  }

  private async writer(): Promise<number> {
    const value = (await this.meta.get('writer'))?.value
    return typeof value === 'number' ? value : 0
  }

  private outdate(): void {
    if (this.isOutdated) return
    this.isOutdated = true
    this.close({ disableAutoOpen: true })
    for (const listener of this.outdatings) listener()
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
  if (await database.isNewer()) {
    database.close()
    throw new StorageError('newer')
  }
  return database
}
