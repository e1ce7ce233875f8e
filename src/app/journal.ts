import { type Entry, type OpenPage, replay } from '../document'
import type { PageFacts, PageStore } from '../platform'

interface Pending {
  readonly id: string
  readonly entry: Entry
  readonly facts: PageFacts
}

/**
 * What was done and is not yet stored, in order. An entry leaves only when the database has it; what the
 * database refused is handed in again before anything newer.
 */
export class Journal {
  private pending: readonly Pending[] = []
  private flushing: Promise<void> = Promise.resolve()

  constructor(private readonly store: PageStore) {}

  get isEmpty(): boolean {
    return this.pending.length === 0
  }

  push(id: string, entry: Entry, facts: PageFacts): void {
    this.pending = [...this.pending, { id, entry, facts }]
  }

  /** Resolves when all that was pushed before is stored; rejects with the store's error. One at a time. */
  flush(): Promise<void> {
    const turn = this.flushing.then(() => this.storeAll())
    this.flushing = turn.catch(() => {})
    return turn
  }

  /** The page as the store has it, with what is still on the way there. */
  async load(id: string): Promise<OpenPage | null> {
    await this.flushing
    const stored = await this.store.load(id)
    return (
      stored &&
      replay(
        stored,
        this.pending.filter((item) => item.id === id).map(({ entry }) => entry),
      )
    )
  }

  /** Gives up what could not be stored of a page: another tab has gone on without it. */
  forget(id: string): void {
    this.pending = this.pending.filter((item) => item.id !== id)
  }

  private async storeAll(): Promise<void> {
    while (this.pending.length > 0) {
      const [{ id }] = this.pending
      const end = this.pending.findIndex((item) => item.id !== id)
      const batch = end < 0 ? this.pending : this.pending.slice(0, end)
      const { facts } = batch[batch.length - 1]
      await this.store.append(
        id,
        batch.map(({ entry }) => entry),
        facts,
      )
      this.pending = this.pending.filter((item) => !batch.includes(item))
    }
  }
}
