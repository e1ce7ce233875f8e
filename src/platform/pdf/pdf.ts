import { releaseProxy, wrap } from 'comlink'
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
 * memory is given back. The bytes stay the caller's. A file that cannot be read is a refusal; where the worker dies, calls
 * reject with an `EngineError`.
 */
export async function openPdf(
  file: FileBytes,
  app = document.baseURI,
  spawn = spawnWorker,
): Promise<Result<DrawnPdf, Problem>> {
  const worker = spawn()
  const work = wrap<PdfWork>(worker)
  let giveUp: (reason: EngineError) => void = () => {}
  const over = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  over.catch(() => {})
  worker.addEventListener('error', (cause) => giveUp(new EngineError('died', { cause })))
  const unlessOver = <T>(call: () => Promise<T>) => Promise.race([call(), over])
  const close = async () => {
    giveUp(new EngineError('closed'))
    work[releaseProxy]()
    worker.terminate()
  }
  try {
    const opened = await unlessOver(async () => work.open(file, app))
    if (!opened.ok) {
      await close()
      return opened
    }
    return done({
      pages: opened.value,
      read: (page) => unlessOver(async () => work.read(page)),
      picture: (page, longestEdge) => unlessOver(async () => work.picture(page, longestEdge)),
      close,
    })
  } catch (error) {
    await close()
    throw error
  }
}
