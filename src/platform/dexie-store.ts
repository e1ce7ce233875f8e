import { type Entry, entriesOf, type OpenPage } from '../document'
import { ChangeNotice } from './change-notice'
import type { Database } from './database'
import type { PageStore } from './page-store'
import { inListOrder, type PageFacts, type PageSummary, summaryOf } from './page-summary'
import { missingEntries, Rescue } from './rescue'
import { StorageError, storageError } from './storage-error'
import { type EntryRow, type PageRow, rebuild, rowOf, type StoredCopy } from './stored-page'
import { Turns } from './turns'

/** Pages in IndexedDB. */
export class DexiePageStore implements PageStore {
  readonly persistent = true
  readonly problem = null
  private readonly turns = new Turns()
  private readonly notice: ChangeNotice
  /** The last entry of each page that this tab has seen; 0 when the page had none. */
  private readonly known = new Map<string, number>()
  private readonly rescued: Rescue

  constructor(private readonly database: Database) {
    this.rescued = new Rescue(database.name)
    this.notice = new ChangeNotice(database.name)
  }

  async list(): Promise<readonly PageSummary[]> {
    const rows = await ours(this.database.summaries.toArray())
    return rows.sort(inListOrder)
  }

  async load(id: string): Promise<OpenPage | null> {
    await this.turns.settled(id)
    const { pages, entries } = this.database
    const { row, journal } = await ours(
      this.database.transaction('r', pages, entries, async () => ({
        row: await pages.get(id),
        journal: await this.journal(id),
      })),
    )
    if (!row) return null
    const open = rebuild(row, journal)
    const isNew = !this.known.has(id)
    this.known.set(id, journal.at(-1)?.seq ?? 0)
    return isNew ? this.withRescued(open, row, journal) : open
  }

  add(open: OpenPage, addedAt: number): Promise<void> {
    const { pages, summaries } = this.database
    const { id } = open.page
    const summary = { ...summaryOf(open), addedAt, updatedAt: addedAt }
    return this.write(id, async () => {
      await this.erase(id)
      await pages.add(rowOf(open))
      await summaries.add(summary)
      return this.addEntries(id, entriesOf(open, addedAt))
    })
  }

  async append(id: string, entries: readonly Entry[], facts: PageFacts): Promise<void> {
    if (entries.length === 0) return this.turns.settled(id)
    const { summaries } = this.database
    await this.write(id, async () => {
      const summary = await summaries.get(id)
      if (!summary) throw new StorageError('gone')
      const stored = (await this.database.entries.where('page').equals(id).last())?.seq ?? 0
      if (stored !== (this.known.get(id) ?? stored)) throw new StorageError('conflict')
      const updatedAt = entries[entries.length - 1].at
      await summaries.put({ ...facts, id, addedAt: summary.addedAt, updatedAt })
      return this.addEntries(id, entries)
    })
    this.rescued.clearOwn(id)
  }

  rescue(id: string, entries: readonly Entry[]): void {
    const after = this.known.get(id)
    if (after !== undefined) this.rescued.keep(id, { after, entries })
  }

  async remove(id: string): Promise<StoredCopy> {
    const { pages, summaries } = this.database
    let copy: StoredCopy | null = null
    await this.write(id, async () => {
      const page = await pages.get(id)
      const summary = await summaries.get(id)
      if (!page || !summary) throw new StorageError('gone')
      copy = { page, summary, entries: await this.journal(id) }
      await this.erase(id)
      return null
    })
    if (copy === null) throw new StorageError('gone')
    return copy
  }

  putBack({ page, summary, entries }: StoredCopy): Promise<void> {
    const { id } = page
    return this.write(id, async () => {
      await this.erase(id)
      await this.database.pages.add(page)
      await this.database.summaries.add(summary)
      return this.addEntries(
        id,
        entries.map(({ entry }) => entry),
      )
    })
  }

  watch(listener: (id: string) => void): () => void {
    return this.notice.watch(listener)
  }

  close(): void {
    this.notice.close()
    this.database.close()
  }

  /**
   * One transaction over all tables, in the page's turn; other tabs hear of it once it is stored. The job returns
   * the number of the page's last entry, null when it took the page away.
   */
  private async write(id: string, job: () => Promise<number | null>): Promise<void> {
    const { pages, summaries, entries } = this.database
    return this.turns.take(id, async () => {
      const last = await ours(this.database.transaction('rw', pages, summaries, entries, job))
      if (last === null) this.known.delete(id)
      else this.known.set(id, last)
      this.notice.tell(id)
    })
  }

  /** The page with what an earlier tab left behind when it was closed, which is stored now. */
  private async withRescued(
    open: OpenPage,
    row: PageRow,
    journal: readonly EntryRow[],
  ): Promise<OpenPage> {
    const { id } = row
    const left = this.rescued.find(id)
    if (left === null) return open
    const since = journal.filter(({ seq }) => (seq ?? 0) > left.after)
    const missing = missingEntries(
      left,
      since.map(({ entry }) => entry),
    )
    const whole = rebuild(row, [...journal, ...missing.map((entry) => ({ page: id, entry }))])
    await this.append(id, missing, summaryOf(whole))
    this.rescued.clear(id)
    return whole
  }

  private journal(id: string) {
    return this.database.entries.where('page').equals(id).sortBy('seq')
  }

  /** Returns the number of the last one; 0 when there are none. */
  private async addEntries(page: string, entries: readonly Entry[]): Promise<number> {
    if (entries.length === 0) return 0
    return this.database.entries.bulkAdd(entries.map((entry) => ({ page, entry })))
  }

  private async erase(id: string): Promise<void> {
    await this.database.entries.where('page').equals(id).delete()
    await this.database.pages.delete(id)
    await this.database.summaries.delete(id)
  }
}

async function ours<T>(work: PromiseLike<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw storageError(error)
  }
}
