import {
  advance,
  brokenInvariants,
  entriesOf,
  type OpenPage,
  openPage,
  type Page,
  type Sliced,
} from '../document'
import { sha256InSlices, stretchesOf } from '../formats'
import {
  type PackedEntry,
  type PackedProposal,
  type PackedReview,
  packEntries,
  packProposal,
  packReview,
  unpackEntry,
  unpackProposal,
  unpackReview,
} from './packed'
import { type PageFacts, type SummaryRow, summaryOf } from './page-summary'
import { StorageError } from './storage-error'

/** A page as it is stored, without what was done to it since. */
export interface PageRow extends Page {
  readonly base: PackedReview
  /** What was proposed before the first entry; later proposals are in the entries. */
  readonly proposal: PackedProposal
}

/** One entry of a page's journal. `seq` rises with every append and is never used again. */
export interface EntryRow {
  readonly seq?: number
  readonly page: string
  readonly entry: PackedEntry
}

/** The bytes that a page was read from, for as long as nobody has said that the encoding is right. */
export interface OriginalRow {
  readonly page: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Everything stored about one page: what `remove` hands over and `putBack` restores. */
export interface StoredCopy {
  readonly page: PageRow
  readonly summary: SummaryRow
  readonly entries: readonly EntryRow[]
}

/** A page ready to be stored. Its lists are packed: it can be handed from thread to thread, whatever its length. */
export interface StorablePage {
  readonly row: PageRow
  readonly facts: PageFacts
  /** SHA-256 of the page's text. */
  readonly hash: string
  readonly entries: readonly PackedEntry[]
}

/** The page with all of its history; `at` is when that is said to have happened. */
export function* storable(open: OpenPage, at: number): Sliced<StorablePage> {
  const { id, title, source, text } = open.page
  return {
    row: {
      id,
      title,
      source,
      text,
      base: yield* packReview(open.base),
      proposal: yield* packProposal(open.firstProposal),
    },
    facts: summaryOf(open),
    hash: yield* sha256InSlices(stretchesOf(text)),
    entries: yield* packEntries(entriesOf(open, at)),
  }
}

/** The same page under another id. */
export const withId = (page: StorablePage, id: string): StorablePage => ({
  ...page,
  row: { ...page.row, id },
  facts: { ...page.facts, id },
})

/** The page as it was left. Throws `corrupt` rather than hand over a review that does not fit its text. */
export function* rebuild(row: PageRow, entries: readonly EntryRow[]): Sliced<OpenPage> {
  const { id, title, source, text } = row
  const page: Page = { id, title, source, text }
  let broken: string[]
  try {
    const proposal = yield* unpackProposal(row.proposal)
    let open = openPage(page, proposal, yield* unpackReview(row.base))
    yield
    for (const { entry } of entries) {
      open = advance(open, yield* unpackEntry(entry))
      yield
    }
    broken = brokenInvariants(page, open.review)
    if (broken.length === 0) return open
  } catch (cause) {
    throw new StorageError('corrupt', { cause })
  }
  throw new StorageError('corrupt', { cause: new Error(broken.join('\n')) })
}
