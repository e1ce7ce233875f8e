import {
  brokenInvariants,
  type Entry,
  type OpenPage,
  openPage,
  type Page,
  type ReviewJson,
  replay,
  reviewFromJson,
  reviewToJson,
} from '../document'
import type { Proposal } from '../engine'
import type { PageSummary } from './page-summary'
import { StorageError } from './storage-error'

/** A page as it is stored, without what was done to it since. */
export interface PageRow extends Page {
  readonly base: ReviewJson
  /** What was proposed before the first entry; later proposals are in the entries. */
  readonly proposal: Proposal
}

/** One entry of a page's journal. `seq` rises with every append and is never used again. */
export interface EntryRow {
  readonly seq?: number
  readonly page: string
  readonly entry: Entry
}

/** Everything stored about one page: what `remove` hands over and `putBack` restores. */
export interface StoredCopy {
  readonly page: PageRow
  readonly summary: PageSummary
  readonly entries: readonly EntryRow[]
}

export const rowOf = ({ page, firstProposal, base }: OpenPage): PageRow => ({
  id: page.id,
  title: page.title,
  source: page.source,
  text: page.text,
  base: reviewToJson(base),
  proposal: firstProposal,
})

/** The page as it was left. Throws `corrupt` rather than hand over a review that does not fit its text. */
export function rebuild(row: PageRow, entries: readonly EntryRow[]): OpenPage {
  const { id, title, source, text } = row
  const page: Page = { id, title, source, text }
  let broken: string[]
  try {
    const open = replay(
      openPage(page, row.proposal, reviewFromJson(row.base)),
      entries.map(({ entry }) => entry),
    )
    broken = brokenInvariants(page, open.review)
    if (broken.length === 0) return open
  } catch (cause) {
    throw new StorageError('corrupt', { cause })
  }
  throw new StorageError('corrupt', { cause: new Error(broken.join('\n')) })
}
