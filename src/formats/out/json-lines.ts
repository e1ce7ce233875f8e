import type { OpenPage } from '../../document'
import { exportedArticles } from '../articles-json'
import { articleSchema } from '../articles-schema'
import { codePointsOf } from '../code-points'
import { type ExportStamp, fileHeadOf } from '../export-stamp'
import { jsonPieces } from '../json-pieces'
import { pageFacts } from '../page-facts'
import { pageSchema } from '../page-schema'
import { checkOf } from '../schema-check'
import { DIALECT, fileHead, object, schemaId } from '../schema-parts'
import { refusalOf, schemaProblem } from '../sound-page'
import type { Writing } from '../writing'

const ID = schemaId('galley-article-line-1')
export const ARTICLE_LINE = { schema: ID, format: 'galley-article-line', version: 1 } as const

/** A line. It says all there is to say of an article, so that lines of many pages can be thrown together. */
export const articleLineSchema = {
  $schema: DIALECT,
  $id: ID,
  title: 'Galley article line, version 1',
  ...object(
    'An article with its page, on a line of its own. Offsets and names as in galley-articles.',
    {
      ...fileHead(ID, ARTICLE_LINE.format, ARTICLE_LINE.version),
      page: pageSchema,
      article: articleSchema,
    },
  ),
}

export const checkArticleLine = checkOf(articleLineSchema)

/** JSON Lines: an article to a line. */
export function* articleLinesInPieces(open: OpenPage, stamp: ExportStamp): Writing {
  const refusal = yield* refusalOf(open)
  if (refusal) return refusal
  const at = codePointsOf(open.page.text)
  const head = { ...fileHeadOf(ARTICLE_LINE, stamp), page: pageFacts(open, at) }
  const wrong: string[] = []
  for (const article of exportedArticles(open, at)) {
    const line = { ...head, article }
    wrong.push(...checkArticleLine(line, `#/${article.order - 1}`))
    // A line feed in a piece is never part of a string.
    for (const piece of jsonPieces(line, 0)) yield piece.replaceAll('\n', '')
    yield '\n'
  }
  return schemaProblem(open, wrong)
}
