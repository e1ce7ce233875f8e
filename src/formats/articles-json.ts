import {
  type Article,
  type ArticleText,
  articleConfidence,
  articlesOf,
  articleText,
  type Block,
  blocksOf,
  brokenInvariants,
  done,
  doubtsOf,
  type Flow,
  ledgerOf,
  type OpenPage,
  type Result,
  readingOf,
  refused,
  type SuppliedField,
} from '../document'
import { lineIndexAt, parseByline } from '../engine'
import { correctionsOfArticle } from './article-corrections'
import {
  ARTICLES_FORMAT,
  ARTICLES_VERSION,
  type ArticlesJson,
  type ExportedArticle,
  type ExportedBlock,
  type UnattachedBlock,
} from './articles-format'
import { ARTICLES_SCHEMA_ID } from './articles-schema'
import { type CodePointAt, codePointsOf } from './code-points'
import { sha256OfText } from './hash'
import { normalText } from './normal-text'
import type { Problem } from './problem'

/** What a person should know before the file goes out. */
export interface ExportNotes {
  readonly articles: number
  readonly notApproved: number
  readonly withoutHeadline: number
  readonly withoutBody: number
  readonly doubts: number
}

/** Who exports, and when: an ISO 8601 date and time in UTC. */
export interface ExportStamp {
  readonly version: string
  readonly exportedAt: string
}

