import type { OpenPage } from '../document'
import { queuedPage, queueHead, sha256OfText } from '../formats'
import { inListOrder, newSummary, type PageSummary, summaryOf } from './page-summary'
import { inSlices } from './slices'

/** What would be listed of a page that no list can be asked for. */
export const queuedNow = (open: OpenPage, at: number): PageSummary =>
  newSummary(summaryOf(open), sha256OfText(open.page.text), at)

export interface Backup {
  readonly file: Blob
  readonly pages: number
  /** Titles of pages that could not be read: all others are in the file. */
  readonly unreadable: readonly string[]
}

/**
 * Everything in the queue as one file. One page at a time is in memory as text: what is written is handed to the browser,
 * which keeps it where it likes. `load` gives a page as it stands; null when it went away in between.
 */
export async function backUp(
  pages: readonly PageSummary[],
  load: (id: string) => Promise<OpenPage | null>,
  onPage: (done: number) => void,
  signal?: AbortSignal,
): Promise<Backup> {
  const parts: Blob[] = []
  const unreadable: string[] = []
  for (const [i, summary] of [...pages].sort(inListOrder).entries()) {
    signal?.throwIfAborted()
    try {
      const open = await load(summary.id)
      if (open) parts.push(new Blob([...(await inSlices(queuedPage(open, summary), signal))]))
    } catch {
      signal?.throwIfAborted()
      unreadable.push(summary.title)
    }
    onPage(i + 1)
  }
  const file = new Blob([queueHead(parts.length), ...parts], { type: 'application/jsonl' })
  return { file, pages: parts.length, unreadable }
}
