import { createHash } from 'node:crypto'
import { done, type OpenPage, type Result, refused } from '../document'
import { propose } from '../engine'
import {
  decodeWith,
  importFile,
  importPasted,
  importPrinted,
  type Language,
  makeOpenPage,
  readNinjs,
  sentence,
} from '../formats'
import type { PageSource } from './pages'

export interface ReadPage {
  readonly kind: 'text' | 'project'
  readonly open: OpenPage
}

const decode = decodeWith(TextDecoder)

/**
 * A text as it is proposed, or a project as it was left; else the sentence that says why not. `path` is how sentences call the
 * page.
 */
export function readPage(
  source: PageSource,
  path: string,
  language: Language,
): Result<ReadPage, string> {
  const imported = importedFrom(source)
  if (!imported.ok) return refused(sentence({ ...imported.refusal, file: path }, language))
  const { value } = imported
  if ('open' in value) return done({ kind: 'project', open: value.open })
  const { page, metadata } = value
  const open = makeOpenPage(page, propose(page.text, page.geometry), metadata)
  return done({ kind: 'text', open })
}

/** The same page of the same file has the same id, so that a run can be repeated and compared. */
function importedFrom(source: PageSource) {
  if ('printed' in source) {
    const { printed } = source
    return importPrinted(printed, { id: idOf(`${printed.sha256} ${printed.name}`) })
  }
  if ('text' in source) {
    const { text, name } = source
    return importPasted(text, { id: idOf(`${name} ${text}`), name })
  }
  const { file } = source
  const id = idOf(file.bytes)
  if ('sidecar' in source) {
    const text = (bytes: Uint8Array) => decode(bytes, 'utf-8') ?? ''
    const pair = { items: text(file.bytes), sidecar: text(source.sidecar) }
    const read = readNinjs(pair, file.name, id)
    return read.ok ? done({ open: read.value }) : read
  }
  const { part } = source
  return importFile(file, { id: part === undefined ? id : idOf(`${id} ${part}`), decode, part })
}

const idOf = (of: string | Uint8Array): string =>
  createHash('sha256').update(of).digest('hex').slice(0, 32)
