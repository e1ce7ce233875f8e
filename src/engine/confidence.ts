import type { Articles } from './articles'
import type { Decoding } from './chain'
import { type Body, streamsUnderHeads, type Workbench } from './columns'
import type { Match } from './match'
import { isOutside, ROLES, type Role } from './role'
import { BODY_ON, ROLE_OF, STATE_COUNT, STATES, stateIndex } from './states'
import type { EvidenceWeights } from './weights'

/** What speaks for or against a place being right: each value counts with the fitted weight of its name. */
export interface Evidence {
  readonly names: readonly string[]
  readonly values: readonly number[]
}

/** Nobody is surer than this, and nobody less than the other. */
export const SUREST = 0.99
const LEAST_SURE = 0.01

/** Log odds beyond this come of the model's overconfidence, not of the page. */
const FURTHEST = 6

/**
 * Probability that a place is right: logistic regression over the evidence (Platt 1999), fitted to what turned out
 * right on pages which the decoding's weights had not seen.
 */
export function sureness(weights: EvidenceWeights, { names, values }: Evidence): number {
  const own = weights.of(names)
  let sum = 0
  for (let k = 0; k < values.length; k++) sum += own[k] * values[k]
  return Math.max(LEAST_SURE, Math.min(SUREST, 1 / (1 + Math.exp(-sum))))
}

export function logit(p: number): number {
  if (p >= NEARLY_SURE) return FURTHEST
  if (p <= 1 - NEARLY_SURE) return -FURTHEST
  return Math.log(p / (1 - p))
}

const NEARLY_SURE = 1 / (1 + Math.exp(-FURTHEST))

/** A block's units, and the draft that opens it. */
export interface BlockUnits {
  readonly first: number
  readonly last: number
  readonly draft: number
}

/** How each block came about: how sure its first unit, its weakest one, and what might open inside it. */
export function blockEvidence(
  bench: Workbench,
  { marginals, states }: Decoding,
  certainty: Certainty,
  articles: Articles,
  matches: readonly Match[],
): (block: BlockUnits) => Evidence {
  const at = (u: number, s: number) => marginals[u * STATE_COUNT + s]
  const unheaded = new Set(articles.ofBody)
  const ownHead = new Map<string, Match>()
  let someAlone = 0
  for (const match of matches) {
    if (match.body < 0) someAlone = 1
    else {
      unheaded.delete(articles.ofBody[match.body])
      ownHead.set(articles.ofBody[match.body], match)
    }
  }
  const underHeads = new Set<number>()
  for (const s of streamsUnderHeads(bench.structure))
    underHeads.add(bench.structure.streams[s].opening)
  const opening = stateIndex('opening')
  const going = BODY_ON.map(stateIndex)
  const inOwnWords = ({ first, last, draft }: BlockUnits): Evidence => {
    const { role } = bench.drafts[draft]
    const ofRole = STATES_OF.get(role) ?? []
    let sum = 0
    let weakest = 1
    let inner = 0
    for (let u = first; u <= last; u++) {
      const p = bench.units[u].fixed === null ? sumAt(marginals, u, ofRole) : 1
      sum += p
      weakest = Math.min(weakest, p)
      if (u > first) inner = Math.max(inner, at(u, opening))
    }
    const mean = sum / (last - first + 1)
    const certain = bench.units[first].fixed !== null
    if (role !== 'body')
      return {
        names: HEADS.has(role) ? HEAD : isOutside(role) ? OUTSIDE : OTHER,
        values: [
          1,
          certain
            ? FURTHEST
            : logit(Math.max(at(first, states[first]), sumAt(marginals, first, ofRole))),
          logit(mean),
          logit(weakest),
          logit(certainty.beside(first, last)),
          logit(certainty.around(first, last)),
          certainty.rival(first, last),
        ],
      }
    return {
      names: BODY,
      values: [
        1,
        certain ? FURTHEST : logit(at(first, states[first])),
        logit(mean),
        logit(weakest),
        logit(certainty.beside(first, last)),
        logit(certainty.around(first, last)),
        certainty.rival(first, last),
        logit(1 - inner),
        last + 1 < bench.units.length ? logit(1 - sumAt(marginals, last + 1, going)) : FURTHEST,
        articles.continuing.has(draft) ? 1 : 0,
        unheaded.has(articles.ofDraft[draft] ?? '') ? 1 : 0,
        underHeads.has(draft) ? 1 : 0,
        Math.log(last - first + 1),
        logit(ownHead.get(articles.ofDraft[draft] ?? '')?.probability ?? 0.5),
        someAlone,
      ],
    }
  }
  return (block) => inItsTime(bench, inOwnWords(block))
}

/** Probability that a unit has one of these states. */
function sumAt(marginals: Float64Array, u: number, states: readonly number[]): number {
  let p = 0
  for (const s of states) p += marginals[u * STATE_COUNT + s]
  return p
}

/** The states of each role. */
const STATES_OF: ReadonlyMap<Role, readonly number[]> = new Map(
  ROLES.map((role) => [role, STATES.flatMap((state, s) => (ROLE_OF[state] === role ? [s] : []))]),
)

