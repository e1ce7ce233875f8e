import { type Entry, type OpenPage, replay } from '../document'
import type { PageFacts, PageStore } from '../platform'

interface Pending {
  readonly id: string
  readonly entry: Entry
  readonly facts: PageFacts
}

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

/**
 * What was done and is not yet stored, in order. An entry leaves only when the database has it; what the
 * database refused is handed in again before anything newer of its page, and holds up no other page.
 */
export class Journal {
  private pending: readonly Pending[] = []
  private last: Promise<unknown> = Promise.resolve()

  constructor(private readonly store: PageStore) {}

  get isEmpty(): boolean {
    return this.pending.length === 0
  }

  push(id: string, entry: Entry, facts: PageFacts): void {
    this.pending = [...this.pending, { id, entry, facts }]
  }

  /** Resolves when all that was pushed before is stored; else rejects with the first page's `SaveError`. */
  flush(): Promise<void> {
    return this.inTurn(() => this.storeAll())
  }

  /** The page as the store has it, with what is still on the way there. */
  load(id: string): Promise<OpenPage | null> {
    return this.inTurn(async () => {
      const stored = await this.store.load(id)
      const waiting = this.pending.filter((item) => item.id === id)
      return (
        stored &&
        replay(
          stored,
          waiting.map(({ entry }) => entry),
        )
      )
    })
  }

  /** Leaves what is not known to be stored for whoever opens its page next: this tab may be closing. */
  rescue(): void {
    for (const [id, batch] of this.batches())
      this.store.rescue(
        id,
        batch.map(({ entry }) => entry),
      )
  }

  /** Gives up what could not be stored of a page: another tab has gone on without it. */
  forget(id: string): void {
    this.pending = this.pending.filter((item) => item.id !== id)
  }

  /** Storing and loading never meet: a page is read either before or after an entry of it is written. */
  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.last.then(act)
    this.last = turn.catch(() => {})
    return turn
  }

  /** What is pending, by page. */
  private batches(): readonly (readonly [string, readonly Pending[]])[] {
    const ids = [...new Set(this.pending.map((item) => item.id))]
    return ids.map((id) => [id, this.pending.filter((item) => item.id === id)])
  }

  private async storeAll(): Promise<void> {
    const failures: SaveError[] = []
    for (const [id, batch] of this.batches()) {
      const entries = batch.map(({ entry }) => entry)
      try {
        await this.store.append(id, entries, batch[batch.length - 1].facts)
        this.pending = this.pending.filter((item) => !batch.includes(item))
      } catch (error) {
        failures.push(new SaveError(id, error))
      }
    }
    if (failures.length > 0) throw failures[0]
  }
}
