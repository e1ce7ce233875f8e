import type { Articles } from './articles'
import type { Decoding } from './chain'
import { type Body, streamsUnderHeads, type Workbench } from './columns'
import type { Match } from './match'
import { ROLES, type Role } from './role'
import { BODY_ON, ROLE_OF, STATE_COUNT, STATES, stateIndex } from './states'

/** What speaks for or against a place being right, by name: each counts with its fitted weight. */
export type Evidence = Readonly<Record<string, number>>

/** Nobody is surer than this, and nobody less than the other. */
export const SUREST = 0.99
const LEAST_SURE = 0.01

/** Log odds beyond this come of the model's overconfidence, not of the page. */
const FURTHEST = 6

/**
 * Probability that a place is right: logistic regression over the evidence (Platt 1999), fitted to what turned out
 * right on pages which the decoding's weights had not seen.
 */
export function sureness(weights: ReadonlyMap<string, number>, evidence: Evidence): number {
  let sum = 0
  for (const name in evidence) sum += (weights.get(name) ?? 0) * evidence[name]
  return Math.max(LEAST_SURE, Math.min(SUREST, 1 / (1 + Math.exp(-sum))))
}

export const logit = (p: number): number =>
  Math.max(-FURTHEST, Math.min(FURTHEST, Math.log(Math.max(p, 1e-9) / Math.max(1 - p, 1e-9))))

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
  const headed = new Set(matches.map((match) => match.body))
  const unheaded = new Set(
    articles.ofBody.flatMap((article, b) => (headed.has(b) ? [] : [article])),
  )
  const underHeads = new Set(
    [...streamsUnderHeads(bench.structure)].map((s) => bench.structure.streams[s].opening),
  )
  const opening = stateIndex('opening')
  const going = BODY_ON.map(stateIndex)
  const someAlone = matches.some((match) => match.body < 0) ? 1 : 0
  const ownHead = new Map(matches.map((match) => [articles.ofBody[match.body], match]))
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
    if (role !== 'body') {
      const names = HEADS.has(role) ? HEAD : role === 'furniture' ? FURNITURE : OTHER
      const certain = bench.units[first].fixed !== null
      return {
        [names.kind]: 1,
        [names.first]: certain
          ? FURTHEST
          : logit(Math.max(at(first, states[first]), sumAt(marginals, first, ofRole))),
        [names.all]: logit(mean),
        [names.weakest]: logit(weakest),
        [names.beside]: logit(certainty.beside(first, last)),
        [names.around]: logit(certainty.around(first, last)),
      }
    }
    const certain = bench.units[first].fixed !== null
    return {
      body: 1,
      'body first': certain ? FURTHEST : logit(at(first, states[first])),
      'body all': logit(mean),
      'body weakest': logit(weakest),
      'body beside': logit(certainty.beside(first, last)),
      'body around': logit(certainty.around(first, last)),
      'body opens inside': logit(1 - inner),
      'body ends':
        last + 1 < bench.units.length ? logit(1 - sumAt(marginals, last + 1, going)) : FURTHEST,
      'body continues': articles.continuing.has(draft) ? 1 : 0,
      'body unheaded': unheaded.has(articles.ofDraft[draft] ?? '') ? 1 : 0,
      'body under a headline': underHeads.has(draft) ? 1 : 0,
      'body long': Math.log(last - first + 1),
      'body of odds': logit(ownHead.get(articles.ofDraft[draft] ?? '')?.probability ?? 0.5),
      'body while headlines are alone': someAlone,
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

const namesFor = (kind: string) => ({
  kind,
  first: `${kind} first`,
  all: `${kind} all`,
  weakest: `${kind} weakest`,
  beside: `${kind} beside`,
  around: `${kind} around`,
})
const HEAD = namesFor('head')
const FURNITURE = namesFor('furniture')
const OTHER = namesFor('other')

const HEADS: ReadonlySet<string> = new Set(['kicker', 'headline', 'deck'])

/** Where 、 does the work of 。 all evidence is of another worth, and so has other names. */
function inItsTime(bench: Workbench, evidence: Evidence): Evidence {
  if (!bench.page.measures.stops.includes('、')) return evidence
  const old: Record<string, number> = {}
  for (const name in evidence) old[oldName(name)] = evidence[name]
  return old
}

const oldNames = new Map<string, string>()

function oldName(name: string): string {
  const known = oldNames.get(name)
  if (known !== undefined) return known
  oldNames.set(name, `old ${name}`)
  return `old ${name}`
}

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
    if (match.body < 0)
      return {
        alone: 1,
        'alone odds': odds,
        'alone margin': margin,
        'alone group': group,
        'alone beside': beside,
        'alone around': around,
      }
    const opening = drafts[structure.streams[bodies[match.body].streams[0]].opening].first
    return {
      given: 1,
      'given odds': odds,
      'given margin': margin,
      'given above': match.affinity?.directlyAbove ? 1 : 0,
      'given without words': match.affinity?.shared.length === 0 ? 1 : 0,
      'given group': group,
      'given beside': beside,
      'given around': around,
      'given opening': logit(certainty.weakest(opening, opening)),
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
}

/** Units right above and below a stretch, and on either side of it. */
const BESIDE = 2
const AROUND = 12

export function certaintyOf({ units }: Workbench, { marginals, states }: Decoding): Certainty {
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
