// What an editor would have to put right in a proposal for a labelled page, and which places of it are right.
import type { Evidence } from '../engine/confidence'
import { lineIndexAt } from '../engine/line'
import { type PageReading, readPage } from '../engine/page'
import { type Piece, paragraphBreaks } from '../engine/paragraphs'
import type { Proposal } from '../engine/proposal'
import { proposeWith } from '../engine/propose'
import { isOutside, type Role } from '../engine/role'
import type { Weights } from '../engine/weights'
import type { LabelledPage, TruthLine } from './fit-pages'

/** A block or an attachment of a proposal: the evidence for it, its confidence, and whether it was right. */
export interface Place {
  readonly evidence: Evidence
  readonly confidence: number
  readonly right: boolean
}

export interface Judgement {
  readonly articles: number
  readonly lines: number
  /** Lines with a role that the labels do not allow. */
  readonly wrongRoles: number
  /** Maximal runs of lines with a wrong article or role: each one selection and one fix. */
  readonly corrections: number
  readonly blocks: readonly Place[]
  readonly attachments: readonly Place[]
  /** For each line that an editor must put right, the lowest confidence among the places that show it. */
  readonly wrongLines: readonly number[]
  readonly paragraphs: { breaks: number; joins: number; missing: number; spurious: number }
}

/** A labelled line and what was proposed for it. */
interface Row {
  readonly truth: TruthLine
  readonly block: number
  readonly role: Role
  readonly article: string | null
  /** Code points that are no white space. */
  readonly size: number
}

export function judge(weights: Weights, page: LabelledPage): Judgement {
  const { proposal, evidence } = proposeWith(weights, page.text)
  const reading = readPage(page.text)
  const rows = rowsOf(page, reading, proposal)
  const owner = matchArticles(rows)
  const inOwnArticle = ({ truth, role, article }: Row): boolean =>
    outside(truth)
      ? isOutside(role) || article === null
      : article !== null && owner.get(article) === truth.a
  const inOwnRole = (row: Row): boolean =>
    row.truth.r.includes(row.role) || (outside(row.truth) && inOwnArticle(row))
  const wrong = rows.map((row) => !(inOwnArticle(row) && inOwnRole(row)))

  const attachmentOf = new Map(
    proposal.attachments.flatMap((group, g) => group.blocks.map((start) => [start, g])),
  )
  const groupOf = (row: Row) => attachmentOf.get(proposal.blocks[row.block].start)
  const blocks = evidence.blocks.map((given, b): Place => {
    const right = rows.every(
      (row) =>
        row.block !== b || (inOwnRole(row) && (groupOf(row) !== undefined || inOwnArticle(row))),
    )
    return { evidence: given, confidence: proposal.blocks[b].confidence, right }
  })
  const attachments = evidence.attachments.map((given, g): Place => {
    const { article, confidence } = proposal.attachments[g]
    const heads = rows.filter((row) => groupOf(row) === g)
    return { evidence: given, confidence, right: belongs(rows, heads, article) }
  })
  const wrongLines = rows.flatMap((row, i) => {
    if (!wrong[i]) return []
    const group = groupOf(row)
    const shown = proposal.attachments.filter(
      ({ article }, g) => g === group || (group === undefined && article === row.article),
    )
    return [
      Math.min(
        proposal.blocks[row.block].confidence,
        ...shown.map((attachment) => attachment.confidence),
      ),
    ]
  })
  return {
    articles: new Set(rows.flatMap(({ truth }) => (outside(truth) ? [] : [truth.a]))).size,
    lines: rows.length,
    wrongRoles: rows.filter((row) => !row.truth.r.includes(row.role)).length,
    corrections: runs(rows, wrong),
    blocks,
    attachments,
    wrongLines,
    paragraphs: judgeParagraphs(page, reading),
  }
}

const outside = (line: TruthLine): boolean =>
  line.a === null || line.r.some((role) => isOutside(role as Role))

