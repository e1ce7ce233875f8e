import type { Cut, SuppliedField } from '../../document'
import type { Role } from '../../engine'
import type { ExportedArticle, UnattachedBlock } from '../articles-format'
import { languageOf } from '../out/language'

/** A raw text made of what a file says of its articles, with a cut wherever a block begins. */
export interface MadeText {
  readonly text: string
  readonly cuts: ReadonlyMap<number, Cut>
  /** Of each article, the runs of paragraphs that stand under each other. */
  readonly runs: ReadonlyMap<string, readonly ParagraphRun[]>
}

/** A stretch `[start, end)` of the text, and the paragraphs it was made of. */
export interface ParagraphRun {
  readonly start: number
  readonly end: number
  readonly paragraphs: readonly string[]
}

/** Every part of an article on lines of its own, one article under the other, and what belongs to none at the end. */
export function madeText(
  articles: readonly ExportedArticle[],
  unattached: readonly UnattachedBlock[],
): MadeText {
  const cuts = new Map<number, Cut>()
  const runs = new Map<string, ParagraphRun[]>()
  let text = ''
  const block = (cut: Cut, lines: string) => {
    cuts.set(text.length, cut)
    text += `${lines}\n`
  }
  for (const article of articles) {
    const { id } = article
    const settled = article.confidence === 1 && { settled: true as const }
    const own = text.length
    const part = (role: Role, lines: string) => block({ role, article: id, ...settled }, lines)
    for (const [role, lines] of headsOf(article)) part(role, lines)
    const made: ParagraphRun[] = []
    for (const { role, paragraphs } of bodyOf(article)) {
      const indent = role === 'subhead' ? '' : indentOf(paragraphs[0])
      const start = text.length + indent.length
      part(role, paragraphs.map((line) => indent + onLine(line)).join('\n'))
      made.push({ start, end: text.length - 1, paragraphs })
    }
    runs.set(id, made)
    for (const caption of article.captions) part('caption', onLine(caption))
    if (article.jump !== null) part('jump', onLine(article.jump))
    // All that it says was written by an editor, or nothing: it still has its place.
    if (text.length === own) part(article.blocks[0].role, '')
    text += '\n'
  }
  for (const { role, text: lines, reason } of unattached) {
    const was = { role: 'furniture', article: null } as const
    const discard = role === 'discarded' && { discard: { reason: reason || '—', was } }
    block({ role, article: null, ...discard }, lines)
  }
  return { text, cuts, runs }
}

/** The heads and the byline that stand on the page: what an editor supplied is none of its text. */
function headsOf(article: ExportedArticle): [Role, string][] {
  const { kicker, headlineLines, deck, byline, supplied } = article
  const parts: [SuppliedField, readonly (string | null | undefined)[]][] = [
    ['kicker', [kicker]],
    ['headline', headlineLines],
    ['deck', [deck]],
    ['byline', [byline?.text]],
  ]
  return parts.flatMap(([field, lines]) => {
    const printed = lines.flatMap((line) => (line ? [onLine(line)] : []))
    return supplied.includes(field) || printed.length === 0 ? [] : [[field, printed.join('\n')]]
  })
}

/** The body in blocks: paragraphs that follow each other are one, each subhead is one. */
function bodyOf({ paragraphs, subheads }: ExportedArticle) {
  const blocks: { role: 'body' | 'subhead'; paragraphs: string[] }[] = []
  const headings = new Set(subheads)
  for (const [i, paragraph] of paragraphs.entries()) {
    const last = blocks.at(-1)
    if (headings.has(i)) blocks.push({ role: 'subhead', paragraphs: [paragraph] })
    else if (last?.role === 'body') last.paragraphs.push(paragraph)
    else blocks.push({ role: 'body', paragraphs: [paragraph] })
  }
  return blocks
}

/** A line of the text, whatever somebody has put into a file. */
const onLine = (text: string): string => text.replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, ' ').trim()

const indentOf = (text: string): string => (languageOf(text) === 'zh' ? '　　' : '    ')