const namesFor = (kind: string, more: readonly string[] = []): readonly string[] => [
  kind,
  ...['first', 'all', 'weakest', 'beside', 'around', 'rival', ...more].map(
    (name) => `${kind} ${name}`,
  ),
]
const HEAD = namesFor('head')
/** Of adverts, too. */
const OUTSIDE = namesFor('furniture')
const OTHER = namesFor('other')
const BODY = namesFor('body', [
  'opens inside',
  'ends',
  'continues',
  'unheaded',
  'under a headline',
  'long',
  'of odds',
  'while headlines are alone',
])

const HEADS: ReadonlySet<string> = new Set(['kicker', 'headline', 'deck'])

/** Where 、 does the work of 。 all evidence is of another worth, and so has other names. */
const inItsTime = (bench: Workbench, evidence: Evidence): Evidence =>
  bench.page.measures.stops.includes('、')
    ? { names: oldNames(evidence.names), values: evidence.values }
    : evidence

const knownOldNames = new Map<readonly string[], readonly string[]>()

function oldNames(names: readonly string[]): readonly string[] {
  const known = knownOldNames.get(names)
  if (known !== undefined) return known
  const old = names.map((name) => `old ${name}`)
  knownOldNames.set(names, old)
  return old
}

const ALONE = [
  'alone',
  'alone odds',
  'alone margin',
  'alone group',
  'alone beside',
  'alone around',
  'alone rival',
]
const GIVEN = [
  'given',
  'given odds',
  'given margin',
  'given above',
  'given without words',
  'given group',
  'given beside',
  'given around',
  'given rival',
  'given topic',
  'given opening',
]

/** How a headline group came by its body: how probable it is among all ways to give the page's headlines out. */
export function attachmentEvidence(
  bench: Workbench,
  bodies: readonly Body[],
  certainty: Certainty,
): (match: Match, g: number) => Evidence {
  const { drafts, structure } = bench
  const inOwnWords = (match: Match, g: number): Evidence => {
    const odds = logit(match.probability)
    const second = match.others[0]?.probability ?? 0
    const margin = logit(match.probability / Math.max(1e-9, match.probability + second))
    const own = structure.groups[g].drafts
    const [first, last] = [drafts[own[0]].first, drafts[own[own.length - 1]].last]
    const group = logit(certainty.weakest(first, last))
    const beside = logit(certainty.beside(first, last))
    const around = logit(certainty.around(first, last))
    const rival = certainty.rival(first, last)
    if (match.body < 0)
      return { names: ALONE, values: [1, odds, margin, group, beside, around, rival] }
    const opening = drafts[structure.streams[bodies[match.body].streams[0]].opening].first
    return {
      names: GIVEN,
      values: [
        1,
        odds,
        margin,
        match.affinity?.directlyAbove ? 1 : 0,
        match.affinity?.shared.length === 0 ? 1 : 0,
        group,
        beside,
        around,
        rival,
        match.affinity?.topic ?? 0,
        logit(certainty.weakest(opening, opening)),
      ],
    }
  }
  return (match, g) => inItsTime(bench, inOwnWords(match, g))
}

/** How sure the decoding is of its states: not only of each role, but of what begins where. */
export interface Certainty {
  /** Of the least sure of the units from first to last. */
  weakest(first: number, last: number): number
  /** Of the least sure of the units right above and below. */
  beside(first: number, last: number): number
  /** On average hereabouts: where much is doubtful, much is wrong. */
  around(first: number, last: number): number
  /** How much likelier all would be if one of the units, or the next, were something else; in natural logarithms. */
  rival(first: number, last: number): number
}

/** Units right above and below a stretch, and on either side of it. */
const BESIDE = 2
const AROUND = 12

export function certaintyOf(
  { units }: Workbench,
  { marginals, states }: Decoding,
  rivals: Float64Array,
): Certainty {
  const at = (u: number) => (units[u].fixed === null ? marginals[u * STATE_COUNT + states[u]] : 1)
  const sums = new Float64Array(units.length + 1)
  for (let u = 0; u < units.length; u++) sums[u + 1] = sums[u] + at(u)
  const weakest = (first: number, last: number): number => {
    let least = 1
    const end = Math.min(last, units.length - 1)
    for (let u = Math.max(0, first); u <= end; u++) least = Math.min(least, at(u))
    return least
  }
  return {
    rival: (first, last) => {
      let most = -FURTHEST
      const end = Math.min(last + 1, units.length - 1)
      for (let u = first; u <= end; u++) if (rivals[u] > most) most = rivals[u]
      return most
    },
    weakest,
    beside: (first, last) =>
      Math.min(weakest(first - BESIDE, first - 1), weakest(last + 1, last + BESIDE)),
    around: (first, last) => {
      const from = Math.max(0, first - AROUND)
      const to = Math.min(units.length, last + 1 + AROUND)
      return (sums[to] - sums[from]) / Math.max(1, to - from)
    },
  }
}