function rowsOf(page: LabelledPage, { lines, text }: PageReading, { blocks }: Proposal): Row[] {
  let block = 0
  return page.lines.map((truth): Row => {
    const line = lines[truth.n - 1]
    // Where a byline was run into its sentence, the line is what its end is.
    while (block + 1 < blocks.length && blocks[block + 1].start < line.end) block++
    const { role, article } = blocks[block]
    const size = [...text.slice(line.start, line.end).replace(/\s/gu, '')].length
    return { truth, block, role, article, size }
  })
}

/** Proposed articles to true ones, one to one, those with the largest overlap (intersection over union) first. */
function matchArticles(rows: readonly Row[]): Map<string, string> {
  const both = new Map<string, number>()
  const there = new Map<string, number>()
  const found = new Map<string, number>()
  const add = (to: Map<string, number>, key: string, size: number) =>
    to.set(key, (to.get(key) ?? 0) + size)
  for (const row of rows) {
    const a = outside(row.truth) ? null : row.truth.a
    const b = isOutside(row.role) ? null : row.article
    if (a !== null) add(there, a, row.size)
    if (b !== null) add(found, b, row.size)
    if (a !== null && b !== null) add(both, `${b}\t${a}`, row.size)
  }
  const pairs = [...both].map(([key, size]) => {
    const [b, a] = key.split('\t')
    return { a, b, overlap: size / ((there.get(a) ?? 0) + (found.get(b) ?? 0) - size) }
  })
  const owner = new Map<string, string>()
  const taken = new Set<string>()
  for (const { a, b } of pairs.sort((x, y) => y.overlap - x.overlap)) {
    if (owner.has(b) || taken.has(a)) continue
    owner.set(b, a)
    taken.add(a)
  }
  return owner
}

/** A headline group is where it belongs if the article holds most of its true body, or no body at all if it has none. */
function belongs(rows: readonly Row[], heads: readonly Row[], article: string): boolean {
  const own = new Set(heads.map((row) => row.truth.a))
  if (own.size !== 1 || heads.some(({ truth }) => outside(truth))) return false
  const votes = new Map<string | null, number>()
  for (const row of rows)
    if (own.has(row.truth.a) && row.truth.r.includes('body'))
      votes.set(row.article, (votes.get(row.article) ?? 0) + row.size)
  if (votes.size === 0) return !rows.some((row) => row.article === article && row.role === 'body')
  const [most] = [...votes].sort(([, x], [, y]) => y - x)
  return most[0] === article
}

function runs(rows: readonly Row[], wrong: readonly boolean[]): number {
  let count = 0
  let open: string | null = null
  rows.forEach(({ truth }, i) => {
    const key = wrong[i] ? `${truth.a}|${truth.r[0]}` : null
    if (key !== null && key !== open) count++
    open = key
  })
  return count
}

/** Paragraph breaks between the body lines of each true article. */
function judgeParagraphs(page: LabelledPage, reading: PageReading): Judgement['paragraphs'] {
  const result = { breaks: 0, joins: 0, missing: 0, spurious: 0 }
  const bodies = new Map<string, TruthLine[]>()
  for (const line of page.lines)
    if (line.a !== null && line.r.includes('body'))
      bodies.set(line.a, [...(bodies.get(line.a) ?? []), line])
  for (const lines of bodies.values()) {
    const opens = paragraphBreaks(
      reading,
      lines.map((line) => pieceOf(reading, line)),
    )
    lines.forEach(({ p }, i) => {
      if (i === 0 || p === null) return
      if (p) {
        result.breaks++
        if (!opens[i]) result.missing++
      } else {
        result.joins++
        if (opens[i]) result.spurious++
      }
    })
  }
  return result
}

function pieceOf({ lines }: PageReading, { n }: TruthLine): Piece {
  const { start, end } = lines[n - 1]
  return { start: lines[lineIndexAt(lines, start)].start, end }
}
