import { Dexie, type EntityTable, type Table } from 'dexie'
import type { ChapterRow, SnapshotRow } from './chapter'
import { dropRows, type ListingRow } from './listing'
import type { SummaryRow } from './page-summary'
import type { PieceRow } from './pieces'
import { StorageError } from './storage-error'
import type { EntryRow, OriginalRow, PageRow, SheetRow } from './stored-page'
import { makeListing, upgradeSummaries } from './upgrade'

/** Raised with every change of the tables or of what a row looks like; to a newer database nothing is written. */
const VERSION = 7
/** Dexie counts in tenths. */
const NATIVE_VERSION = VERSION * 10

/** Raised when an older program must not write any more though the tables are the same. */
const WRITER = 1

/** What belongs to the whole database. */
interface MetaRow {
  readonly key: string
  readonly value: unknown
}

/** Where `meta` has the entries of a page that could not be replayed. */
export const lostKey = (page: string) => `lost:${page}`

/** Where `meta` has when a page was stored as a whole: it tells whether another was stored in its place since. */
const storedKey = (page: string) => `stored:${page}`

export class Database extends Dexie {
  /** The browser cleared it while it was open; what is stored from then on goes into a new one. */
  isEvicted = false
  declare readonly pages: Table<PageRow, string>
  declare readonly originals: Table<OriginalRow, string>
  declare readonly sheets: Table<SheetRow, string>
  declare readonly summaries: Table<SummaryRow, string>
  declare readonly listing: Table<ListingRow, ListingRow['key']>
  declare readonly pieces: EntityTable<PieceRow & { n: number }, 'n'>
  declare readonly entries: EntityTable<EntryRow & { seq: number }, 'seq'>
  declare readonly chapters: EntityTable<ChapterRow & { n: number }, 'n'>
  declare readonly snapshots: EntityTable<SnapshotRow & { n: number }, 'n'>
  declare readonly meta: Table<MetaRow, string>
  /** A newer program has upgraded the database or written to it: what is stored is not this one's to change any more. */
  isOutdated = false
  private readonly outdatings = new Set<() => void>()

  /** What a newer program has stored is opened to be read, with the tables that are there. */
  constructor(
    name: string,
    readonly isReadOnly = false,
  ) {
    // A resolved write is on the disk, not in a cache of the operating system.
    super(name, { chromeTransactionDurability: 'strict' })
    if (isReadOnly) return
    this.version(4)
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
    this.version(5).stores({ listing: 'key' }).upgrade(makeListing)
    this.version(6).stores({
      entries: '++seq, page, [page+seq]',
      chapters: '++n, page',
      snapshots: '++n, page',
    })
    this.version(VERSION).stores({ sheets: 'page' })
    // A newer program waits for this connection to close; it is never opened again, as Dexie would of itself.
    this.on('versionchange', ({ newVersion }) => {
      if (newVersion) this.outdate()
      else this.isEvicted = true
    })
    this.on('close', () => {
      this.isEvicted = true
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
    if (this.isReadOnly && mode === 'rw') throw new StorageError('newer')
    try {
      return await this.transaction(mode, tables, async () => {
        if (!this.isReadOnly && (await this.isNewer())) throw new StorageError('outdated')
        return job()
      })
    } catch (error) {
      if (error instanceof StorageError && error.problem === 'outdated') this.outdate()
      throw this.isOutdated ? new StorageError('outdated', { cause: error }) : error
    }
  }

  /** Whether a newer program wrote here last. */
  async isNewer(): Promise<boolean> {
    return this.backendDB().version > NATIVE_VERSION || (await this.writer()) > WRITER
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

  /** With the tables by their names, which Dexie sees to where it knows them beforehand. Throws where one is missing. */
  withTables(): this {
    const names = [
      ...['pages', 'originals', 'summaries', 'listing', 'pieces', 'entries'],
      ...['chapters', 'snapshots', 'meta', 'sheets'],
    ]
    return Object.assign(this, Object.fromEntries(names.map((name) => [name, this.table(name)])))
  }

  /** All tables that have something of a page. */
  get ofPages(): Table[] {
    const { pages, originals, sheets, pieces, summaries, listing } = this
    const { entries, chapters, snapshots } = this
    return [pages, originals, sheets, pieces, summaries, listing, entries, chapters, snapshots]
  }

  /** When these pages were stored as they are, without what was done to them since; 0 for what an older program stored. */
  async storedAt(ids: readonly string[]): Promise<readonly number[]> {
    const rows = await this.meta.bulkGet(ids.map(storedKey))
    return rows.map((row) => (typeof row?.value === 'number' ? row.value : 0))
  }

  /** Writes down that a page is stored anew; within `writing`. The time is later than that of the one before. */
  async stamp(id: string, before: number): Promise<number> {
    const value = Math.max(Date.now(), before + 1)
    await this.meta.put({ key: storedKey(id), value })
    return value
  }

  /** Everything that is stored of these pages goes; within `writing`. */
  async erase(ids: string[]): Promise<void> {
    await this.eraseContents(ids)
    await dropRows(this, ids)
  }

  /** The same, but for their rows in the list. */
  async eraseContents(ids: string[]): Promise<void> {
    for (const table of [this.entries, this.pieces, this.chapters, this.snapshots])
      await table.where('page').anyOf(ids).delete()
    await this.originals.bulkDelete(ids)
    await this.sheets.bulkDelete(ids)
    await this.meta.bulkDelete(ids.flatMap((id) => [lostKey(id), storedKey(id)]))
    await this.pages.bulkDelete(ids)
  }
}

/** Opens the database for real, so that a browser without one is found out now and not at the first save. */
export async function openDatabase(name: string): Promise<Database> {
  if (typeof indexedDB === 'undefined') throw new StorageError('unavailable')
  // Before Dexie sees it, which would add to a newer one what it thinks is missing.
  if ((await storedVersion(name)) > NATIVE_VERSION) return openToRead(name)
  const database = new Database(name)
  await database.open()
  if (!(await database.isNewer())) return database
  database.close()
  return openToRead(name)
}

async function openToRead(name: string): Promise<Database> {
  const database = new Database(name, true)
  try {
    await database.open()
    return database.withTables()
  } catch (cause) {
    database.close()
    throw new StorageError('newer', { cause })
  }
}

/** 0 where there is none, or none can be opened. */
function storedVersion(name: string): Promise<number> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name)
    // None is made by looking for it.
    request.onupgradeneeded = () => request.transaction?.abort()
    request.onerror = () => resolve(0)
    request.onsuccess = () => {
      resolve(request.result.version)
      request.result.close()
    }
  })
}
