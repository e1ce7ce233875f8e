// What an editor would have to put right in a proposal for a labelled page, and which places of it are right.

import { type Comparison, compare } from '../cli/evaluation/comparison'
import { countPage, type PageCounts, rowsRight } from '../cli/evaluation/counts'
import type { Evidence } from '../engine/confidence'
import type { Proposal } from '../engine/proposal'
import { proposeWith } from '../engine/propose'
import type { Weights } from '../engine/weights'
import { makeOpenPage, predictionLines } from '../formats'
import { testPage } from '../testing/notation'
import { type LabelledPage, labelledLines } from './fit-pages'

/** A block or an attachment of a proposal: the evidence for it, its confidence, and whether it was right. */
export interface Place {
  readonly evidence: Evidence
  readonly confidence: number
  readonly right: boolean
}

export interface Judgement {
  /** As `galley evaluate` counts them. */
  readonly counts: PageCounts
  readonly blocks: readonly Place[]
  readonly attachments: readonly Place[]
  /** For each line that an editor must put right, the lowest confidence among the places that show it. */
  readonly wrongLines: readonly number[]
}

type Row = Comparison['rows'][number]

/** As `galley evaluate` counts a proposal for a page. */
export const counted = (weights: Weights, page: LabelledPage): PageCounts =>
  countPage(compared(page, proposeWith(weights, page.text).proposal))

function compared(page: LabelledPage, proposal: Proposal): Comparison {
  const lines = predictionLines(makeOpenPage(testPage(page.text), proposal), page.name)
  return compare(labelledLines(page), lines.lines)
}

export function judge(weights: Weights, page: LabelledPage): Judgement {
  const { proposal, evidence } = proposeWith(weights, page.text)
  const comparison = compared(page, proposal)
  const { rows } = comparison
  const right = rowsRight(comparison)
  const ends = lineEnds(page.text)
  const blockOf = rows.map(({ label }) => blockAt(proposal, ends[label.n - 1]))

  const attachmentOf = new Map(
    proposal.attachments.flatMap((group, g) => group.blocks.map((start) => [start, g])),
  )
  const groupOf = rows.map((_, i) => attachmentOf.get(proposal.blocks[blockOf[i]].start))
  const blocks = evidence.blocks.map((given, b): Place => {
    // A headline in a wrong article is its attachment's fault.
    const isRight = rows.every(
      (_, i) =>
        blockOf[i] !== b || (right[i].role && (groupOf[i] !== undefined || right[i].article)),
    )
    return { evidence: given, confidence: proposal.blocks[b].confidence, right: isRight }
  })
  const attachments = evidence.attachments.map((given, g): Place => {
    const { article, confidence } = proposal.attachments[g]
    const heads = rows.filter((_, i) => groupOf[i] === g)
    return { evidence: given, confidence, right: belongs(rows, heads, article) }
  })
  const wrongLines = rows.flatMap((row, i) => {
    if (right[i].role && right[i].article) return []
    const group = groupOf[i]
    const shown = proposal.attachments.filter(
      ({ article }, g) => g === group || (group === undefined && article === row.predicted.article),
    )
    const sure = [proposal.blocks[blockOf[i]], ...shown].map(({ confidence }) => confidence)
    return [Math.min(...sure)]
  })
  return { counts: countPage(comparison), blocks, attachments, wrongLines }
}

/** Where each line ends, as predictions count lines; UTF-16. */
function lineEnds(text: string): number[] {
  let end = -1
  return text.split('\n').map((line) => {
    end += line.length + 1
    return end
  })
}

/** The block that holds the end of a line's ink: where a byline was run into its sentence, the line is what its end is. */
function blockAt({ blocks }: Proposal, lineEnd: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (blocks[middle].start < lineEnd) low = middle
    else high = middle - 1
  }
  return low
}

/** A headline group is where it belongs if the article holds most of its true body, or no body at all if it has none. */
function belongs(rows: readonly Row[], heads: readonly Row[], article: string): boolean {
  const own = new Set(heads.map((row) => row.inside))
  if (own.size !== 1 || own.has(null)) return false
  const votes = new Map<string | null, number>()
  for (const { inside, label, predicted } of rows)
    if (own.has(inside) && label.roles.includes('body'))
      votes.set(predicted.article, (votes.get(predicted.article) ?? 0) + label.size)
  if (votes.size === 0)
    return !rows.some(({ predicted }) => predicted.article === article && predicted.role === 'body')
  const [most] = [...votes].sort(([, x], [, y]) => y - x)
  return most[0] === article
}
