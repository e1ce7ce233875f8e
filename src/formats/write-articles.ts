import type { OpenPage, Result } from '../document'
import { accountedFile } from './accounted-file'
import { ARTICLES_FORMAT, ARTICLES_VERSION } from './articles-format'
import { ARTICLES_SCHEMA_ID } from './articles-schema'
import { type ExportStamp, fileHeadOf } from './export-stamp'
import { pageFacts } from './page-facts'
import type { Problem } from './problem'
import { validateArticle, validateArticles, validateUnattached } from './validate-articles'
import { type Writing, wholeFile } from './writing'

const FORMAT = {
  schema: ARTICLES_SCHEMA_ID,
  format: ARTICLES_FORMAT,
  version: ARTICLES_VERSION,
} as const

const check = { file: validateArticles, article: validateArticle, unattached: validateUnattached }

export const writeArticles = (open: OpenPage, stamp: ExportStamp): Result<string, Problem> =>
  wholeFile(articlesInPieces(open, stamp))

/** The cleaned JSON. */
export const articlesInPieces = (open: OpenPage, stamp: ExportStamp): Writing =>
  accountedFile(open, {
    head: (at) => ({ ...fileHeadOf(FORMAT, stamp), page: pageFacts(open, at) }),
    article: (article) => article,
    check,
  })
