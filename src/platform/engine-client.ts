import { type Remote, releaseProxy, wrap } from 'comlink'
import type { Page, Picture, Result } from '../document'
import type { PageReading, Proposal } from '../engine'
import type { FileBytes, Problem } from '../formats'
import type { Arrival, ArrivalChoices } from './bring-in'
import type { EngineWork } from './engine-worker'
import engineWorker from './engine-worker?worker&url'
import { ownScript } from './own-script'
import { unpackProposal, unpackReading } from './packed'
import { inSlices } from './slices'
import type { StorablePage } from './stored-page'
import type { Several } from './take-apart'

/**
 * The engine, and the reading of files, off the main thread. Calls run one at a time, in order. An abort
 * stops a call even in the middle of its work and rejects with the signal's reason; anything else that goes
 * wrong rejects with an `EngineError`. However long an answer is, taking it holds up no frame.
 */
export interface Engine {
  propose(page: Pick<Page, 'text' | 'geometry'>, signal?: AbortSignal): Promise<Proposal>
  /** Name and version of the engine, as its proposals carry it. */
  name(): Promise<string>
  /** What came as a page, proposed. A file that cannot be read is a refusal, not an error; its bytes stay the caller's. */
  bringIn(
    arrival: Arrival,
    choices: ArrivalChoices,
    signal?: AbortSignal,
  ): Promise<Result<StorablePage, Problem>>
  /** The pages that a file holds, where there are several; null for a page, and for what `bringIn` tells of. */
  takeApart(file: FileBytes, signal?: AbortSignal): Promise<Result<Several | null, Problem>>
  /** A picture as it is kept with a page, no larger than is needed to read it; null for one that browsers cannot show. */
  draw(file: Blob, signal?: AbortSignal): Promise<Picture | null>
  /** The same of one that is as large as it is to be. */
  keep(file: Blob, signal?: AbortSignal): Promise<Picture | null>
  /** SHA-256 of bytes, in hexadecimal. */
  hash(bytes: Uint8Array, signal?: AbortSignal): Promise<string>
  /** What `readPage` makes of a text. */
  read(text: string, signal?: AbortSignal): Promise<PageReading>
  close(): void
}

export type EngineProblem =
  /** The worker could not be started, or died twice over this page. */
  | 'died'
  /** The engine threw: a fault of the program, told once and not tried again. */
  | 'failed'
  | 'closed'

export class EngineError extends Error {
  override readonly name = 'EngineError'

  constructor(
    readonly problem: EngineProblem,
    options?: ErrorOptions,
  ) {
    super(`engine: ${problem}`, options)
  }
}

const spawnWorker = () => new Worker(ownScript(engineWorker), { type: 'module' })

export function startEngine(spawn: () => Worker = spawnWorker): Engine {
  return new WorkerEngine(spawn)
}

interface Running {
  readonly worker: Worker
  readonly work: Remote<EngineWork>
}

type Job<T> = (work: Remote<EngineWork>) => Promise<T>

const ATTEMPTS = 2

class WorkerEngine implements Engine {
  private running: Running | null = null
  private last: Promise<unknown> = Promise.resolve()
  private readonly closing = new AbortController()

  constructor(private readonly spawn: () => Worker) {}

  async propose({ text, geometry }: Pick<Page, 'text' | 'geometry'>, signal?: AbortSignal) {
    const packed = await this.inTurn(async (work) => work.propose(text, geometry), signal)
    return inSlices(unpackProposal(packed), signal)
  }

  name(): Promise<string> {
    return this.inTurn(async (work) => work.name())
  }

  bringIn(arrival: Arrival, choices: ArrivalChoices, signal?: AbortSignal) {
    return this.inTurn(async (work) => work.bringIn(arrival, choices), signal)
  }

  takeApart(file: FileBytes, signal?: AbortSignal) {
    return this.inTurn(async (work) => work.takeApart(file), signal)
  }

  draw(file: Blob, signal?: AbortSignal) {
    return this.inTurn(async (work) => work.draw(file), signal)
  }

  keep(file: Blob, signal?: AbortSignal) {
    return this.inTurn(async (work) => work.keep(file), signal)
  }

  hash(bytes: Uint8Array, signal?: AbortSignal) {
    return this.inTurn(async (work) => work.hash(bytes), signal)
  }

  async read(text: string, signal?: AbortSignal): Promise<PageReading> {
    const packed = await this.inTurn(async (work) => work.read(text), signal)
    return inSlices(unpackReading(packed, text), signal)
  }

  close(): void {
    this.closing.abort(new EngineError('closed'))
    this.stop()
  }

  private inTurn<T>(job: Job<T>, signal?: AbortSignal): Promise<T> {
    const stop = signal ? AbortSignal.any([signal, this.closing.signal]) : this.closing.signal
    const turn = this.last.then(() => this.attempt(job, stop, ATTEMPTS))
    this.last = turn.catch(() => {})
    return unlessAborted(turn, stop)
  }

  private async attempt<T>(job: Job<T>, signal: AbortSignal, left: number): Promise<T> {
    signal.throwIfAborted()
    try {
      return await this.call(job, signal)
    } catch (error) {
      if (!(error instanceof EngineError) || error.problem !== 'died' || left <= 1) throw error
      return this.attempt(job, signal, left - 1)
    }
  }

  /** One call in one worker: settles with the answer, the worker's death or the abort, whichever is first. */
  private call<T>(job: Job<T>, signal: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      const died = (cause: unknown) => giveUp(new EngineError('died', { cause }))
      const aborted = () => giveUp(signal.reason)
      let worker: Worker | null = null
      const leave = () => {
        signal.removeEventListener('abort', aborted)
        worker?.removeEventListener('error', died)
        worker?.removeEventListener('messageerror', died)
      }
      const giveUp = (reason: unknown) => {
        leave()
        this.stop()
        reject(reason)
      }
      signal.addEventListener('abort', aborted)
      try {
        const running = this.start()
        worker = running.worker
        worker.addEventListener('error', died)
        worker.addEventListener('messageerror', died)
        job(running.work).then(
          (answer) => {
            leave()
            resolve(answer)
          },
          (cause) => {
            leave()
            reject(new EngineError('failed', { cause }))
          },
        )
      } catch (cause) {
        died(cause)
      }
    })
  }

  private start(): Running {
    if (!this.running) {
      const worker = this.spawn()
      this.running = { worker, work: wrap<EngineWork>(worker) }
    }
    return this.running
  }

  private stop(): void {
    this.running?.work[releaseProxy]()
    this.running?.worker.terminate()
    this.running = null
  }
}

/** A call that still waits for its turn need not wait to be told that it is over. */
function unlessAborted<T>(turn: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(signal.reason)
  return new Promise((resolve, reject) => {
    const aborted = () => reject(signal.reason)
    signal.addEventListener('abort', aborted, { once: true })
    turn.finally(() => signal.removeEventListener('abort', aborted)).then(resolve, reject)
  })
}
