import type { OpenPage } from '../../../document'
import type { ExportedArticle } from '../../articles-format'
import { exportedArticles } from '../../articles-json'
import { codePointsOf } from '../../code-points'
import type { ExportStamp } from '../../export-stamp'
import { listPieces } from '../../json-pieces'
import { type PageFacts, pageFacts } from '../../page-facts'
import { refusalOf, schemaProblem } from '../../sound-page'
import type { Writing } from '../../writing'
import { articleUri } from '../article-uri'
import { editorNote } from '../editor-note'
import { issueDay } from '../issue-day'
import { articleLanguage } from '../language'
import { checkJsonLd, checkNewsArticle } from './schema'

const CONTEXT = 'https://schema.org'

/** The page's articles as JSON-LD by schema.org, each checked when its turn comes. */
export function* jsonLdInPieces(open: OpenPage, stamp: ExportStamp): Writing {
  const refusal = yield* refusalOf(open)
  if (refusal) return refusal
  const at = codePointsOf(open.page.text)
  const facts = pageFacts(open, at)
  const wrong = checkJsonLd({ '@context': CONTEXT, '@graph': [] })
  function* articles() {
    for (const article of exportedArticles(open, at)) {
      const made = newsArticle(article, facts, stamp)
      wrong.push(...checkNewsArticle(made, `#/@graph/${article.order - 1}`))
      yield made
    }
  }
  yield `{\n  "@context": "${CONTEXT}",\n  "@graph": `
  yield* listPieces(articles(), 2, '  ')
  yield '\n}\n'
  return schemaProblem(open, wrong)
}

function newsArticle(article: ExportedArticle, page: PageFacts, stamp: ExportStamp): object {
  const { kicker, headline, deck, byline, paragraphs, captions } = article
  const day = issueDay(page.date)
  const language = articleLanguage(article)
  const other = [kicker, deck].filter((part) => part !== null)
  const authors = (byline?.persons ?? []).map(({ name, role }) => ({
    '@type': 'Person',
    name,
    ...(role && { jobTitle: role }),
  }))
  const note = editorNote(article, language ?? 'en')
  return {
    '@type': 'NewsArticle',
    '@id': articleUri(page.source, article.id),
    ...(headline !== null && { headline }),
    ...(other.length > 0 && { alternativeHeadline: other }),
    ...(page.section !== null && { articleSection: page.section }),
    ...(paragraphs.length > 0 && { articleBody: paragraphs.join('\n') }),
    ...(authors.length > 0 && { author: authors }),
    ...(byline && { creditText: byline.text }),
    ...(byline?.dateline && { dateline: byline.dateline }),
    ...(day && { datePublished: day }),
    ...(page.page !== null && { printPage: page.page }),
    ...(page.publication !== null && {
      isPartOf: { '@type': 'Newspaper', name: page.publication },
    }),
    ...(captions.length > 0 && {
      image: captions.map((caption) => ({ '@type': 'ImageObject', caption })),
    }),
    ...(language && { inLanguage: language }),
    position: article.order,
    creativeWorkStatus: article.status === 'approved' ? 'Approved' : 'Draft',
    ...(note && { comment: { '@type': 'Comment', text: note } }),
    sdDatePublished: stamp.exportedAt,
  }
}
