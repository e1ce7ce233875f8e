import {
  done,
  type Metadata,
  type OpenPage,
  openPage,
  type Page,
  type Result,
  refused,
  reviewFromProposal,
} from '../document'
import type { Proposal } from '../engine'
import {
  type Decode,
  decodeAs,
  decodeBytes,
  type Encoding,
  isCertain,
  looksBinary,
} from './encoding'
import { stemOf } from './file-name'
import { sha256Hex, sha256OfText } from './hash'
import { binaryKind } from './magic'
import { metadataOf } from './page-metadata'
import type { Problem } from './problem'

/** A file as it came. */
export interface FileBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A page made of a text, and what its name and its masthead say about it. */
export interface ImportedText {
  readonly page: Page
  readonly metadata: Metadata
  /** Encodings the file can be read in, the one used first; empty for pasted text. */
  readonly possible: readonly Encoding[]
  /** The encoding may have to be another one: it was found by trying, or a person tries it. */
  readonly isGuess: boolean
  /** Name of the picture that the page was read from, where the file names one. */
  readonly picture?: string
}

/** No file larger than this is opened, in bytes. */
export const LARGEST_FILE = 64_000_000

export interface ImportOptions {
  /** Id of the page to be. */
  readonly id: string
  readonly decode: Decode
  /** The encoding a person chose; found by trying when absent. */
  readonly encoding?: Encoding
  /** Which page of a file with several, from 1. */
  readonly part?: number
}

/** Makes a page of a text file. The text is exactly what the bytes say; only a byte order mark is left out. */
export function importText(file: FileBytes, options: ImportOptions): Result<ImportedText, Problem> {
  const { name, bytes } = file
  const { decode } = options
  if (bytes.length === 0) return refused({ code: 'emptyFile', file: name })
  if (bytes.length > LARGEST_FILE) return refused(tooLarge(name, bytes.length))
  const kind = binaryKind(bytes)
  if (kind) return refused({ code: 'binaryFile', file: name, kind })
  if (options.encoding) {
    const { encoding } = options
    const text = decodeAs(bytes, encoding, decode)
    if (text === null) return refused({ code: 'notThisEncoding', file: name, encoding })
    return pageOf({ text, encoding, possible: [encoding], isGuess: true }, file, options.id)
  }
  const decoded = decodeBytes(bytes, decode)
  if (!decoded) {
    return refused(
      isBinary(bytes)
        ? { code: 'binaryFile', file: name, kind: 'unknown' }
        : { code: 'undecodable', file: name },
    )
  }
  if (looksBinary(decoded.text)) return refused({ code: 'binaryFile', file: name, kind: 'unknown' })
  return pageOf({ ...decoded, isGuess: !isCertain(decoded) }, file, options.id)
}

/** Makes a page of text that was pasted or dropped as text; `name` stands for a file's. */
export function importPasted(
  text: string,
  { id, name }: { readonly id: string; readonly name: string },
): Result<ImportedText, Problem> {
  if (text === '') return refused({ code: 'emptyFile', file: name })
  if (text.length > LARGEST_FILE) return refused(tooLarge(name, text.length))
  if (!/\S/.test(text)) return refused({ code: 'onlyWhiteSpace', file: name })
  const source = { name, encoding: 'utf-8', sha256: sha256OfText(text) }
  const page = { id, title: stemOf(name), source, text }
  return done({ page, metadata: metadataOf(name, text), possible: [], isGuess: false })
}

/** The page on the desk as it is proposed, nothing touched. */
export const makeOpenPage = (page: Page, proposal: Proposal, metadata: Metadata = {}): OpenPage =>
  openPage(page, proposal, reviewFromProposal(proposal, metadata))

function pageOf(
  decoded: { text: string; encoding: Encoding } & Pick<ImportedText, 'possible' | 'isGuess'>,
  { name, bytes }: FileBytes,
  id: string,
): Result<ImportedText, Problem> {
  const { text, encoding, possible, isGuess } = decoded
  if (text === '') return refused({ code: 'emptyFile', file: name })
  if (!/\S/.test(text)) return refused({ code: 'onlyWhiteSpace', file: name })
  const source = { name, encoding, sha256: sha256Hex(bytes) }
  const page = { id, title: stemOf(name), source, text }
  return done({ page, metadata: metadataOf(name, text), possible, isGuess })
}

export const tooLarge = (file: string, bytes: number): Problem => ({
  code: 'tooLarge',
  file,
  megabytes: Math.ceil(bytes / 1_000_000),
  limit: LARGEST_FILE / 1_000_000,
})

/** Bytes that no encoding explains: control characters tell a program's file from a text's. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 1 << 16)
  let controls = 0
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32)) controls++
  return controls > head.length / 100
}
