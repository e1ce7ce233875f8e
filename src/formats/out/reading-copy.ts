import type { OpenPage } from '../../document'
import type { ExportedArticle } from '../articles-format'
import { exportedArticles, unattachedBlocks } from '../articles-json'
import { codePointsOf } from '../code-points'
import { type PageFacts, pageFacts } from '../page-facts'
import { refusalOf } from '../sound-page'
import { stretchesOf } from '../stretches'
import type { Writing } from '../writing'
import { editorNote } from './editor-note'
import { languageOf } from './language'
import { opening, unattachedKind } from './unattached'

/** A part of a page as people read it. The lines of a headline are parted by line feeds. */
export interface ReadingPart {
  readonly kind:
    | 'page'
    | 'kicker'
    | 'headline'
    | 'deck'
    | 'byline'
    | 'paragraph'
    | 'subhead'
    | 'caption'
    | 'jump'
    | 'notes'
    | 'note'
  readonly text: string
}

const WORDS = {
  zh: {
    page: (page: string) => `第 ${page} 版`,
    noHeadline: '（无标题）',
    notes: '校样说明（付印前请删去）',
    note: (order: number, title: string, note: string) => `第 ${order} 篇《${title}》：${note}`,
    outside: (kind: string, reason: string | null, text: string) =>
      `未归入稿件（${kind}${reason ? `，${reason}` : ''}）：${text}`,
  },
  en: {
    page: (page: string) => `page ${page}`,
    noHeadline: '(no headline)',
    notes: 'Notes on this proof (take them out before it is printed)',
    note: (order: number, title: string, note: string) => `Article ${order}, “${title}”: ${note}`,
    outside: (kind: string, reason: string | null, text: string) =>
      `In no article (${kind}${reason ? `, ${reason}` : ''}): ${text}`,
  },
}

/** A page written for reading, part by part, each as `written` has it. */
export function* readingCopy(open: OpenPage, written: (part: ReadingPart) => string): Writing {
  const refusal = yield* refusalOf(open)
  if (refusal) return refusal
  for (const part of partsOf(open)) yield* stretchesOf(written(part))
  return null
}

function* partsOf(open: OpenPage): Generator<ReadingPart> {
  const language = languageOf(open.page.text) ?? 'en'
  const words = WORDS[language]
  const at = codePointsOf(open.page.text)
  yield { kind: 'page', text: titleOf(pageFacts(open, at), language) || open.page.title }
  const notes: string[] = []
  for (const article of exportedArticles(open, at)) {
    yield* articleParts(article, words.noHeadline)
    const note = editorNote(article, language)
    if (note) notes.push(words.note(article.order, nameOf(article), note))
  }
  for (const { role, reason, text } of unattachedBlocks(open, at))
    notes.push(words.outside(unattachedKind(role)[language], reason, opening(text)))
  if (notes.length > 0) yield { kind: 'notes', text: words.notes }
  for (const text of notes) yield { kind: 'note', text }
}

function* articleParts(article: ExportedArticle, noHeadline: string): Generator<ReadingPart> {
  const { kicker, headlineLines, deck, byline, paragraphs, captions, jump } = article
  const subheads = new Set(article.subheads)
  if (kicker !== null) yield { kind: 'kicker', text: kicker }
  yield { kind: 'headline', text: headlineLines.join('\n') || noHeadline }
  if (deck !== null) yield { kind: 'deck', text: deck }
  if (byline) yield { kind: 'byline', text: byline.text }
  for (const [i, text] of paragraphs.entries())
    yield { kind: subheads.has(i) ? 'subhead' : 'paragraph', text }
  for (const text of captions) yield { kind: 'caption', text }
  if (jump !== null) yield { kind: 'jump', text: jump }
}

/** What an article is called where another text speaks of it: its headline, else how it begins. */
export const nameOf = ({ headline, kicker, deck, paragraphs, captions }: ExportedArticle): string =>
  opening(headline ?? kicker ?? deck ?? paragraphs[0] ?? captions[0] ?? '…')

const titleOf = ({ publication, date, page, section }: PageFacts, language: 'zh' | 'en'): string =>
  [publication, date, page && WORDS[language].page(page), section].filter(Boolean).join(' ')
