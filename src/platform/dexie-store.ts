import { atOnce, type Entry, type OpenPage } from '../document'
import { ChangeNotice, type Hearing } from './change-notice'
import type { Database } from './database'
import { putRows } from './listing'
import { keepAside, lostEntries } from './lost-entries'
import { type PackedEntry, packEntries, unpackEntries } from './packed'
import {
  CHANGES,
  listPages,
  listSome,
  markPages,
  pagesWithText,
  purgePages,
  tidyList,
} from './page-list'
import { addPageRow, journalAfter, lastEntryOf } from './page-rows'
import type { PageStore } from './page-store'
import {
  furtherSummary,
  type KnownTimes,
  newSummary,
  type PageFacts,
  type PageMarks,
  type PageSummary,
  summaryOf,
} from './page-summary'
import { Rescue } from './rescue'
import { PageSearch } from './search/page-search'
import { inSlices } from './slices'
import { CHAPTER, Snapshots, type Standing } from './snapshots'
import { StorageError, type StorageProblem, storageError } from './storage-error'
import type { EntryRow, StorablePage } from './stored-page'
import { takeLeft } from './take-left'
import { Turns } from './turns'

/** Pages in IndexedDB. */
export class DexiePageStore implements PageStore {
  private readonly turns = new Turns()
  private readonly notice: ChangeNotice
  private readonly known = new Map<string, Standing>()
  private readonly snapshots: Snapshots
  private readonly rescued: Rescue
  /** Transactions that changed the list. */
  private changes = 0
  private readonly searching: PageSearch

  readonly persistent: boolean
  readonly problem: StorageProblem | null

  /** `chapter`: so many entries of a page are worth a snapshot. */
  constructor(
    private readonly database: Database,
    chapter = CHAPTER,
  ) {
    this.persistent = !database.isReadOnly
    this.problem = database.isReadOnly ? 'newer' : null
    this.snapshots = new Snapshots(database, chapter)
    this.rescued = new Rescue(database.name)
    this.searching = new PageSearch(database.name)
    this.notice = new ChangeNotice(database.name)
  }

  list(): Promise<readonly PageSummary[]> {
    return ours(listPages(this.database))
  }

  listed(ids: readonly string[]): Promise<readonly PageSummary[]> {
    return ours(listSome(this.database, ids))
  }

  async has(id: string): Promise<boolean> {
    return (await ours(this.database.summaries.where('id').equals(id).count())) > 0
  }

  withText(hash: string): Promise<readonly PageSummary[]> {
    return ours(pagesWithText(this.database, hash))
  }

  async mark(ids: readonly string[], change: Partial<PageMarks>): Promise<void> {
    await ours(markPages(this.database, ids, change))
    this.notice.tell(ids)
  }

  search(text: string, signal: AbortSignal): AsyncIterable<readonly string[]> {
    return this.searching.find(text, signal)
  }

  async purge(before: number): Promise<void> {
    const gone = await ours(purgePages(this.database, before))
    for (const id of gone) {
      this.rescued.forget(id)
      this.known.delete(id)
      this.snapshots.forget(id)
    }
    this.notice.tell(gone)
  }

  async load(id: string): Promise<OpenPage | null> {
    await this.turns.settled(id)
    const read = await ours(this.snapshots.read(id))
    if (!read) return null
    const { open, damaged, ...standing } = read
    this.known.set(id, standing)
    if (!this.persistent) return open
    if (damaged.length > 0) await this.setAside(open, damaged, standing)
    return this.withRescued(open, standing)
  }

  async lost(id: string): Promise<readonly unknown[]> {
    return ours(lostEntries(this.database, id))
  }

  async original(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
    return (await ours(this.database.originals.get(id)))?.bytes ?? null
  }

  async confirmEncoding(id: string): Promise<void> {
    await ours(this.database.writing(() => this.database.originals.delete(id)))
  }

  async rawText(id: string): Promise<string | null> {
    const row = await ours(this.database.pages.get(id))
    return typeof row?.text === 'string' ? row.text : null
  }

  async since(id: string): Promise<readonly Entry[] | null> {
    await this.turns.settled(id)
    const known = this.known.get(id)
    if (known === undefined) return null
    const { summaries, entries } = this.database
    const rows = await ours(
      this.database.reading([summaries, entries], async () => {
        const isThere = (await summaries.get(id)) !== undefined
        const [storedAt] = await this.database.storedAt([id])
        const { last } = known
        // An entry may have been set aside since.
        const goesOn = last === 0 || (await entries.get(last)) !== undefined
        return isThere && storedAt === known.storedAt && goesOn
          ? journalAfter(this.database, id, last)
          : null
      }),
    )
    if (rows === null) return null
    const news = await inSlices(unpackEntries(rows.map(({ entry }) => entry)))
    this.known.set(id, { ...known, last: rows.at(-1)?.seq ?? known.last })
    this.snapshots.count(id, rows.length)
    return news
  }

