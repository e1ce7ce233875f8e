import { type Remote, releaseProxy, wrap } from 'comlink'
import { done, type Result } from '../../document'
import type { FileBytes, PdfFile, Problem } from '../../formats'
import { EngineError } from '../engine-client'
import { ownScript } from '../own-script'
import type { PdfWork } from './pdf-worker'
import pdfWorker from './pdf-worker?worker&url'

/** An open PDF, whose pages can be read and drawn. */
export interface DrawnPdf extends PdfFile {
  /**
   * The page as it is shown, as WebP (as PNG in Safari, which writes none), its longer edge so many pixels: the places that
   * `read` gives lie on it once they are scaled.
   */
  picture(page: number, longestEdge: number): Promise<Result<Blob, Problem>>
}

const spawnWorker = () => new Worker(ownScript(pdfWorker), { type: 'module' })

/**
 * Opens a PDF in a worker of its own, which lives until it is closed: whatever a file does to it, the app goes on, and all its
 * memory is given back. The bytes stay the caller's. A file that cannot be read is a refusal; where the worker dies over a
 * page, that call rejects with an `EngineError`, and the next one finds the file open in another worker.
 */
export async function openPdf(
  file: FileBytes,
  app = document.baseURI,
  spawn = spawnWorker,
): Promise<Result<DrawnPdf, Problem>> {
  const pdf = new PdfInWorkers(file, app, spawn)
  const opened = await pdf.open()
  return opened.ok ? done(pdf) : opened
}

class PdfInWorkers implements DrawnPdf {
  pages = 0
  private running: Running | null = null
  /** Under way, after the worker before it died. */
  private opening: Promise<Result<Running, Problem>> | null = null
  private isClosed = false

  constructor(
    private readonly file: FileBytes,
    private readonly app: string,
    private readonly spawn: () => Worker,
  ) {}

  /** In a new worker, which stays only if the file can be read. */
  async open(): Promise<Result<Running, Problem>> {
    const running = new Running(this.spawn())
    this.running = running
    try {
      const opened = await running.call(async (work) => work.open(this.file, this.app))
      if (!opened.ok) {
        running.end('closed')
        return opened
      }
      this.pages = opened.value
      return done(running)
    } catch (error) {
      running.end('died')
      throw error
    }
  }

  read(page: number) {
    return this.call(async (work) => work.read(page))
  }

  picture(page: number, longestEdge: number) {
    return this.call(async (work) => work.picture(page, longestEdge))
  }

  async close(): Promise<void> {
    this.isClosed = true
    this.running?.end('closed')
  }

  private async alive(): Promise<Result<Running, Problem>> {
    if (this.opening) return this.opening
    if (this.running && !this.running.isOver) return done(this.running)
    this.opening = this.open().finally(() => {
      this.opening = null
    })
    return this.opening
  }

  private async call<T>(job: Job<Result<T, Problem>>): Promise<Result<T, Problem>> {
    if (this.isClosed) throw new EngineError('closed')
    const alive = await this.alive()
    return alive.ok ? alive.value.call(job) : alive
  }
}

type Job<T> = (work: Remote<PdfWork>) => Promise<T>

/** A worker as long as it lives. */
class Running {
  isOver = false
  private readonly work: Remote<PdfWork>
  private readonly over: Promise<never>
  private giveUp: (reason: EngineError) => void = () => {}

  constructor(private readonly worker: Worker) {
    this.work = wrap<PdfWork>(worker)
    this.over = new Promise((_, reject) => {
      this.giveUp = reject
    })
    this.over.catch(() => {})
    worker.addEventListener('error', (cause) => this.end('died', { cause }))
  }

  /** Rejects as soon as the worker is over. */
  call<T>(job: Job<T>): Promise<T> {
    return this.isOver ? this.over : Promise.race([job(this.work), this.over])
  }

  end(problem: 'closed' | 'died', why?: ErrorOptions): void {
    if (this.isOver) return
    this.isOver = true
    this.giveUp(new EngineError(problem, why))
    this.work[releaseProxy]()
    this.worker.terminate()
  }
}
