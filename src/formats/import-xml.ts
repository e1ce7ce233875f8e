import { done, type Result, refused } from '../document'
import { nameOfPart, stemOf } from './file-name'
import { sha256Hex } from './hash'
import {
  type FileBytes,
  type ImportedText,
  type ImportOptions,
  LARGEST_FILE,
  tooLarge,
} from './import-text'
import { metadataOf } from './page-metadata'
import type { Problem } from './problem'
import { printedPages } from './xml/printed-pages'
import { isXml, xmlText } from './xml/xml-text'

/** One of the pages of a file with several. */
export interface Part {
  /** From 1, in the order of the file. */
  readonly number: number
  /** What stands for a file's name of its own: `永康日报-2.alto.xml`. */
  readonly name: string
}

type Reading = Omit<ImportOptions, 'id' | 'part'>

/** Makes a page of ALTO, PAGE XML or hOCR. Of a file with several pages it must be said which. */
export function importXml(file: FileBytes, options: ImportOptions): Result<ImportedText, Problem> {
  const read = readPages(file, options)
  if (!read.ok) return read
  const { pages, kind, xml, encoding } = read.value
  const { id, part } = options
  if (part === undefined && pages.length > 1)
    return refused({ code: 'severalPages', file: file.name, pages: pages.length })
  const printed = pages[(part ?? 1) - 1]
  const name = part === undefined ? file.name : nameOfPart(file.name, part, pages.length)
  if (!printed?.text) return refused({ code: 'xmlWithoutText', file: name })
  const { text, geometry, picture } = printed
  const page = {
    id,
    title: stemOf(name),
    source: { name, encoding, sha256: sha256Hex(file.bytes) },
    text,
    ...(geometry.lines.length > 0 && { geometry }),
    ...(kind === 'alto' && { original: xml }),
  }
  return done({
    page,
    metadata: metadataOf(file.name, text),
    possible: [encoding],
    isGuess: false,
    ...(picture && { picture }),
  })
}

/**
 * The pages of a file with several, each to be imported on its own; null for any other file. What is wrong with a file
 * its import tells.
 */
export function partsOf(file: FileBytes, reading: Reading): readonly Part[] | null {
  if (!isXml(file) || !mayHoldSeveral(file, reading)) return null
  const read = readPages(file, reading)
  if (!read.ok || read.value.pages.length < 2) return null
  const { length } = read.value.pages
  return read.value.pages.map((_, i) => {
    const number = i + 1
    return { number, name: nameOfPart(file.name, number, length) }
  })
}

/** Whether two pages begin in it: most files hold one, and are read only once. */
function mayHoldSeveral(file: FileBytes, { decode, encoding }: Reading): boolean {
  const decoded = xmlText(file, decode, encoding)
  const begins = /<(?:[\w-]+:)?Page[\s>]|\sclass\s*=\s*["'][^"'<]*\bocr_page\b/g
  return decoded.ok && (decoded.value.text.match(begins)?.length ?? 0) > 1
}

function readPages(file: FileBytes, { decode, encoding: chosen }: Reading) {
  const { name, bytes } = file
  if (bytes.length > LARGEST_FILE) return refused(tooLarge(name, bytes.length))
  const decoded = xmlText(file, decode, chosen)
  if (!decoded.ok) return decoded
  const { text: xml, encoding } = decoded.value
  const read = printedPages(xml, name)
  return read.ok ? done({ ...read.value, xml, encoding }) : read
}