  add(
    { row, facts, hash, entries, original }: StorablePage,
    addedAt: number,
    known?: KnownTimes,
  ): Promise<void> {
    return this.write(row.id, async () => {
      const [before] = await this.database.storedAt([row.id])
      await this.database.eraseContents([row.id])
      const storedAt = await this.database.stamp(row.id, before)
      await addPageRow(this.database, row)
      if (original) await this.database.originals.add({ page: row.id, bytes: original })
      await putRows(this.database, [newSummary(facts, hash, addedAt, known)])
      return { storedAt, last: await this.addEntries(row.id, entries) }
    })
  }

  async append(id: string, entries: readonly Entry[], facts: PageFacts): Promise<void> {
    if (entries.length === 0) return this.turns.settled(id)
    await this.turns.take(id, async () => {
      const packed = await inSlices(packEntries(entries))
      await this.transact(id, () => this.addTo(id, packed, facts))
    })
    this.rescued.stored(id, entries, this.known.get(id)?.last ?? 0)
  }

  async snapshot(open: OpenPage): Promise<void> {
    const known = this.known.get(open.page.id)
    if (known) await ours(this.snapshots.take(open, known.last))
  }

  rescue(id: string, entries: readonly Entry[]): void {
    const known = this.known.get(id)
    if (known === undefined || this.database.isOutdated) return
    const { storedAt, last: after } = known
    const left = { storedAt, after, entries: atOnce(packEntries(entries)) }
    this.rescued.keep(id, entries, left)
  }

  onOutdated(listener: () => void): () => void {
    return this.database.onOutdated(listener)
  }

  watch(listener: Hearing): () => void {
    return this.notice.watch(listener)
  }

  close(): void {
    this.notice.close()
    this.searching.close()
    this.database.close()
  }

  private write(id: string, job: () => Promise<Standing>): Promise<void> {
    return this.turns.take(id, () => this.transact(id, job))
  }

  /**
   * One transaction over all tables, for whoever has the page's turn; other tabs hear of it once it is stored. The job
   * returns where the page stands with it.
   */
  private async transact(id: string, job: () => Promise<Standing>): Promise<void> {
    this.known.set(id, await ours(this.database.writing(job)))
    this.notice.tell([id])
    if (++this.changes % CHANGES === 0) void tidyList(this.database).catch(() => {})
  }

  /** Takes damaged entries out of the journal, so that it goes on behind the sound ones, and keeps them. */
  private setAside(
    open: OpenPage,
    damaged: readonly EntryRow[],
    standing: Standing,
  ): Promise<void> {
    return this.write(open.page.id, async () => {
      await keepAside(this.database, open, damaged)
      return standing
    })
  }

  /** The page with what closed tabs left behind, which is stored now. */
  private async withRescued(open: OpenPage, standing: Standing): Promise<OpenPage | null> {
    const { id } = open.page
    const left = this.rescued.find(id)
    if (left.length === 0) return open
    const own = left.filter(({ storedAt }) => storedAt === standing.storedAt)
    const journal = await ours(journalAfter(this.database, id))
    const known = journal.filter(({ seq }) => (seq ?? 0) <= standing.last)
    const { open: whole, missing } = await inSlices(takeLeft(open, known, own))
    try {
      if (missing.length > 0) await this.write(id, () => this.addTo(id, missing, summaryOf(whole)))
    } catch (error) {
      // Another tab took it, or went on with the page.
      if (storageError(error).problem === 'conflict') return this.load(id)
      // What cannot be stored now is left where it is: the page can be opened all the same.
      return open
    }
    this.rescued.clear(left)
    return whole
  }

  /** Goes on with a page's journal, unless somebody else has in between. */
  private async addTo(
    id: string,
    entries: readonly PackedEntry[],
    facts: PageFacts,
  ): Promise<Standing> {
    const { summaries } = this.database
    const summary = await summaries.get(id)
    if (!summary) throw new StorageError(this.database.isEvicted ? 'evicted' : 'gone')
    const [storedAt] = await this.database.storedAt([id])
    const last = await lastEntryOf(this.database, id)
    const known = this.known.get(id)
    if (known?.storedAt !== storedAt || known.last !== last) throw new StorageError('conflict')
    const updatedAt = entries[entries.length - 1].at
    await putRows(this.database, [furtherSummary(summary, facts, updatedAt)])
    if (facts.status === 'approved') await this.database.originals.delete(id)
    return { storedAt, last: await this.addEntries(id, entries) }
  }

  /** Returns the number of the last one; 0 when there are none. */
  private async addEntries(page: string, entries: readonly PackedEntry[]): Promise<number> {
    if (entries.length === 0) return 0
    this.snapshots.count(page, entries.length)
    return this.database.entries.bulkAdd(entries.map((entry) => ({ page, entry })))
  }
}

async function ours<T>(work: PromiseLike<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw storageError(error)
  }
}
