import { articlesOf, doubtsOf, ledgerOf, type OpenPage } from '../document'

/** How far a page is. `exported`: it was exported, and nothing has been done to it since. */
export type PageStatus = 'new' | 'review' | 'approved' | 'exported'

/** What the list of pages shows: small, so that the list never loads a text. */
export interface PageFacts {
  readonly id: string
  readonly title: string
  readonly publication: string | null
  readonly date: string | null
  readonly pageNumber: string | null
  readonly articles: number
  readonly approved: number
  readonly doubts: number
  /** Raw lines with anything printed on them. */
  readonly lines: number
  /** As far as the review alone tells. */
  readonly status: Exclude<PageStatus, 'exported'>
}

/** When something was last done to a page as a whole; null for never. Times are in milliseconds since 1970. */
export interface PageMarks {
  readonly exportedAt: number | null
  readonly archivedAt: number | null
  /** A removed page is in no list but that of the removed ones, until it is purged or taken back. */
  readonly removedAt: number | null
}

/** A row of the list as it is stored. */
export interface SummaryRow extends PageFacts, PageMarks {
  /** SHA-256 of the page's text, which tells that two pages are the same. */
  readonly hash: string
  readonly addedAt: number
  /** When the last stored entry was made; when the page was added if there is none. */
  readonly updatedAt: number
}

/** As much of it as is read whenever the list is. */
export type ListedRow = Omit<SummaryRow, 'hash'>

/** A row of the list. */
export interface PageSummary extends Omit<ListedRow, 'status'> {
  readonly status: PageStatus
}

/** What the list knew of a page that was in a queue before. */
export type KnownTimes = Partial<PageMarks & Pick<SummaryRow, 'updatedAt'>>

const UNMARKED: PageMarks = { exportedAt: null, archivedAt: null, removedAt: null }

/** The row of a page that has just come. */
export const newSummary = (
  facts: PageFacts,
  hash: string,
  addedAt: number,
  known: KnownTimes = {},
): SummaryRow => ({
  ...facts,
  ...UNMARKED,
  hash,
  addedAt,
  updatedAt: addedAt,
  ...known,
})

/** The row after something was done to the page at that time: whoever works on a removed page takes it back. */
export const furtherSummary = (row: SummaryRow, facts: PageFacts, at: number): SummaryRow => ({
  ...row,
  ...facts,
  id: row.id,
  removedAt: null,
  // What is stored after an export was not in it, whatever the clock of its tab says.
  updatedAt: row.exportedAt === null ? at : Math.max(at, row.exportedAt + 1),
})

export const listed = (row: ListedRow): PageSummary =>
  row.exportedAt !== null && row.exportedAt >= row.updatedAt ? { ...row, status: 'exported' } : row

export function summaryOf({ page, proposal, review, done }: OpenPage): PageFacts {
  const articles = articlesOf(page, review)
  const approved = articles.filter((article) => article.status === 'approved').length
  const begun = done.length > 0 || articles.some((article) => article.status !== 'proposed')
  const { publication, date, pageNumber } = review.metadata
  return {
    id: page.id,
    title: page.title,
    publication: publication ?? null,
    date: date ?? null,
    pageNumber: pageNumber ?? null,
    articles: articles.length,
    approved,
    doubts: doubtsOf(page, review, proposal).length,
    lines: ledgerOf(page, review).lines,
    status:
      articles.length > 0 && approved === articles.length ? 'approved' : begun ? 'review' : 'new',
  }
}

/** As pages were added; those of one import by name, with numbers in their order. */
export const inListOrder = (a: PageSummary, b: PageSummary): number =>
  a.addedAt - b.addedAt || byName.compare(a.title, b.title) || (a.id < b.id ? -1 : 1)

const byName = new Intl.Collator('zh', { numeric: true })
