import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { done, type Result, refused } from '../document'
import {
  type FileBytes,
  isPdfBomb,
  type PdfFile,
  type Problem,
  pdfProblem,
  readPdfPage,
} from '../formats'

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const folder = (name: string) => join(PACKAGE, name) + sep

/** Opens a PDF. The bytes stay the caller's. */
export async function openPdf({ name, bytes }: FileBytes): Promise<Result<PdfFile, Problem>> {
  if (isPdfBomb(bytes)) return refused({ code: 'pdfBomb', file: name })
  const { getDocument, VerbosityLevel } = await pdfjs()
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    // It would say everything else on standard output.
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    return done({
      pages: document.numPages,
      read: (page) => readPdfPage(document, page, name),
      close: () => task.destroy(),
    })
  } catch (error) {
    await task.destroy()
    return refused(pdfProblem(error, name))
  }
}

function pdfjs() {
  // Node 20 has none yet, and pdf.js needs it.
  if (!('withResolvers' in Promise)) Object.assign(Promise, { withResolvers })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

function withResolvers() {
  let resolve: (value: unknown) => void = () => {}
  let reject: (reason: unknown) => void = () => {}
  const promise = new Promise((done, failed) => {
    resolve = done
    reject = failed
  })
  return { promise, resolve, reject }
}
