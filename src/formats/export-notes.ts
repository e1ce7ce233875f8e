import { articlesOf, doubtsOf, type OpenPage } from '../document'

/** What a person should know before the file goes out. */
export interface ExportNotes {
  readonly articles: number
  readonly notApproved: number
  readonly withoutHeadline: number
  readonly withoutBody: number
  readonly doubts: number
}

export function exportNotes({ page, review, proposal }: OpenPage): ExportNotes {
  const articles = articlesOf(page, review)
  return {
    articles: articles.length,
    notApproved: articles.filter(({ status }) => status !== 'approved').length,
    withoutHeadline: articles.filter(({ hasHead }) => !hasHead).length,
    withoutBody: articles.filter(({ hasBody }) => !hasBody).length,
    doubts: doubtsOf(page, review, proposal).length,
  }
}
