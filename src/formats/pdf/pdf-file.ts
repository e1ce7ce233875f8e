import { done, type Result, refused } from '../../document'
import type { PrintedText } from '../printed-text'
import type { Problem } from '../problem'
import { printedPage } from './printed-page'
import { type PdfTextContent, textRuns } from './text-content'

/** What is used of a document that pdf.js has opened. */
export interface PdfDocument<Page extends PdfPage = PdfPage> {
  readonly numPages: number
  getPage(number: number): Promise<Page>
}

export interface PdfPage {
  /** What is shown of the page, turned as the file says. */
  getViewport(how: { readonly scale: number }): {
    readonly width: number
    readonly height: number
    readonly transform: readonly number[]
  }
  getTextContent(): Promise<PdfTextContent>
  /** Forgets what was read for the page. */
  cleanup(): unknown
}

/** An open PDF. Pages are read one at a time, and nothing is kept of one that was read. */
export interface PdfFile {
  readonly pages: number
  /** A page's text and where it stood, in points; `page` counts from 1. */
  read(page: number): Promise<Result<PrintedText, Problem>>
  close(): Promise<void>
}

/** Reads a page's text layer; `file` is how sentences call the file. */
export async function readPdfPage(
  document: PdfDocument,
  number: number,
  file: string,
): Promise<Result<PrintedText, Problem>> {
  try {
    const page = await document.getPage(number)
    const view = page.getViewport({ scale: 1 })
    const runs = textRuns(await page.getTextContent(), view.transform)
    page.cleanup()
    if (runs.length === 0) return refused({ code: 'pdfWithoutText', file, page: number })
    return done(printedPage(runs, { width: view.width, height: view.height }))
  } catch (error) {
    return refused(pagePdfProblem(error, number, file))
  }
}

/** What is wrong with a page, by what pdf.js threw; anything but a fault of the file is thrown again. */
export function pagePdfProblem(error: unknown, page: number, file: string): Problem {
  pdfProblem(error, file)
  return { code: 'pdfPageBroken', file, page }
}

/** Faults of files, as pdf.js calls them: the last is what it makes of anything that stopped it in its worker. */
const BROKEN = ['InvalidPDFException', 'FormatError', 'UnknownErrorException']

/** What is wrong with a file, by what pdf.js threw; anything but a fault of the file is thrown again. */
export function pdfProblem(error: unknown, file: string): Problem {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return { code: 'pdfLocked', file }
  if (BROKEN.includes(name)) return { code: 'pdfBroken', file }
  throw error
}
