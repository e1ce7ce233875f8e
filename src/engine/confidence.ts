import type { Articles } from './articles'
import type { Decoding } from './chain'
import { streamsUnderHeads, type Workbench } from './columns'
import type { Match } from './match'
import { ROLES, type Role } from './role'
import { ROLE_OF, STATE_COUNT, STATES, stateIndex } from './states'

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
  const going = stateIndex('body')
  const old = isOld(bench)
  return ({ first, last, draft }) => {
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
        [names.old]: old,
        [names.first]: certain
          ? FURTHEST
          : logit(Math.max(at(first, states[first]), sumAt(marginals, first, ofRole))),
        [names.all]: logit(mean),
        [names.weakest]: logit(weakest),
      }
    }
    const certain = bench.units[first].fixed !== null
    return {
      body: 1,
      'body old': old,
      'body first': certain ? FURTHEST : logit(at(first, states[first])),
      'body all': logit(mean),
      'body weakest': logit(weakest),
      'body opens inside': logit(1 - inner),
      'body ends': last + 1 < bench.units.length ? logit(1 - at(last + 1, going)) : FURTHEST,
      'body continues': articles.continuing.has(draft) ? 1 : 0,
      'body unheaded': unheaded.has(articles.ofDraft[draft] ?? '') ? 1 : 0,
      'body under a headline': underHeads.has(draft) ? 1 : 0,
      'body long': Math.log(last - first + 1),
    }
  }
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
  old: `${kind} old`,
  first: `${kind} first`,
  all: `${kind} all`,
  weakest: `${kind} weakest`,
})
const HEAD = namesFor('head')
const FURNITURE = namesFor('furniture')
const OTHER = namesFor('other')

const HEADS: ReadonlySet<string> = new Set(['kicker', 'headline', 'deck'])

/** Where 、 does the work of 。 everything about a page is less certain. */
const isOld = (bench: Workbench): number => (bench.page.measures.stops.includes('、') ? 1 : 0)

/** How a headline group came by its body: how probable it is among all ways to give the page's headlines out. */
export function attachmentEvidence(bench: Workbench, match: Match): Evidence {
  const odds = logit(match.probability)
  const second = match.others[0]?.probability ?? 0
  const margin = logit(match.probability / Math.max(1e-9, match.probability + second))
  const old = isOld(bench)
  if (match.body < 0)
    return { alone: 1, 'alone old': old, 'alone odds': odds, 'alone margin': margin }
  return {
    given: 1,
    'given old': old,
    'given odds': odds,
    'given margin': margin,
    'given above': match.affinity?.directlyAbove ? 1 : 0,
    'given without words': match.affinity?.shared.length === 0 ? 1 : 0,
  }
}
