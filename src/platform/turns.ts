import { StorageError } from './storage-error'

/**
 * Runs jobs of the same key one after the other. When one fails, those that already wait behind it are
 * refused with `behind` instead of run, so that nothing is written after a gap.
 */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>()

  take<T>(key: string, job: () => Promise<T>): Promise<T> {
    const before = this.last.get(key)
    const turn = before ? before.then(job, refuse) : job()
    this.last.set(key, turn)
    const leave = () => {
      if (this.last.get(key) === turn) this.last.delete(key)
    }
    turn.then(leave, leave)
    return turn
  }

  /** When the jobs that wait now are over, well or badly. */
  async settled(key: string): Promise<void> {
    await this.last.get(key)?.catch(() => {})
  }
}

function refuse(cause: unknown): never {
  throw new StorageError('behind', { cause })
}
