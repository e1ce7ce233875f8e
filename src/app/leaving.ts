import { Draft, EXPORT_FORMATS, exportNotes, sentence } from '../formats'
import { inSlices } from '../platform'
import type { LeavingPage } from '../ui/export-many/leaving-page'
import type { Words } from '../ui/words'
import { asItStands } from './backing-up'
import type { Services } from './services'
import { stamp } from './stamp'

/** A page as it would leave: its articles on one line, unless it is refused. */
export interface Leaving extends LeavingPage {
  readonly line: Blob
}

const NOTHING = new Blob([])

/** What there is to know of a page, and its line of the file. One that cannot be opened is refused like any other. */
export async function leavingPage(
  services: Pick<Services, 'desk' | 'journal'>,
  { id, title }: { readonly id: string; readonly title: string },
  { words, language }: { readonly words: Words; readonly language: 'zh' | 'en' },
  signal: AbortSignal,
): Promise<Leaving> {
  try {
    const open = await asItStands(services, id)
    if (!open) throw new Error(`no page ${id}`)
    const draft = new Draft(EXPORT_FORMATS[0].write(open, stamp()))
    await inSlices(draft.writeOn(), signal)
    const notes = exportNotes(open)
    if (draft.end)
      return { id, title, notes, refusal: sentence(draft.end, language), line: NOTHING }
    // No string holds a line feed as it is: what goes is between the parts.
    const line = new Blob([...draft.pieces.map((piece) => piece.replaceAll(/\n */g, '')), '\n'])
    return { id, title, notes, refusal: null, line }
  } catch {
    signal.throwIfAborted()
    return { id, title, notes: null, refusal: words.exportManyUnreadable, line: NOTHING }
  }
}
