import {
  type Article,
  type ArticleText,
  articleConfidence,
  articlesOf,
  articleText,
  type Block,
  blocksOf,
  doubtsOf,
  type Flow,
  type OpenPage,
  readingOf,
  type SuppliedField,
} from '../document'
import { lineIndexAt, parseByline } from '../engine'
import { correctionsOfArticle } from './article-corrections'
import type { ExportedArticle, ExportedBlock, UnattachedBlock } from './articles-format'
import type { CodePointAt } from './code-points'
import { normalText } from './normal-text'

/** The page's articles as data, in their order, each made when its turn comes. */
export function* exportedArticles(open: OpenPage, at: CodePointAt): Generator<ExportedArticle> {
  const { page, review, proposal } = open
  const doubts = new Map<string | null, number>()
  for (const doubt of doubtsOf(page, review, proposal)) {
    const id = review.cuts.get(doubt.at)?.article ?? null
    doubts.set(id, (doubts.get(id) ?? 0) + 1)
  }
  for (const [i, article] of articlesOf(page, review).entries())
    yield exportArticle(open, article, at, i + 1, doubts.get(article.id) ?? 0)
}

/** What stands outside of the articles, in the order of the text. */
export function* unattachedBlocks(open: OpenPage, at: CodePointAt): Generator<UnattachedBlock> {
  for (const block of blocksOf(open.page, open.review))
    if (block.cut.article === null) yield exportUnattached(open, block, at)
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

/** The body paragraph by paragraph, and which of them are subheads. */
export function paragraphsOf({ body, paragraphs }: ArticleText) {
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
