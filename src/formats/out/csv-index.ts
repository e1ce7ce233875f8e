import type { OpenPage } from '../../document'
import type { ExportedArticle, UnattachedBlock } from '../articles-format'
import { exportedArticles, unattachedBlocks } from '../articles-json'
import { codePointsOf } from '../code-points'
import { type PageFacts, pageFacts } from '../page-facts'
import { refusalOf } from '../sound-page'
import { stretchesOf } from '../stretches'
import type { Writing } from '../writing'
import { articleUri } from './article-uri'
import { opening, unattachedKind } from './unattached'

/** What a spreadsheet would take for a formula, in full width, too, as some read it. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const STATUS = { proposed: '建议 proposed', edited: '已改 edited', approved: '已核准 approved' }

interface Row {
  readonly kind: string
  readonly article?: ExportedArticle
  readonly block?: UnattachedBlock
}

type Cell = string | number | null | undefined

/** Columns with their names, Chinese and English, since a file knows no language. */
const COLUMNS: readonly (readonly [name: string, cell: (row: Row, page: PageFacts) => Cell])[] = [
  ['报纸 publication', (_, page) => page.publication],
  ['日期 date', (_, page) => page.date],
  ['版次 page', (_, page) => page.page],
  ['版名 section', (_, page) => page.section],
  ['类别 kind', ({ kind }) => kind],
  ['序号 order', ({ article }) => article?.order],
  ['编号 id', ({ article }) => article?.id],
  ['状态 status', ({ article }) => article && STATUS[article.status]],
  ['存疑 doubts', ({ article }) => article?.doubts],
  ['引题 kicker', ({ article }) => article?.kicker],
  ['主题 headline', ({ article }) => article?.headline],
  ['副题 deck', ({ article }) => article?.deck],
  ['署名 byline', ({ article }) => article?.byline?.text],
  ['作者 persons', ({ article }) => article?.byline?.persons.map(({ name }) => name).join('；')],
  ['电头 dateline', ({ article }) => article?.byline?.dateline],
  ['段数 paragraphs', ({ article }) => article?.paragraphs.length],
  ['字数 characters', ({ article, block }) => printed(article?.paragraphs ?? [block?.text ?? ''])],
  ['图说 captions', ({ article }) => article?.captions.length],
  ['转接 jump', ({ article }) => article?.jump],
  ['开头 opening', ({ article, block }) => opening(article?.paragraphs[0] ?? block?.text ?? '')],
  ['弃置原因 reason', ({ block }) => block?.reason],
  ['原文行 lines', ({ article, block }) => linesOf(article?.blocks ?? (block ? [block] : []))],
  ['URI', ({ article }, page) => article && articleUri(page.source, article.id)],
  ['原文件 source', (_, page) => page.source.name],
]

/** A table of what stands on the page: a row for each article, and for each block that belongs to none. */
export function* csvInPieces(open: OpenPage): Writing {
  const refusal = yield* refusalOf(open)
  if (refusal) return refusal
  const at = codePointsOf(open.page.text)
  const page = pageFacts(open, at)
  const line = (cells: readonly Cell[]) => `${cells.map(cellText).join(',')}\r\n`
  const rowLine = (row: Row) => stretchesOf(line(COLUMNS.map(([, cell]) => cell(row, page))))
  yield `\ufeff${line(COLUMNS.map(([name]) => name))}`
  for (const article of exportedArticles(open, at))
    yield* rowLine({ kind: '稿件 article', article })
  for (const block of unattachedBlocks(open, at)) {
    const { zh, en } = unattachedKind(block.role)
    yield* rowLine({ kind: `${zh} ${en}`, block })
  }
  return null
}

/** A cell by RFC 4180, and never a formula. */
function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  const text = cell ?? ''
  const plain = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** Code points other than white space. */
const printed = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + codePoints(text.replace(/\s+/g, '')), 0)

const codePoints = (text: string): number => codePointsOf(text)(text.length)

/** `6–180; 200` */
const linesOf = (blocks: readonly Pick<UnattachedBlock, 'lines'>[]): string =>
  blocks
    .flatMap(({ lines }) => (lines ? [lines] : []))
    .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
    .join('; ')
