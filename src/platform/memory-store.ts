import { atOnce, type Entry, type OpenPage } from '../document'
import { ChangeNotice, type Hearing } from './change-notice'
import { packEntries } from './packed'
import type { PageStore } from './page-store'
import {
  furtherSummary,
  type KnownTimes,
  listed,
  newSummary,
  type PageFacts,
  type PageMarks,
  type PageSummary,
  summaryOf,
} from './page-summary'
import { rebuild } from './rebuild'
import { inSlices } from './slices'
import { StorageError, type StorageProblem } from './storage-error'
import type { StorablePage, StoredCopy } from './stored-page'

/** Pages for as long as the tab is open, where the browser gives no database. */
export class MemoryPageStore implements PageStore {
  readonly persistent = false
  private readonly copies = new Map<string, StoredCopy>()
  /** No other tab sees this store. */
  private readonly notice = new ChangeNotice(null)

  constructor(readonly problem: StorageProblem) {}

  async list(): Promise<readonly PageSummary[]> {
    return [...this.copies.values()].map(({ summary }) => listed(summary))
  }

  async listed(ids: readonly string[]): Promise<readonly PageSummary[]> {
    return ids.flatMap((id) => this.copies.get(id) ?? []).map(({ summary }) => listed(summary))
  }

  async has(id: string): Promise<boolean> {
    return this.copies.has(id)
  }

  async withText(hash: string): Promise<readonly PageSummary[]> {
    return [...this.copies.values()]
      .filter(({ summary }) => summary.hash === hash)
      .map(({ summary }) => listed(summary))
  }

  async mark(ids: readonly string[], change: Partial<PageMarks>): Promise<void> {
    for (const id of ids) {
      const copy = this.copies.get(id)
      if (copy) this.copies.set(id, { ...copy, summary: { ...copy.summary, ...change } })
    }
    this.notice.tell(ids)
  }

  async *search(text: string, signal: AbortSignal): AsyncGenerator<readonly string[]> {
    // The tables of characters are a chunk of their own.
    const { searchCopies } = await import('./search/search-copies')
    signal.throwIfAborted()
    yield* searchCopies([...this.copies.values()], text, signal)
  }

  async purge(before: number): Promise<void> {
    const gone = [...this.copies.values()]
      .filter(({ summary: { removedAt } }) => removedAt !== null && removedAt < before)
      .map(({ page }) => page.id)
    for (const id of gone) this.copies.delete(id)
    this.notice.tell(gone)
  }

  async load(id: string): Promise<OpenPage | null> {
    const copy = this.copies.get(id)
    if (!copy) return null
    const { open, sound } = await inSlices(rebuild(copy.page, copy.entries))
    if (sound < copy.entries.length)
      this.put({
        ...copy,
        summary: { ...copy.summary, ...summaryOf(open) },
        entries: copy.entries.slice(0, sound),
        lost: [...(copy.lost ?? []), ...copy.entries.slice(sound)],
      })
    return open
  }

  async lost(id: string): Promise<readonly unknown[]> {
    return (this.copies.get(id)?.lost ?? []).map(({ entry }) => entry)
  }

  async original(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.copies.get(id)?.original ?? null
  }

  async confirmEncoding(id: string): Promise<void> {
    const copy = this.copies.get(id)
    if (copy) this.copies.set(id, { ...copy, original: undefined })
  }

  async rawText(id: string): Promise<string | null> {
    return this.copies.get(id)?.page.text ?? null
  }

  /** No other tab sees this store. */
  async since(): Promise<readonly Entry[]> {
    return []
  }

  async add(
    { row, facts, hash, entries, original }: StorablePage,
    addedAt: number,
    known?: KnownTimes,
  ): Promise<void> {
    this.put({
      page: row,
      summary: newSummary(facts, hash, addedAt, known),
      entries: entries.map((entry) => ({ page: row.id, entry })),
      original,
    })
  }

  async append(id: string, entries: readonly Entry[], facts: PageFacts): Promise<void> {
    if (entries.length === 0) return
    const copy = this.stored(id)
    this.put({
      ...copy,
      original: facts.status === 'approved' ? undefined : copy.original,
      summary: furtherSummary(copy.summary, facts, entries[entries.length - 1].at),
      entries: [
        ...copy.entries,
        ...atOnce(packEntries(entries)).map((entry) => ({ page: id, entry })),
      ],
    })
  }

  /** What is in memory is read fast enough. */
  async snapshot(): Promise<void> {}

  /** Nothing outlives the tab. */
  rescue(): void {}

  onOutdated(): () => void {
    return () => {}
  }

  watch(listener: Hearing): () => void {
    return this.notice.watch(listener)
  }

  close(): void {
    this.notice.close()
  }

  private put(copy: StoredCopy): void {
    const { id } = copy.page
    this.copies.set(id, copy)
    this.notice.tell([id])
  }

  private stored(id: string): StoredCopy {
    const copy = this.copies.get(id)
    if (!copy) throw new StorageError('gone')
    return copy
  }
}
