import { articlesOf, doubtsOf, ledgerOf, type OpenPage } from '../document'

/** How far the editor is with a page. */
export type PageStatus = 'untouched' | 'begun' | 'approved'

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
  readonly status: PageStatus
}

/** A row of the list. Times are in milliseconds since 1970. */
export interface PageSummary extends PageFacts {
  readonly addedAt: number
  /** When the last stored entry was made; when the page was added if there is none. */
  readonly updatedAt: number
}

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
      articles.length > 0 && approved === articles.length
        ? 'approved'
        : begun
          ? 'begun'
          : 'untouched',
  }
}

/** As pages were added; those of one import by name, with numbers in their order. */
export const inListOrder = (a: PageSummary, b: PageSummary): number =>
  a.addedAt - b.addedAt ||
  a.title.localeCompare(b.title, 'zh', { numeric: true }) ||
  (a.id < b.id ? -1 : 1)
