import { ledgerOf, type OpenPage } from '../document'
import type { ArticlesJson } from './articles-format'
import type { CodePointAt } from './code-points'
import { normalText } from './normal-text'

export type PageFacts = ArticlesJson['page']

/** What a file says of the page that it was made of. */
export function pageFacts({ page, review }: OpenPage, at: CodePointAt): PageFacts {
  const { publication, date, pageNumber, section } = review.metadata
  const named = (value: string | undefined) => (value ? normalText(value) : null)
  return {
    publication: named(publication),
    date: named(date),
    page: named(pageNumber),
    section: named(section),
    source: {
      name: normalText(page.source.name),
      encoding: page.source.encoding,
      sha256: page.source.sha256,
      codePoints: at(page.text.length),
      lines: ledgerOf(page, review).lines,
    },
  }
}
