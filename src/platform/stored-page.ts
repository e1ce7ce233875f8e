import { entriesOf, type OpenPage, type Page, type Sliced } from '../document'
import { sha256InSlices, stretchesOf } from '../formats'
import {
  type PackedEntry,
  type PackedProposal,
  type PackedReview,
  packEntries,
  packProposal,
  packReview,
} from './packed'
import { type PageFacts, type SummaryRow, summaryOf } from './page-summary'

/** What a page looked like in print, where its file says so: apart from its text, which is read more often. */
export interface SheetRow extends Pick<Page, 'geometry' | 'original' | 'picture'> {
  readonly page: string
}

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

/** Everything that is kept of one page. */
export interface StoredCopy {
  readonly page: PageRow
  readonly summary: SummaryRow
  readonly entries: readonly EntryRow[]
  /** Entries that could not be replayed. */
  readonly lost?: readonly EntryRow[]
  readonly original?: Uint8Array<ArrayBuffer>
}

/** A page ready to be stored. Its lists are packed: it can be handed from thread to thread, whatever its length. */
export interface StorablePage {
  readonly row: PageRow
  readonly facts: PageFacts
  /** SHA-256 of the page's text. */
  readonly hash: string
  readonly entries: readonly PackedEntry[]
  /** What it was read from, if that may have to be read again. */
  readonly original?: Uint8Array<ArrayBuffer>
  /** Name of the picture that its file says it was read from. */
  readonly pictureName?: string
}

/** The page with all of its history; `at` is when that is said to have happened. */
export function* storable(open: OpenPage, at: number): Sliced<StorablePage> {
  const { text } = open.page
  return {
    row: {
      ...open.page,
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
