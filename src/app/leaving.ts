import type { OpenPage } from '../document'
import {
  ALL_FORMATS,
  Draft,
  EXPORT_FORMATS,
  type ExportFormat,
  exportNotes,
  fileNameFor,
  formatsFor,
  type Problem,
  sentence,
} from '../formats'
import { inSlices } from '../platform'
import type { LeavingPage } from '../ui/export-many/leaving-page'
import type { Words } from '../ui/words'
import { asItStands } from './backing-up'
import type { Services } from './services'
import { stamp } from './stamp'

type Pages = Pick<Services, 'desk' | 'journal'>

/** A page by its name in the list. */
export interface ListedPage {
  readonly id: string
  readonly title: string
}

interface Reader {
  readonly words: Words
  readonly language: 'zh' | 'en'
}

/** What there is to know of a page before it leaves. One that cannot be opened is refused like any other. */
export async function lookedAt(
  pages: Pages,
  { id, title }: ListedPage,
  { words, language }: Reader,
  signal: AbortSignal,
): Promise<LeavingPage> {
  try {
    const open = await opened(pages, id)
    const problem = await written(open, EXPORT_FORMATS[0], signal).then(({ end }) => end ?? null)
    const refusal = problem && sentence(problem, language)
    const hasOriginal = formatsFor(open.page) === ALL_FORMATS
    return { id, title, notes: exportNotes(open), refusal, hasOriginal }
  } catch {
    signal.throwIfAborted()
    const refusal = words.exportManyUnreadable
    return { id, title, notes: null, refusal, hasOriginal: false }
  }
}

/** A page as a file, or the sentence that says why it is none. */
export type Leaving = ListedPage &
  (
    | {
        readonly open: OpenPage
        readonly name: string
        readonly pieces: readonly string[]
      }
    | { readonly reason: string }
  )

/** The pages as files, each written when its turn comes. One that cannot be written stops no other. */
export async function* leavingPages(
  pages: Pages,
  listed: readonly ListedPage[],
  format: ExportFormat,
  { words, language }: Reader,
  signal: AbortSignal,
): AsyncGenerator<Leaving> {
  for (const page of listed) {
    signal.throwIfAborted()
    let problem: Problem | null = null
    try {
      const open = await opened(pages, page.id)
      const draft = await written(open, format, signal)
      problem = draft.end ?? null
      if (!problem)
        yield { ...page, open, name: fileNameFor(open.page, format), pieces: draft.pieces }
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof NotOpened)) throw error
      yield { ...page, reason: words.exportManyUnreadable }
    }
    if (problem) yield { ...page, reason: sentence(problem, language) }
  }
}

class NotOpened extends Error {}

async function opened(pages: Pages, id: string): Promise<OpenPage> {
  try {
    const open = await asItStands(pages, id)
    if (open) return open
  } catch (cause) {
    throw new NotOpened(id, { cause })
  }
  throw new NotOpened(id)
}

async function written(open: OpenPage, format: ExportFormat, signal: AbortSignal): Promise<Draft> {
  const draft = new Draft(format.write(open, stamp()))
  await inSlices(draft.writeOn(), signal)
  return draft
}
