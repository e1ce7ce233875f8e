import type { OpenPage } from '../../../document'
import { accountedFile } from '../../accounted-file'
import type { ExportedArticle } from '../../articles-format'
import { type ExportStamp, fileHeadOf } from '../../export-stamp'
import { pageFacts } from '../../page-facts'
import { validateUnattached } from '../../validate-articles'
import type { Writing } from '../../writing'
import { articleUri } from '../article-uri'
import { checkSidecar, checkSidecarArticle, SIDECAR } from './sidecar-schema'

/** What ninjs items of a page have no place for: a file beside them. Both together are read in again. */
export function sidecarInPieces(open: OpenPage, stamp: ExportStamp): Writing {
  const { sha256 } = open.page.source
  return accountedFile(open, {
    head: (at) => ({ ...fileHeadOf(SIDECAR, stamp), page: pageFacts(open, at) }),
    article: (article) => besideItem(article, sha256),
    check: { file: checkSidecar, article: checkSidecarArticle, unattached: validateUnattached },
  })
}

function besideItem(article: ExportedArticle, sha256: string) {
  const { kicker, headline, deck, paragraphs, captions, ...beside } = article
  return { uri: articleUri(sha256, article.id), ...beside }
}