/** The page's articles as data. Refused when the text is not all accounted for: see `ExportNotes` for the rest. */
export function articlesJson(open: OpenPage, stamp: ExportStamp): Result<ArticlesJson, Problem> {
  const { page, review, proposal } = open
  const file = page.source.name
  const ledger = ledgerOf(page, review)
  if (!ledger.balanced) {
    const { accounted, characters } = ledger
    return refused({ code: 'ledgerUnbalanced', file, accounted, characters })
  }
  const [broken] = brokenInvariants(page, review)
  if (broken) return refused({ code: 'brokenExport', file, detail: broken })
  const at = codePointsOf(page.text)
  const doubts = new Map<string | null, number>()
  for (const doubt of doubtsOf(page, review, proposal)) {
    const id = review.cuts.get(doubt.at)?.article ?? null
    doubts.set(id, (doubts.get(id) ?? 0) + 1)
  }
  const articles = articlesOf(page, review).map((article, i) =>
    exportArticle(open, article, at, i + 1, doubts.get(article.id) ?? 0),
  )
  const unattached = blocksOf(page, review)
    .filter(({ cut }) => cut.article === null)
    .map((block) => exportUnattached(open, block, at))
  const account = accountOf(page.text, at, [...articles.flatMap((a) => a.blocks), ...unattached])
  if (!account)
    return refused({ code: 'brokenExport', file, detail: 'blocks do not partition the text' })
  const { publication, date, pageNumber, section } = review.metadata
  const named = (value: string | undefined) => (value === undefined ? null : normalText(value))
  return done({
    $schema: ARTICLES_SCHEMA_ID,
    format: ARTICLES_FORMAT,
    version: ARTICLES_VERSION,
    generator: { name: 'galley', version: stamp.version },
    exportedAt: stamp.exportedAt,
    page: {
      publication: named(publication),
      date: named(date),
      page: named(pageNumber),
      section: named(section),
      source: {
        name: normalText(page.source.name),
        encoding: page.source.encoding,
        sha256: page.source.sha256,
        codePoints: at(page.text.length),
        lines: ledger.lines,
      },
    },
    articles,
    unattached,
    ledger: {
      lines: ledger.lines,
      inArticles: ledger.inArticles,
      furniture: ledger.furniture,
      adverts: ledger.adverts,
      discarded: ledger.discarded,
      ...account,
    },
  })
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

function exportArticle(
  open: OpenPage,
  article: Article,
  at: CodePointAt,
  order: number,
  doubts: number,
): ExportedArticle {
  const { page, review } = open
  const text = articleText(page, review, article)
  const supplied: SuppliedField[] = []
  const linesOf = (field: SuppliedField): string[] => {
    const own = linesIn(text[field])
    const written = article.fields[field]
    if (own.length > 0 || written === undefined) return own
    supplied.push(field)
    return splitLines(written)
  }
  const kicker = joined(linesOf('kicker'))
  const headlineLines = linesOf('headline')
  const deck = joined(linesOf('deck'))
  const byline = bylineOf(linesOf('byline'), review.metadata.date ?? null)
  const unsettled = article.blocks.filter(({ cut }) => !cut.settled)
  return {
    id: article.id,
    order,
    status: article.status,
    kicker,
    headline: joined(headlineLines),
    headlineLines,
    deck,
    byline,
    ...paragraphsOf(text),
    captions: linesIn(text.caption),
    jump: joined(linesIn(text.jump)),
    supplied,
    blocks: article.blocks.map((block) => exportBlock(open, block, at)),
    corrections: correctionsOfArticle(page, review, article, text, at),
    confidence: Math.round(articleConfidence(open, unsettled) * 1e4) / 1e4,
    doubts,
  }
}

const splitLines = (text: string): string[] =>
  text
    .split(/\r\n?|\n/)
    .map((line) => normalText(line).trim())
    .filter((line) => line !== '')

const linesIn = (flow: Flow): string[] => splitLines(flow.text)

const joined = (lines: readonly string[]) => (lines.length === 0 ? null : lines.join(' '))

/** Bylines at head and foot of an article are read one by one: who is named, the first agency and dateline. */
function bylineOf(lines: readonly string[], issued: string | null): ExportedArticle['byline'] {
  const text = joined(lines)
  if (text === null) return null
  const read = lines.map((line) => parseByline(line, issued))
  const dateline = read.find((byline) => byline.dateline !== null)?.dateline ?? null
  return {
    text,
    persons: read.flatMap(({ persons }) => persons),
    dateline: dateline?.text ?? null,
    agency: read.find(({ agency }) => agency !== null)?.agency ?? null,
    place: dateline?.place ?? null,
    date: dateline?.date?.text ?? null,
    isoDate: dateline?.date?.iso ?? null,
  }
}

function paragraphsOf({ body, paragraphs }: ArticleText) {
  const texts: string[] = []
  const subheads: number[] = []
  for (const { role, from, to } of paragraphs) {
    const text = normalText(body.text.slice(from, to))
    if (text.trim() === '') continue
    if (role === 'subhead') subheads.push(texts.length)
    texts.push(text)
  }
  return { paragraphs: texts, subheads }
}

function exportBlock({ page }: OpenPage, block: Block, at: CodePointAt): ExportedBlock {
  const { lines } = readingOf(page)
  let first: number | null = null
  let last: number | null = null
  for (let i = lineIndexAt(lines, block.start); i < lines.length; i++) {
    const { start, end, n } = lines[i]
    if (start >= block.end) break
    const printed = page.text.slice(Math.max(start, block.start), Math.min(end, block.end))
    if (!/\S/.test(printed)) continue
    first ??= n
    last = n
  }
  return {
    role: block.cut.role,
    start: at(block.start),
    end: at(block.end),
    lines: first === null || last === null ? null : [first, last],
  }
}

function exportUnattached(open: OpenPage, block: Block, at: CodePointAt): UnattachedBlock {
  const reason = block.cut.discard?.reason
  return {
    ...exportBlock(open, block, at),
    text: normalText(open.page.text.slice(block.start, block.end).trim()),
    reason: reason === undefined ? null : normalText(reason),
  }
}

/**
 * Counts and sums up the text once more from the ranges that go into the file; null unless they cover
 * the whole text once.
 */
function accountOf(text: string, at: CodePointAt, blocks: readonly ExportedBlock[]) {
  let reached = 0
  for (const { start, end } of [...blocks].sort((a, b) => a.start - b.start)) {
    if (start !== reached || end <= start) return null
    reached = end
  }
  if (reached !== at(text.length)) return null
  const printed = text.replace(/\s+/g, '')
  return { characters: codePointsOf(printed)(printed.length), checksum: sha256OfText(printed) }
}
