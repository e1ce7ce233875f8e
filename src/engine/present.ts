import type { Articles } from './articles'
import type { Decoding } from './chain'
import type { Workbench } from './columns'
import type { Match } from './match'
import type { Alternative, Attachment, LikelyCut, Proposal, ProposedBlock } from './proposal'
import { attachmentReasons, blockReasons } from './reasons'
import { ROLE_OF, STATE_COUNT, STATES } from './states'

/** A block of the proposal and the drafts that went into it. */
interface Merged {
  readonly start: number
  readonly first: number
  readonly last: number
  readonly draft: number
}

/** Nobody is surer than this. */
const SUREST = 0.99
const LEAST_CUT = 0.03

/** Puts everything that was found into the shape the other layers read. */
export function present(
  bench: Workbench,
  decoding: Decoding,
  articles: Articles,
  matches: readonly Match[],
): Omit<Proposal, 'engine'> {
  const merged = mergeDrafts(bench, articles)
  const blocks = merged.map(
    (m): ProposedBlock => ({
      start: m.start,
      role: bench.drafts[m.draft].role,
      article: articles.ofDraft[m.draft],
      confidence: blockConfidence(bench, decoding, m),
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
  return {
    blocks,
    attachments: presentAttachments(bench, articles, matches, merged),
    likelyCuts: likelyCuts(bench, decoding, merged),
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
    if (same) merged[merged.length - 1] = { ...last, last: draft.last }
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

/** Probability that the block's first unit has its role, held down by units in it that look like something else. */
function blockConfidence(bench: Workbench, { marginals, states }: Decoding, m: Merged): number {
  if (bench.units[m.first].fixed !== null) return SUREST
  const role = bench.drafts[m.draft].role
  const roleAt = (u: number) => {
    let p = 0
    for (let s = 0; s < STATE_COUNT; s++)
      if (ROLE_OF[STATES[s]] === role) p += marginals[u * STATE_COUNT + s]
    return p
  }
  const atFirst = Math.max(
    marginals[m.first * STATE_COUNT + states[m.first]],
    role === 'body' ? 0 : roleAt(m.first),
  )
  let sum = 0
  for (let u = m.first; u <= m.last; u++) sum += roleAt(u)
  return Math.min(SUREST, atFirst, sum / (m.last - m.first + 1))
}

function presentAttachments(
  bench: Workbench,
  articles: Articles,
  matches: readonly Match[],
  merged: readonly Merged[],
): Attachment[] {
  const startOf = new Map(merged.map((m) => [m.draft, m.start]))
  return bench.structure.groups.map((group, g): Attachment => {
    const match = matches[g]
    const blocks = group.drafts.map((d) => startOf.get(d)).filter((start) => start !== undefined)
    return {
      blocks,
      article: articles.ofGroup[g],
      confidence: Math.min(SUREST, match.confidence),
      reasons: attachmentReasons(match),
      alternatives: match.others.map(
        (other): Alternative => ({
          article: other.body < 0 ? null : articles.ofBody[other.body],
          confidence: other.confidence,
          reasons: attachmentReasons({ ...match, ...other, byElimination: false }),
        }),
      ),
    }
  })
}

const GOING_ON = new Set(['body', 'headlineOn'])

/** Units at which no block starts, but at which the decoding gave a start some probability. */
function likelyCuts(
  bench: Workbench,
  { marginals, states }: Decoding,
  merged: readonly Merged[],
): LikelyCut[] {
  const taken = new Set(merged.map((m) => m.first))
  const cuts: LikelyCut[] = []
  bench.units.forEach((unit, u) => {
    if (taken.has(u) || u === 0) return
    let going = 0
    const before = ROLE_OF[STATES[states[u - 1]]]
    for (let s = 0; s < STATE_COUNT; s++) {
      const same = ROLE_OF[STATES[s]] === before
      if (same && (GOING_ON.has(STATES[s]) || states[u] === s))
        going += marginals[u * STATE_COUNT + s]
    }
    const paragraph = bench.looks[u - 1].ending === 'stop' && bench.looks[u - 1].room > 3 ? 0.1 : 0
    const confidence = Math.max(1 - going, paragraph)
    if (confidence >= LEAST_CUT)
      cuts.push({ start: unit.start, confidence: Math.min(SUREST, confidence) })
  })
  return cuts
}
