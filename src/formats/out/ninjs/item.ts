import type { ExportedArticle } from '../../articles-format'
import { codePointsOf } from '../../code-points'
import type { ExportStamp } from '../../export-stamp'
import type { PageFacts } from '../../page-facts'
import { articleUri } from '../article-uri'
import { editorNote } from '../editor-note'
import { issueDay } from '../issue-day'
import { articleLanguage } from '../language'
import { NINJS_PROFILE, NINJS_STANDARD } from './item-schema'
import { richText } from './rich-text'

const TEXT = { contentType: 'text/plain' } as const

/** An article as a ninjs 3.1 item. What it has no place for is in the sidecar. */
export function ninjsItem(article: ExportedArticle, page: PageFacts, stamp: ExportStamp): object {
  const { byline, paragraphs } = article
  const day = issueDay(page.date)
  const language = articleLanguage(article)
  const headlines = (['kicker', 'headline', 'deck'] as const).flatMap((field) => {
    const value = article[field]
    return value === null ? [] : [{ role: field === 'headline' ? 'main' : field, ...TEXT, value }]
  })
  const note = editorNote(article, language ?? 'en')
  return {
    uri: articleUri(page.source, article.id),
    type: 'text',
    representationType: paragraphs.length > 0 ? 'full' : 'partial',
    profile: NINJS_PROFILE,
    versionCreated: stamp.exportedAt,
    ...(day && { contentCreated: `${day}T00:00:00Z` }),
    pubStatus: article.status === 'approved' ? 'usable' : 'withheld',
    ...(note && { edNote: note }),
    ...(language && { language }),
    ...(headlines.length > 0 && { title: article.headline ?? headlines[0].value, headlines }),
    ...(byline && { by: byline.text }),
    ...(byline?.place && { located: byline.place }),
    ...infoSources(article, page),
    slugline: slugline(article, page),
    ...(paragraphs.length > 0 && { bodies: bodiesOf(article) }),
    ...picturesOf(article, page),
    standard: NINJS_STANDARD,
  }
}

function bodiesOf(article: ExportedArticle) {
  const value = article.paragraphs.join('\n')
  let charCount = 0
  for (const text of article.paragraphs) charCount += codePointsOf(text)(text.length)
  return [
    { role: 'main', ...TEXT, charCount, value },
    { role: 'richtext', contentType: 'application/xhtml+xml', value: richText(article) },
  ]
}

/** The paper, the agency and those who are named, each as it is called. 本报 is the paper itself. */
function infoSources({ byline }: ExportedArticle, { publication }: PageFacts) {
  const agency = byline?.agency === '本报' ? null : byline?.agency
  const sources = [
    ...(publication ? [{ name: publication, role: 'publisher' }] : []),
    ...(agency ? [{ name: agency, role: 'agency' }] : []),
    ...(byline?.persons ?? []).map(({ name, role }) => (role ? { name, role } : { name })),
  ]
  return sources.length > 0 && { infoSources: sources }
}

/** Where the article stands: paper, day, page and place on it. */
const slugline = ({ order }: ExportedArticle, { publication, date, page }: PageFacts) =>
  [publication, date, page, String(order)].filter((part) => part !== null).join('/')

/** Pictures whose captions the article has: what is known of them. */
function picturesOf({ id, captions }: ExportedArticle, { source }: PageFacts) {
  const pictures = captions.map((caption, i) => ({
    name: `picture${i + 1}`,
    uri: articleUri(source, id, `/picture${i + 1}`),
    type: 'picture',
    representationType: 'partial',
    descriptions: [{ role: 'caption', ...TEXT, value: caption }],
  }))
  return pictures.length > 0 && { associations: pictures }
}
