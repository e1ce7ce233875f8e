import type { OpenPage } from '../document'
import { type ChapterRow, packChapter, packSnapshot, type SnapshotRow } from './chapter'
import type { Database } from './database'
import { journalAfter, lastEntryOf, pageRow } from './page-rows'
import { atSnapshot, beginningOf, goOn } from './rebuild'
import { inSlices } from './slices'
import type { EntryRow, PageRow } from './stored-page'

/** So many entries are replayed, and each read by itself, before they are worth a chapter and a snapshot. */
export const CHAPTER = 200

/** Snapshots that are kept of a page, the newest: an older one is for when that is damaged. */
const KEPT = 2

/** How far a page has been read or written from here. */
export interface Standing {
  /** When the page was stored as a whole: another that was stored in its place since has another time. */
  readonly storedAt: number
  /** The number of its last entry; 0 when it had none. */
  readonly last: number
}

/** A page as it was read, as far as it is sound. */
interface Read extends Standing {
  readonly open: OpenPage
  /** What of its journal cannot be replayed. */
  readonly damaged: readonly EntryRow[]
}

interface Stored {
  readonly row: PageRow
  readonly chapters: readonly ChapterRow[]
  readonly snapshot: SnapshotRow | undefined
  /** The number of the last entry that the snapshot has; 0 without one. */
  readonly before: number
  /** The journal behind that. */
  readonly journal: readonly EntryRow[]
  readonly storedAt: number
}

/** Binds the journals of pages into chapters, and takes snapshots of what a page is after each. */
export class Snapshots {
  /** How many entries of a page are in no chapter, as far as is known. */
  private readonly loose = new Map<string, number>()

  constructor(
    private readonly database: Database,
    private readonly chapter: number,
  ) {}

  /** So many more entries were stored of a page, or found. */
  count(id: string, entries: number): void {
    this.loose.set(id, (this.loose.get(id) ?? 0) + entries)
  }

  forget(id: string): void {
    this.loose.delete(id)
  }

  /**
   * The page as it was left, from its newest sound snapshot on, else from its beginning. Snapshots and chapters that are
   * damaged, or stand on damaged ones, are done away with: the journal has all that is in them.
   */
  async read(id: string): Promise<Read | null> {
    for (let newest = Number.POSITIVE_INFINITY; ; ) {
      const stored = await this.stored(id, newest)
      if (!stored) return null
      const { row, chapters, snapshot, before, journal, storedAt } = stored
      const beginning = await inSlices(beginningOf(row))
      const start = snapshot ? await inSlices(atSnapshot(beginning, chapters, snapshot)) : beginning
      if (!start) {
        newest = (snapshot?.upTo ?? 0) - 1
        continue
      }
      const { open, sound } = await inSlices(goOn(start, journal))
      if (Number.isFinite(newest)) await this.drop(id, snapshot?.upTo ?? 0)
      this.loose.set(id, sound)
      const last = journal[sound - 1]?.seq ?? before
      return { open, damaged: journal.slice(sound), storedAt, last }
    }
  }

  /**
   * Takes a snapshot of a page, if enough was done to it since the last. `open` is what its journal makes of it up to the
   * entry `last`: what other tabs have appended behind that stands behind the snapshot, too.
   */
  async take(open: OpenPage, last: number): Promise<void> {
    const { id } = open.page
    if ((this.loose.get(id) ?? 0) < this.chapter) return
    // Whatever comes of it, the next is not tried before as much has been done again.
    this.loose.set(id, 0)
    const { entries, chapters } = this.database
    const { after, journal } = await this.database.reading([entries, chapters], async () => {
      const after = await this.boundUpTo(id)
      return { after, journal: await journalAfter(this.database, id, after) }
    })
    const own = journal.filter(({ seq }) => (seq ?? 0) <= last)
    if (own.length < this.chapter) return
    const chapter = await inSlices(packChapter(id, after, own))
    const snapshot = await inSlices(packSnapshot(id, last, open.review))
    await this.database.writing(async () => {
      // Another tab may have been here, or have stored the page anew.
      const isSame = (await entries.get(last)) && (await this.boundUpTo(id)) === after
      if (isSame && chapter.upTo === last) await this.add(id, chapter, snapshot)
    })
  }

  private async add(id: string, chapter: ChapterRow, snapshot: SnapshotRow): Promise<void> {
    const { chapters, snapshots } = this.database
    await chapters.add(chapter)
    await snapshots.add(snapshot)
    const all = await snapshots.where('page').equals(id).primaryKeys()
    await snapshots.bulkDelete(all.slice(0, -KEPT))
  }

  /** The last entry that is in a chapter; 0 where none is. */
  private async boundUpTo(id: string): Promise<number> {
    return (await this.database.chapters.where('page').equals(id).last())?.upTo ?? 0
  }

  /** What is stored of a page, on the newest snapshot that is not newer than that. */
  private stored(id: string, newest: number): Promise<Stored | null> {
    const { pages, pieces, sheets, entries, chapters, snapshots, meta } = this.database
    const tables = [pages, pieces, sheets, entries, chapters, snapshots, meta]
    return this.database.transaction('r', tables, async () => {
      const row = await pageRow(this.database, id)
      if (!row) return null
      const taken = await snapshots.where('page').equals(id).toArray()
      const snapshot = taken.findLast(({ upTo }) => upTo <= newest)
      const upTo = snapshot?.upTo ?? 0
      const bound = snapshot ? await chapters.where('page').equals(id).toArray() : []
      const journal = await journalAfter(this.database, id, upTo)
      const before = upTo === 0 ? 0 : await lastEntryOf(this.database, id, upTo)
      const [storedAt] = await this.database.storedAt([id])
      return {
        row,
        chapters: bound.filter((chapter) => chapter.upTo <= upTo),
        snapshot,
        before,
        journal,
        storedAt,
      }
    })
  }

  private async drop(id: string, upTo: number): Promise<void> {
    const { isReadOnly, chapters, snapshots } = this.database
    if (isReadOnly) return
    await this.database.writing(async () => {
      for (const table of [chapters, snapshots])
        await table
          .where('page')
          .equals(id)
          .filter((row) => row.upTo > upTo)
          .delete()
    })
  }
}
