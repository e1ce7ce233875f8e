import {
  type ArticleId,
  articlesOf,
  articleText,
  type Block,
  blocksOf,
  type OpenPage,
} from '../document'
import { isBracketedLead, type Role } from '../engine'

/** A page as the evaluation of proposals reads it: one entry for each line that is not blank. */
export interface PredictionLines {
  readonly page: string
  readonly lines: readonly PredictionLine[]
}

export interface PredictionLine {
  /** 1-based; lines end at LF alone, as the evaluation counts them. */
  readonly n: number
  readonly article: ArticleId | null
  readonly role: Role
  readonly paragraphStart: boolean
}

/**
 * Each printed line with its article and role. Of a line that several blocks share, the last block gives
 * article and role, and the first says whether the line opens a paragraph.
 */
export function predictionLines(open: OpenPage, name: string): PredictionLines {
  const { page, review } = open
  const paragraphs = paragraphStarts(open)
  const blocks = blocksOf(page, review)
  const lines: PredictionLine[] = []
  let next = 0
  let n = 0
  /** The block that the last printed line ended in. */
  let above: Block | null = null
  for (let start = 0; start < page.text.length; ) {
    const feed = page.text.indexOf('\n', start)
    const end = feed < 0 ? page.text.length : feed
    n++
    while (next < blocks.length && blocks[next].end <= start) next++
    const pieces: { block: Block; ink: number }[] = []
    for (let i = next; i < blocks.length && blocks[i].start < end; i++) {
      const from = Math.max(blocks[i].start, start)
      const ink = page.text.slice(from, Math.min(blocks[i].end, end)).search(/\S/)
      if (ink >= 0) pieces.push({ block: blocks[i], ink: from + ink })
    }
    if (pieces.length > 0) {
      const [first] = pieces
      const last = pieces[pieces.length - 1].block
      const { role, article } = last.cut
      const goesOn = goesOnFromLead(page.text, above, first, start)
      lines.push({
        n,
        article,
        role,
        paragraphStart: !goesOn && opensParagraph(open, first, paragraphs),
      })
      above = last
    }
    start = end + 1
  }
  return { page: name, lines }
}

/** A body that begins flush below its lead, 本报讯（记者 …）, is the same paragraph: the lead only filled its line. */
function goesOnFromLead(
  text: string,
  above: Block | null,
  { block, ink }: { block: Block; ink: number },
  lineStart: number,
): boolean {
  if (block.cut.role !== 'body' || above?.cut.role !== 'byline') return false
  if (above.cut.article !== block.cut.article || INDENT.test(text.slice(lineStart, ink)))
    return false
  return isBracketedLead(
    text
      .slice(above.start, above.end)
      .replace(/[\r\n]/gu, '')
      .trim(),
  )
}

const INDENT = /\u3000|\s{3}/u

const opensParagraph = (
  { page }: OpenPage,
  { block, ink }: { block: Block; ink: number },
  paragraphs: ReadonlySet<number>,
): boolean => {
  const { role } = block.cut
  if (role === 'body' || role === 'subhead') return paragraphs.has(ink)
  return !/\S/.test(page.text.slice(block.start, ink))
}

/** Raw offsets at which the articles' paragraphs and subheads begin, as their text flows. */
function paragraphStarts({ page, review }: OpenPage): Set<number> {
  const starts = new Set<number>()
  for (const article of articlesOf(page, review)) {
    const { runs } = articleText(page, review, article).body
    for (const [i, run] of runs.entries())
      if (run.kind !== 'break' && (i === 0 || runs[i - 1].kind === 'break')) starts.add(run.start)
  }
  return starts
}
