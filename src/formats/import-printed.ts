import { done, type Result, refused } from '../document'
import { stemOf } from './file-name'
import type { ImportedText } from './import-text'
import { metadataOf } from './page-metadata'
import type { PrintedText } from './printed-text'
import type { Problem } from './problem'

/** A page of a PDF, as it was read. */
export interface PrintedArrival {
  /** What stands for a file's name of its own. */
  readonly name: string
  readonly printed: PrintedText
  /** Of the whole file. */
  readonly sha256: string
}

/** Makes a page of the text that a printed page has, and of where it stood. */
export function importPrinted(
  { name, printed, sha256 }: PrintedArrival,
  { id }: { readonly id: string },
): Result<ImportedText, Problem> {
  const { text, geometry } = printed
  if (!/\S/.test(text)) return refused({ code: 'onlyWhiteSpace', file: name })
  const source = { name, encoding: 'pdf', sha256 }
  return done({
    page: { id, title: stemOf(name), source, text, geometry },
    metadata: metadataOf(name, text),
    possible: [],
    isGuess: false,
  })
}
