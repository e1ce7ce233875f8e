import type { Entry, OpenPage } from '../document'
import type { Hearing } from './change-notice'
import type { KnownTimes, PageFacts, PageMarks, PageSummary } from './page-summary'
import type { StorageProblem } from './storage-error'
import type { StorablePage } from './stored-page'

/**
 * Where pages and everything done to them are kept. All methods reject with a `StorageError`.
 */
export interface PageStore {
  /** False when nothing outlives the tab: the interface must say so. */
  readonly persistent: boolean
  /** Why the store is not persistent. */
  readonly problem: StorageProblem | null

  /** All pages, archived and removed ones among them, in no order. */
  list(): Promise<readonly PageSummary[]>
  /** Those of these pages that are there. */
  listed(ids: readonly string[]): Promise<readonly PageSummary[]>
  has(id: string): Promise<boolean>
  /** The pages whose text has that SHA-256. */
  withText(hash: string): Promise<readonly PageSummary[]>

  /** Writes down, all together, when these pages were exported, archived or removed; null takes it back. */
  mark(ids: readonly string[], change: Partial<PageMarks>): Promise<void>

  /**
   * The pages whose titles or text hold that, each once and as they are found, those with such a title first. White
   * space, width, case and script count for nothing; an empty text finds nothing. Rejects with the signal's reason.
   */
  search(text: string, signal: AbortSignal): AsyncIterable<readonly string[]>

  /** Takes away for good what was removed before that time, unless it was stored after it. */
  purge(before: number): Promise<void>

  /**
   * The page exactly as it was left, undo and redo included; null when it is not stored. From then on this
   * store knows where the page stands: `append` rejects with `conflict` when another tab wrote in between. What closed
   * tabs left behind is on the page, unless others have written there since, and stored.
   * Where the journal is damaged, the page is as it was before that, and `lost` has the rest. Rejects with `corrupt`
   * when not even the page's beginning can be read.
   */
  load(id: string): Promise<OpenPage | null>

  /**
   * What other tabs have appended since this store last read or wrote the page, oldest first: it knows of it from then on.
   * Null when the page is not stored any more, or was stored anew: then only `load` tells what it is.
   */
  since(id: string): Promise<readonly Entry[] | null>

  /** What was done to a page and could not be replayed when it was loaded, as it was stored; empty if all could. */
  lost(id: string): Promise<readonly unknown[]>

  /** The text of a page, whatever else of it can be read; null where there is none. */
  rawText(id: string): Promise<string | null>

  /**
   * The bytes of a page whose encoding may have to be another one. To read them again, bring them in under that encoding
   * and `add` what comes of it in the page's place. Null once the encoding was confirmed or the page approved.
   */
  original(id: string): Promise<Uint8Array<ArrayBuffer> | null>
  confirmEncoding(id: string): Promise<void>

  /** Stores a page with whatever history it has. A page of the same id is replaced. `known` is what else the list knew of it. */
  add(page: StorablePage, addedAt: number, known?: KnownTimes): Promise<void>

  /**
   * Resolves when the database says that the entries are on the disk. Appends to a page are stored in the
   * order of the calls. After a rejected append, hand in the same entries again before any newer ones. A removed
   * page is taken back by it.
   */
  append(id: string, entries: readonly Entry[], facts: PageFacts): Promise<void>

  /**
   * Stores how a page stands, now and then, so that it is opened without replaying all of its journal. `open` must be what
   * the journal makes of it as far as this store knows: after `load`, `append` and `since`, before the next of them.
   */
  snapshot(open: OpenPage): Promise<void>

  /**
   * Leaves entries that are not known to be stored where the next `load` of another tab finds and stores them. Done when
   * it returns: for a tab that is closing.
   */
  rescue(id: string, entries: readonly Entry[]): void

  /**
   * Called as soon as it is known that a newer version of the program has upgraded the store or written to it: from then
   * on nothing is written from here, and whatever would is refused with `outdated`. Returns how to stop listening.
   */
  onOutdated(listener: () => void): () => void

  /** Tells of pages that were stored, changed or removed, here or in another tab. Returns how to stop. */
  watch(listener: Hearing): () => void

  close(): void
}
