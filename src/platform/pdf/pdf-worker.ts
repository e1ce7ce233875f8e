// pdf.js finds its other half in the same thread, and starts no worker of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { expose } from 'comlink'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { getDocument, VerbosityLevel, version } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { done, type Result, refused } from '../../document'
import {
  type FileBytes,
  isPdfBomb,
  type PrintedText,
  type Problem,
  pagePdfProblem,
  pdfProblem,
  readPdfPage,
} from '../../formats'
import { Resources } from './resources'
import { NoFilters, threadAsDocument } from './thread-canvas'

interface Open {
  readonly document: PDFDocumentProxy
  readonly name: string
  readonly resources: Resources
}

let open: Open | null = null

const QUALITY = 0.72

/** One PDF in a thread of its own: opened once, then asked page by page. */
const work = {
  async open({ name, bytes }: FileBytes, app: string): Promise<Result<number, Problem>> {
    if (isPdfBomb(bytes)) return refused({ code: 'pdfBomb', file: name })
    const resources = new Resources(new URL(`pdf/${version}/`, app).href)
    try {
      const document = await getDocument({
        data: bytes,
        cMapUrl: resources.addressOf('cMapUrl'),
        standardFontDataUrl: resources.addressOf('standardFontDataUrl'),
        wasmUrl: resources.addressOf('wasmUrl'),
        BinaryDataFactory: resources.factory,
        useWorkerFetch: false,
        FilterFactory: NoFilters,
        ownerDocument: threadAsDocument as unknown as HTMLDocument,
        verbosity: VerbosityLevel.ERRORS,
      }).promise
      open = { document, name, resources }
      return done(document.numPages)
    } catch (error) {
      return refused(pdfProblem(error, name))
    }
  },

  async read(page: number): Promise<Result<PrintedText, Problem>> {
    const { document, name, resources } = opened()
    const read = await readPdfPage(document, page, name)
    return resources.textIsMissing ? refused({ code: 'pdfNeedsMore', file: name, page }) : read
  },

  async picture(number: number, longestEdge: number): Promise<Result<Blob, Problem>> {
    const { document, name } = opened()
    try {
      const page = await document.getPage(number)
      const canvas = await drawn(page, longestEdge)
      page.cleanup()
      return done(await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY }))
    } catch (error) {
      return refused(pagePdfProblem(error, number, name))
    }
  },
}

export type PdfWork = typeof work

expose(work)

function opened(): Open {
  if (!open) throw new Error('no PDF is open')
  return open
}

async function drawn(page: PDFPageProxy, longestEdge: number): Promise<OffscreenCanvas> {
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: longestEdge / Math.max(width, height) })
  const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height))
  // It draws on either kind of canvas.
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise
  return canvas
}
