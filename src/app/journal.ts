import {
  type Entry,
  type OpenPage,
  type Rebased,
  rebase,
  replay,
  type Unsaved,
  unsavedOf,
} from '../document'
import { inSlices, type PageStore, StorageError, storable, summaryOf } from '../platform'

/** What a page's last changes could not be stored for. */
export class SaveError extends Error {
  override readonly name = 'SaveError'

  constructor(
    readonly page: string,
    override readonly cause: unknown,
  ) {
    super(`page ${page} was not saved`)
  }
}

/** A page on which other tabs were at work, with what was done here on top. */
export type Arrival = Omit<Rebased, 'unsaved'>

interface Kept {
  /** The page as its stored journal has it, as far as is known here. */
  readonly stored: OpenPage
  /** The same with what is not stored yet: what is on the desk. */
  readonly open: OpenPage
  readonly unsaved: readonly Unsaved[]
}

/**
 * What was done and is not yet stored, in order. The stored journal is the one truth about a page: an entry leaves only
 * when the database has it, and where other tabs appended first, theirs are taken and what was done here goes on top of
 * them. What the database refused is handed in again before anything newer of its page, and holds up no other page.
 */
export class Journal {
  private readonly pages = new Map<string, Kept>()
  private readonly followed = new Set<string>()
  /** The page that is worked on here. */
  private opened: string | null = null
  private readonly listeners = new Set<(arrival: Arrival) => void>()
  private last: Promise<unknown> = Promise.resolve()

  constructor(private readonly store: PageStore) {}

  get isEmpty(): boolean {
    return this.unsavedPages().length === 0
  }

  /** Called in the moment in which a page here became another by what other tabs did. Returns how to stop listening. */
  onArrival(listener: (arrival: Arrival) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The page as the store has it, with what is still on the way there. */
  load(id: string): Promise<OpenPage | null> {
    return this.inTurn(() => this.read(id))
  }

  /** The same, to work on: it is kept up with until another is opened, or as long as anything of it is not stored. */
  open(id: string): Promise<OpenPage | null> {
    return this.inTurn(async () => {
      this.opened = id
      const open = await this.read(id)
      for (const [other, { unsaved }] of this.pages)
        if (other !== id && unsaved.length === 0) this.pages.delete(other)
      if (open && !this.pages.has(id)) this.pages.set(id, { stored: open, open, unsaved: [] })
      return open
    })
  }

  /** A page that is kept up with, as it stands now: it may have gone on since it was opened. */
  current(id: string): OpenPage | null {
    return this.pages.get(id)?.open ?? null
  }

  /** Takes in what was done to a page; `open` is the page with it. */
  push(open: OpenPage, entry: Entry, before: OpenPage): void {
    const { id } = open.page
    const kept = this.pages.get(id) ?? { stored: before, open: before, unsaved: [] }
    const one = unsavedOf(before, entry)
    if (!one || kept.open !== before) throw new Error(`page ${id} was changed behind its journal`)
    this.pages.set(id, { ...kept, open, unsaved: [...kept.unsaved, one] })
  }

  /** Resolves when all that was pushed before is stored; else rejects with the first page's `SaveError`. */
  flush(): Promise<void> {
    const ids = this.unsavedPages()
    const flushed = this.inTurn(async () => {
      const failures: SaveError[] = []
      for (const id of this.unsavedPages())
        await this.storePage(id).catch((error) => failures.push(new SaveError(id, error)))
      if (failures.length > 0) throw failures[0]
    })
    for (const id of ids) void this.inTurn(() => this.snapshot(id))
    return flushed
  }

  /** Takes what other tabs have appended to a page that is kept up with. */
  async follow(id: string): Promise<void> {
    // Whoever waits for its turn will see all that there is then.
    if (this.followed.has(id)) return
    this.followed.add(id)
    await this.inTurn(async () => {
      this.followed.delete(id)
      if (this.pages.has(id)) await this.catchUp(id)
    })
  }

  /** Nothing of a page is waiting to be stored. */
  isStored(id: string): boolean {
    return !this.unsavedPages().includes(id)
  }

  /** Stores a page anew, as it lies here: another tab has taken it away. Where one has brought it back, goes on with it. */
  putBack(id: string, at: number): Promise<void> {
    return this.inTurn(async () => {
      if (await this.store.has(id)) return this.catchUp(id)
      const kept = this.pages.get(id)
      if (!kept) return
      await this.store.add(await inSlices(storable(kept.open, at)), at)
      this.acknowledge(id, kept.unsaved.length)
    })
  }

  /** Has another page stored in a page's place: what was done here and is not stored is given up. */
  replace(id: string, store: () => Promise<void>): Promise<void> {
    return this.inTurn(async () => {
      await store()
      this.pages.delete(id)
    })
  }

  /** Gives up what was done here to a page that is not worked on and could not be stored. */
  leave(id: string): void {
    if (id !== this.opened) this.pages.delete(id)
  }

  /** Leaves what is not known to be stored for whoever opens its page next: this tab may be closing. */
  rescue(): void {
    for (const id of this.unsavedPages()) this.store.rescue(id, this.entriesOf(id))
  }

  /** Storing and loading never meet: a page is read either before or after an entry of it is written. */
  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.last.then(act)
    this.last = turn.catch(() => {})
    return turn
  }

  private async read(id: string): Promise<OpenPage | null> {
    const stored = await this.store.load(id)
    return stored && this.pages.has(id) ? this.take(stored) : stored
  }

  private unsavedPages(): readonly string[] {
    return [...this.pages].filter(([, { unsaved }]) => unsaved.length > 0).map(([id]) => id)
  }

  private entriesOf(id: string): readonly Entry[] {
    return (this.pages.get(id)?.unsaved ?? []).map(({ entry }) => entry)
  }

  private async storePage(id: string): Promise<void> {
    for (;;) {
      const kept = this.pages.get(id)
      if (!kept || kept.unsaved.length === 0) return
      try {
        await this.store.append(id, this.entriesOf(id), summaryOf(kept.open))
        this.acknowledge(id, kept.unsaved.length)
      } catch (error) {
        if (!(error instanceof StorageError && error.problem === 'conflict')) throw error
        await this.catchUp(id)
      }
    }
  }

  /** After an edit was acknowledged. A snapshot that cannot be stored is missed by nobody. */
  private async snapshot(id: string): Promise<void> {
    const kept = this.pages.get(id)
    if (kept) await this.store.snapshot(kept.stored).catch(() => {})
  }

  /** The first of what was done here are stored; more may have come meanwhile. */
  private acknowledge(id: string, count: number): void {
    const kept = this.pages.get(id)
    if (!kept) return
    const unsaved = kept.unsaved.slice(count)
    this.pages.set(id, { ...kept, unsaved, stored: unsaved[0]?.before ?? kept.open })
  }

  private async catchUp(id: string): Promise<void> {
    const entries = await this.store.since(id)
    if (entries?.length === 0) return
    const kept = this.pages.get(id)
    // What was stored anew is read anew.
    const stored = entries && kept ? replay(kept.stored, entries) : await this.store.load(id)
    if (stored) this.take(stored)
  }

  /** What is stored, and what is not yet on top of it. No time passes: whoever is told knows all that was pushed. */
  private take(stored: OpenPage): OpenPage {
    const { id } = stored.page
    const { open, unsaved, lost, numbers } = rebase(stored, this.pages.get(id)?.unsaved ?? [])
    this.pages.set(id, { stored, open, unsaved })
    for (const listener of this.listeners) listener({ open, lost, numbers })
    return open
  }
}
