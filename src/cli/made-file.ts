import { dirname, join } from 'node:path'
import { atOnce, done, type OpenPage, type Result, refused } from '../document'
import {
  Draft,
  type ExportFormat,
  type ExportNotes,
  exportNotes,
  sentence,
  stemOf,
} from '../formats'
import type { Run } from './command'
import type { Input } from './inputs'
import { readPage } from './read-page'

/** A page as a file of a format, written to its end. */
export interface MadeFile {
  /** With the folders below what was named on the command line. */
  readonly name: string
  /** What the page is called. */
  readonly title: string
  readonly notes: ExportNotes
  readonly pieces: readonly string[]
}

/** The pages one by one as files of a format, each made when it is asked for; else the sentence that says why not. */
export async function* madeFiles(
  inputs: readonly Input[],
  format: ExportFormat,
  run: Pick<Run, 'messages' | 'language' | 'version'>,
): AsyncGenerator<{ readonly input: Input; readonly file: Result<MadeFile, string> }> {
  for (const input of inputs) {
    const page = await readPage(input, run.messages, run.language)
    yield { input, file: page.ok ? madeFile(input, page.value.open, format, run) : page }
  }
}

function madeFile(
  input: Input,
  open: OpenPage,
  format: ExportFormat,
  { language, version }: Pick<Run, 'language' | 'version'>,
): Result<MadeFile, string> {
  const draft = new Draft(format.write(open, { version, exportedAt: new Date().toISOString() }))
  atOnce(draft.writeOn())
  if (draft.end) return refused(sentence({ ...draft.end, file: input.path }, language))
  const name = join(dirname(input.name), stemOf(input.name) + format.extension)
  const title = open.page.title || name
  return done({ name, title, notes: exportNotes(open), pieces: draft.pieces })
}
