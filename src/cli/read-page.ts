import { createHash } from 'node:crypto'
import { done, type OpenPage, type Result, refused } from '../document'
import { propose } from '../engine'
import {
  decodeWith,
  type FileBytes,
  importFile,
  type Language,
  makeOpenPage,
  sentence,
} from '../formats'
import { type Input, readInput } from './inputs'
import type { Messages } from './messages'

export interface ReadPage {
  readonly kind: 'text' | 'project'
  readonly open: OpenPage
}

const decode = decodeWith(TextDecoder)

/** A text as it is proposed, or a project as it was left; else the sentence that says why not. */
export async function readPage(
  input: Input,
  messages: Messages,
  language: Language,
): Promise<Result<ReadPage, string>> {
  const file = await readInput(input, messages)
  return file.ok ? pageOf(file.value, input.path, language) : file
}

/** The same of a file that was read; `path` is how sentences call it. */
export function pageOf(
  file: FileBytes,
  path: string,
  language: Language,
): Result<ReadPage, string> {
  // The same file gives the same page, so that a run can be repeated and compared.
  const id = createHash('sha256').update(file.bytes).digest('hex').slice(0, 32)
  const imported = importFile(file, { id, decode })
  if (!imported.ok) return refused(sentence({ ...imported.refusal, file: path }, language))
  const { value } = imported
  if (value.kind === 'project') return done({ kind: 'project', open: value.open })
  const open = makeOpenPage(
    value.page,
    propose(value.page.text, value.page.geometry),
    value.metadata,
  )
  return done({ kind: 'text', open })
}
