import type { Articles } from './articles'
import type { Decoding } from './chain'
import type { Body, Workbench } from './columns'
import {
  attachmentEvidence,
  type BlockUnits,
  blockEvidence,
  certaintyOf,
  type Evidence,
  SUREST,
  sureness,
} from './confidence'
import type { Layout } from './layout'
import type { Match } from './match'
import type { Alternative, Attachment, LikelyCut, Proposal, ProposedBlock } from './proposal'
import { ENDING } from './punctuation'
import { attachmentReasoner, blockReasons } from './reasons'
import { BODY_ON, ROLE_OF, STATE_COUNT, STATES, type State } from './states'
import type { Weights } from './weights'

/** A block of the proposal and the units and drafts that went into it. */
interface Merged extends BlockUnits {
  readonly start: number
  last: number
}

const LEAST_CUT = 0.03

/** A proposal with the evidence that its confidences were weighed from, place by place. */
export interface Presented {
  readonly proposal: Proposal
  readonly evidence: {
    readonly blocks: readonly Evidence[]
    readonly attachments: readonly Evidence[]
  }
}

/** Puts everything that was found into the shape the other layers read. */
export function present(
  engine: string,
  weights: Pick<Weights, 'block' | 'attachment'>,
  { bench, bodies, matches, rivals }: Layout,
  decoding: Decoding,
  articles: Articles,
): Presented {
  const merged = mergeDrafts(bench, articles)
  const certainty = certaintyOf(bench, decoding, rivals)
  const evidence = {
    blocks: merged.map(blockEvidence(bench, decoding, certainty, articles, matches)),
    attachments: matches.map(attachmentEvidence(bench, bodies, certainty)),
  }
  const blocks = merged.map(
    (m, i): ProposedBlock => ({
      start: m.start,
      role: bench.drafts[m.draft].role,
      article: articles.ofDraft[m.draft],
      confidence: sureness(weights.block, evidence.blocks[i]),
      reasons: blockReasons(bench, m.draft, articles.continuing.has(m.draft)),
    }),
  )
  if (blocks.length === 0) {
    blocks.push({
      start: 0,
      role: 'furniture',
      article: null,
      confidence: SUREST,
      reasons: [{ code: 'pageStart' }],
    })
  }
  const sure = evidence.attachments.map((e) => sureness(weights.attachment, e))
  return {
    proposal: {
      engine,
      blocks,
      attachments: presentAttachments(bench, bodies, articles, matches, merged, sure),
      likelyCuts: likelyCuts(bench, decoding, merged),
    },
    evidence,
  }
}

function mergeDrafts(bench: Workbench, articles: Articles): Merged[] {
  const merged: Merged[] = []
  bench.drafts.forEach((draft, d) => {
    const last = merged[merged.length - 1] as Merged | undefined
    const same =
      last !== undefined &&
      bench.drafts[last.draft].role === draft.role &&
      articles.ofDraft[last.draft] === articles.ofDraft[d]
    if (same) last.last = draft.last
    else
      merged.push({
        start: d === 0 ? 0 : bench.units[draft.first].start,
        first: draft.first,
        last: draft.last,
        draft: d,
      })
  })
  return merged
}

function presentAttachments(
  bench: Workbench,
  bodies: readonly Body[],
  articles: Articles,
  matches: readonly Match[],
  merged: readonly Merged[],
  sure: readonly number[],
): Attachment[] {
  const reasoner = attachmentReasoner(bench, bodies)
  const startOf = new Map(merged.map((m) => [m.draft, m.start]))
  return bench.structure.groups.map((group, g): Attachment => {
    const match = matches[g]
    const reasons = reasoner(g)
    const blocks = group.drafts.map((d) => startOf.get(d)).filter((start) => start !== undefined)
    const left = (1 - sure[g]) / Math.max(1e-9, 1 - match.probability)
    return {
      blocks,
      article: articles.ofGroup[g],
      confidence: sure[g],
      reasons: reasons(match, match.byElimination),
      alternatives: match.others.map(
        (other): Alternative => ({
          article: other.body < 0 ? null : articles.ofBody[other.body],
          // What the choice leaves over is shared out as it was before the choice was weighed.
          confidence: Math.min(1 - sure[g], other.probability * left),
          reasons: reasons(other, false),
        }),
      ),
    }
  })
}

/** Units at which no block starts, but at which the decoding gave a start some probability. */
function likelyCuts(
  bench: Workbench,
  { marginals, states }: Decoding,
  merged: readonly Merged[],
): LikelyCut[] {
  const cuts: LikelyCut[] = []
  let m = 0
  for (let u = 0; u < bench.units.length; u++) {
    if (m < merged.length && merged[m].first === u) m++
    else if (u > 0) {
      let going = 0
      for (const s of GOES_ON[states[u - 1]][states[u]]) going += marginals[u * STATE_COUNT + s]
      const above = bench.looks[u - 1]
      const paragraph = above.ending === ENDING.stop && above.room > 3 ? 0.1 : 0
      const confidence = Math.max(1 - going, paragraph)
      if (confidence >= LEAST_CUT)
        cuts.push({ start: bench.units[u].start, confidence: Math.min(SUREST, confidence) })
    }
  }
  return cuts
}

const GOING_ON: ReadonlySet<State> = new Set([...BODY_ON, 'headlineOn'])

/** `GOES_ON[above][state]`: with which states a unit goes on with the one above, where the decoding gave it `state`. */
const GOES_ON: readonly (readonly (readonly number[])[])[] = STATES.map((above) =>
  STATES.map((given) =>
    STATES.flatMap((state, s) => {
      const isSame = ROLE_OF[state] === ROLE_OF[above]
      return isSame && (GOING_ON.has(state) || state === given) ? [s] : []
    }),
  ),
)
