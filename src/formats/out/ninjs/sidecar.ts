import type { OpenPage } from '../../../document'
import { accountedFile } from '../../accounted-file'
import type { ExportedArticle } from '../../articles-format'
import { codePointsOf } from '../../code-points'
import { type ExportStamp, fileHeadOf } from '../../export-stamp'
import { type PageFacts, pageFacts } from '../../page-facts'
import { validateUnattached } from '../../validate-articles'
import type { Writing } from '../../writing'
import { articleUri } from '../article-uri'
import { checkSidecar, checkSidecarArticle, SIDECAR } from './sidecar-schema'

/** An article without what its item says. */
export type SidecarArticle = Omit<
  ExportedArticle,
  'kicker' | 'headline' | 'deck' | 'paragraphs' | 'captions'
> & { readonly uri: string }

/** What ninjs items of a page have no place for: a file beside them. Both together are read in again. */
export function sidecarInPieces(open: OpenPage, stamp: ExportStamp): Writing {
  const { source } = pageFacts(open, codePointsOf(open.page.text))
  return accountedFile(open, {
    head: (at) => ({ ...fileHeadOf(SIDECAR, stamp), page: pageFacts(open, at) }),
    article: (article) => besideItem(article, source),
    check: { file: checkSidecar, article: checkSidecarArticle, unattached: validateUnattached },
  })
}

function besideItem(article: ExportedArticle, source: PageFacts['source']): SidecarArticle {
  const { kicker, headline, deck, paragraphs, captions, ...beside } = article
  return { uri: articleUri(source, article.id), ...beside }
}
