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
import { type FoundPage, pagesOf } from './pages'
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
): AsyncGenerator<{ readonly page: FoundPage; readonly file: Result<MadeFile, string> }> {
  for (const input of inputs) {
    for await (const page of pagesOf(input, run.messages, run.language)) {
      const { path, source } = page
      const read = source.ok ? readPage(source.value, path, run.language) : source
      yield { page, file: read.ok ? madeFile(page, read.value.open, format, run) : read }
    }
  }
}

function madeFile(
  page: FoundPage,
  open: OpenPage,
  format: ExportFormat,
  { language, version }: Pick<Run, 'language' | 'version'>,
): Result<MadeFile, string> {
  const draft = new Draft(format.write(open, { version, exportedAt: new Date().toISOString() }))
  atOnce(draft.writeOn())
  if (draft.end) return refused(sentence({ ...draft.end, file: page.path }, language))
  const name = join(dirname(page.name), stemOf(page.name) + format.extension)
  const title = open.page.title || name
  return done({ name, title, notes: exportNotes(open), pieces: draft.pieces })
}
