import { type Remote, wrap } from 'comlink'
import { ownScript } from '../own-script'
import { StorageError, storageError } from '../storage-error'
import type { SearchWork } from './search-work'
import searchWorker from './search-worker?worker&url'

interface Running {
  readonly worker: Worker
  readonly work: Remote<SearchWork>
  /** Rejects when the worker dies. */
  readonly death: Promise<never>
}

const spawnWorker = () => new Worker(ownScript(searchWorker), { type: 'module' })

/** Looks through the pages of a database in a worker, which the first search starts. */
export class PageSearch {
  private running: Running | null = null

  constructor(
    private readonly database: string,
    private readonly spawn: () => Worker = spawnWorker,
  ) {}

  /** Each page once: those whose titles hold the text first, and whatever else is found as it is found. */
  async *find(text: string, signal: AbortSignal): AsyncGenerator<readonly string[]> {
    const told = new Set<string>()
    let question = (work: Remote<SearchWork>) => work.titled(text)
    for (;;) {
      signal.throwIfAborted()
      const { ids, after } = await this.ask(question)
      signal.throwIfAborted()
      const fresh = ids.filter((id) => !told.has(id))
      for (const id of fresh) told.add(id)
      if (fresh.length > 0) yield fresh
      if (after === null) return
      question = (work) => work.holding(text, after)
    }
  }

  close(): void {
    this.running?.worker.terminate()
    this.running = null
  }

  private async ask<T>(question: (work: Remote<SearchWork>) => Promise<T>): Promise<T> {
    try {
      this.running ??= this.start()
      const { work, death } = this.running
      return await Promise.race([question(work), death])
    } catch (error) {
      throw storageError(error)
    }
  }

  private start(): Running {
    const worker = this.spawn()
    const work = wrap<SearchWork>(worker)
    const death = new Promise<never>((_, reject) => {
      const die = (cause: unknown) => {
        this.close()
        reject(new StorageError('failed', { cause }))
      }
      worker.addEventListener('error', die)
      work.open(this.database).catch(die)
    })
    death.catch(() => {})
    return { worker, work, death }
  }
}
