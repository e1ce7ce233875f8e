import { createHash } from 'node:crypto'
import { done, type OpenPage, type Result, refused } from '../document'
import { propose } from '../engine'
import { decodeWith, importFile, type Language, makeOpenPage, sentence } from '../formats'
import { fileSentence, type Input } from './inputs'
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
  if ('problem' in input) return refused(input.problem)
  let file: Awaited<ReturnType<typeof input.read>>
  try {
    file = await input.read()
  } catch (error) {
    return refused(fileSentence(input.path, error, messages))
  }
  // The same file gives the same page, so that a run can be repeated and compared.
  const id = createHash('sha256').update(file.bytes).digest('hex').slice(0, 32)
  const imported = importFile(file, { id, decode })
  if (!imported.ok) return refused(sentence({ ...imported.refusal, file: input.path }, language))
  const { value } = imported
  if (value.kind === 'project') return done({ kind: 'project', open: value.open })
  const open = makeOpenPage(value.page, propose(value.page.text), value.metadata)
  return done({ kind: 'text', open })
}
