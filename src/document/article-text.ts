import { isHead, type Piece, paragraphBreaks, type Role } from '../engine'
import type { Article } from './articles'
import type { Block } from './blocks'
import { connect, type Flow, flowOf, joinRows } from './flow'
import type { Page } from './page'
import { readingOf } from './reading'
import type { Review } from './review'
import { piecesOf, type Row, type Run, rowsOf, sameCorrections } from './rows'

/** The parts of an article that carry text of their own. */
export const PARTS = ['kicker', 'headline', 'deck', 'byline', 'body', 'caption', 'jump'] as const
export type Part = (typeof PARTS)[number]

/**
 * An article as it reads: every part with its corrections applied and wrapped lines joined. Heads keep a
 * line feed for each line the paper set; the body has one between paragraphs and subheads.
 */
export interface ArticleText extends Readonly<Record<Part, Flow>> {
  readonly paragraphs: readonly Paragraph[]
}

/** A stretch `[from, to)` of the body's clean text, without its line feed. */
export interface Paragraph {
  readonly role: 'body' | 'subhead'
  readonly from: number
  readonly to: number
}

const cache = new WeakMap<Article, { page: Page; review: Review; text: ArticleText }>()

/** The article's clean text: computed when asked for and kept until its blocks or corrections change. */
export function articleText(page: Page, review: Review, article: Article): ArticleText {
  const known = knownText(page, review, article)
  if (known) return known
  const part = (role: Exclude<Part, 'body'>) => partText(page, review, article, role)
  const { runs, subheads } = bodyRuns(page, review, article)
  const body = flowOf(runs)
  const text: ArticleText = {
    kicker: part('kicker'),
    headline: part('headline'),
    deck: part('deck'),
    byline: part('byline'),
    caption: part('caption'),
    jump: part('jump'),
    body,
    paragraphs: paragraphsOf(body, subheads),
  }
  cache.set(article, { page, review, text })
  return text
}

function knownText(page: Page, review: Review, article: Article): ArticleText | null {
  const known = cache.get(article)
  if (known?.page !== page || !readsTheSame(article, known.review, review)) return null
  // So that an older review is not kept alive.
  known.review = review
  return known.text
}

const readsTheSame = ({ blocks }: Article, a: Review, b: Review) =>
  a.metadata.digitSpaces === b.metadata.digitSpaces && sameCorrections(blocks, a, b)

/** One part of the clean text alone. */
export const partText = (page: Page, review: Review, article: Article, part: Part): Flow =>
  knownText(page, review, article)?.[part] ??
  flowOf(
    part === 'body' ? bodyRuns(page, review, article).runs : partRuns(page, review, article, part),
  )

/** A part other than the body: heads line by line, the others joined within a block; a block, a line. */
function partRuns(page: Page, review: Review, article: Article, role: Role): Run[] {
  const blocks = article.blocks.filter((block) => block.cut.role === role)
  const rows = blocks.flatMap((block) => rowsOf(page, review, block))
  return joinRows(
    page,
    rows,
    (i) => isHead(role) || rows[i].broken || blockOf(rows[i]) !== blockOf(rows[i - 1]),
  )
}

const blockOf = (row: Row) => row.runs[0].block

interface BodyRow extends Row {
  readonly opens: boolean
}

/** Body and subheads in the article's order, a break before each paragraph and around each subhead. */
function bodyRuns(page: Page, review: Review, article: Article) {
  const subheads = new Set<number>()
  const runs: Run[] = []
  let before: Row | null = null
  let afterSubhead = false
  let column: Block[] = []

  const push = (rows: readonly BodyRow[]) => {
    for (const row of rows) {
      if (before) connect(page, runs, before, row, row.opens)
      runs.push(...row.runs)
      before = row
    }
  }
  const flush = () => {
    const rows = columnRows(page, review, column)
    push(rows.map((row, i) => (i === 0 && afterSubhead ? { ...row, opens: true } : row)))
    if (rows.length > 0) afterSubhead = false
    column = []
  }

  for (const block of article.blocks) {
    if (block.cut.role === 'body') column.push(block)
    if (block.cut.role !== 'subhead') continue
    flush()
    subheads.add(block.start)
    push(rowsOf(page, review, block).map((row, i) => ({ ...row, opens: i === 0 || row.broken })))
    afterSubhead = true
  }
  flush()
  return { runs, subheads }
}

/** The rows of body blocks that follow each other, each knowing whether it opens a paragraph. */
function columnRows(page: Page, review: Review, blocks: readonly Block[]): BodyRow[] {
  const pieces: Piece[] = []
  const rows: { row: Row; piece: number }[] = []
  for (const block of blocks) {
    const offset = pieces.length
    const own = piecesOf(page, block)
    for (const piece of own) pieces.push(piece)
    for (const row of rowsOf(page, review, block, own))
      rows.push({ row, piece: offset + row.piece })
  }
  const opens = paragraphBreaks(readingOf(page), pieces)
  let seen = 0
  let reached = 0
  return rows.map(({ row, piece }, i) => {
    let opened = row.broken
    // A piece that a correction emptied hands its paragraph on; one that a correction joined to the row
    // before has none to give.
    for (; seen <= piece; seen++) opened ||= opens[seen] && pieces[seen].start >= reached
    const sameBlock = i + 1 < rows.length && blockOf(rows[i + 1].row) === blockOf(row)
    reached = sameBlock ? row.runs[row.runs.length - 1].end : 0
    return { ...row, opens: opened }
  })
}

function paragraphsOf(flow: Flow, subheads: ReadonlySet<number>): Paragraph[] {
  if (flow.text === '') return []
  const paragraphs: Paragraph[] = []
  let at = 0
  let from = 0
  let role: Paragraph['role'] | null = null
  for (const run of flow.runs) {
    if (run.kind === 'break') {
      paragraphs.push({ role: role ?? 'body', from, to: at })
      from = at + run.text.length
      role = null
    } else if (run.block >= 0 && run.text !== '')
      role ??= subheads.has(run.block) ? 'subhead' : 'body'
    at += run.text.length
  }
  paragraphs.push({ role: role ?? 'body', from, to: at })
  return paragraphs
}
