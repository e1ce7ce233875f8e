import type { Decoding, Potentials } from './chain'
import { type Body, joinColumns } from './columns'
import { Detours } from './detours'
import { type Arrangement, arrange, benchBeside, type Ground } from './layout'
import { worthOfMatching } from './match'
import { isHead, isOutside } from './role'
import { ROLE_OF, STATE_COUNT, STATES } from './states'
import { signatureOf } from './structure'

/** A unit that may be something else than the decoding took it for. */
interface Doubt {
  readonly unit: number
  readonly state: number
}

/** Bodies of an arrangement, and what giving it its headlines is worth. */
interface Matching {
  readonly bodies: readonly Body[]
  readonly worth: number
}

/** What a doubt would come to, and how much likelier all is by it. */
interface Change {
  readonly doubt: Doubt
  readonly arrangement: Arrangement
  readonly worth: number
  readonly gain: number
}

/** An arrangement, and for each unit how much likelier the page would be if it were something else, in natural logarithms. */
export interface Reconsidered {
  readonly arrangement: Arrangement
  /** `NO_RIVAL` where nothing else is thinkable. */
  readonly rivals: Float64Array
}

export const NO_RIVAL = Number.NEGATIVE_INFINITY

/** From this probability on, another state is thinkable. */
const THINKABLE = 0.02
/** No matching makes up for a path that is worth so much less. */
const TOO_DEAR = 3.3
/** Changes of a page at most. */
const MOST_CHANGES = 12
/** A file with more headlines and bodies, or with more units, holds many pages; nobody reads all of it for each doubt. */
const ONE_PAGE = 100
const LONGEST_PAGE = 5000

/**
 * The second look. The decoding reads lines one after the other and does not know which headlines find a body. So for
 * each unit that may be something else, the page is arranged as if it were, and the arrangement is kept for which the
 * best path and the best matching together are likeliest: a body run together from two is cut where a headline left
 * over claims one of them, beginnings that nobody supports are taken back, stacked headlines are parted and joined.
 */
export function reconsidered(
  ground: Ground,
  potentials: Potentials,
  decoding: Decoding,
): Reconsidered {
  const first = arrange(ground, decoding.states)
  const isOnePage =
    ground.units.length <= LONGEST_PAGE && first.bench.structure.items.length <= ONE_PAGE
  const doubts = isOnePage ? doubtsOf(decoding) : []
  if (doubts.length === 0)
    return { arrangement: first, rivals: new Float64Array(ground.units.length).fill(NO_RIVAL) }
  const units = [...new Set(doubts.map(({ unit }) => unit))]
  return new SecondLook(ground, first, new Detours(potentials, first.states, units)).at(doubts)
}

class SecondLook {
  private readonly rivals: Float64Array
  private worth: number

  constructor(
    private readonly ground: Ground,
    private best: Arrangement,
    private readonly detours: Detours,
  ) {
    this.rivals = new Float64Array(ground.units.length).fill(NO_RIVAL)
    this.worth = worthOfMatching(best.bench, best.bodies)
  }

  /** Makes the best change of all, and again, until none is worth it. */
  at(doubts: readonly Doubt[]): Reconsidered {
    let left = doubts
    for (let count = 0; count < MOST_CHANGES; count++) {
      const { change, hopeful } = this.weighAll(left)
      if (change === null) break
      this.make(change)
      // What would have made the page worse is not looked at again.
      left = hopeful.filter(({ unit }) => unit !== change.doubt.unit)
    }
    return { arrangement: this.best, rivals: this.rivals }
  }

  private make({ doubt: { unit, state }, arrangement, worth, gain }: Change): void {
    this.best = arrangement
    this.worth = worth
    this.detours.hold(unit, state)
    this.rivals[unit] = -gain
  }

  /** The best change that is worth it, and the doubts that would be a gain. */
  private weighAll(doubts: readonly Doubt[]): {
    readonly change: Change | null
    readonly hopeful: readonly Doubt[]
  } {
    const { worthChanging } = this.ground.matching
    const known = this.knownMatchings()
    const hopeful: Doubt[] = []
    let change: Change | null = null
    for (const { unit } of doubts) this.rivals[unit] = NO_RIVAL
    for (const doubt of doubts) {
      const { unit } = doubt
      const loss = this.lossOf(doubt)
      const weighed = loss > TOO_DEAR ? null : this.weigh(doubt, loss, known)
      const gain = weighed?.gain ?? -loss
      if (gain > this.rivals[unit]) this.rivals[unit] = gain
      if (gain > 0) hopeful.push(doubt)
      if (gain > (change?.gain ?? worthChanging)) change = weighed
    }
    return { change, hopeful }
  }

  /** In natural logarithms. */
  private lossOf({ unit, state }: Doubt): number {
    return this.detours.loss(unit, state) / 100
  }

  private knownMatchings(): Map<number, Matching> {
    const { bench, bodies } = this.best
    return new Map([[signatureOf(bench), { bodies, worth: this.worth }]])
  }

  /** `known` are the matchings of structures that were met, by signature. */
  private weigh(doubt: Doubt, loss: number, known: Map<number, Matching>): Change {
    const states = this.detours.through(doubt.unit, doubt.state)
    const bench = benchBeside(this.best, states)
    const signature = signatureOf(bench)
    let matching = known.get(signature)
    if (matching === undefined) {
      const bodies = joinColumns(bench)
      matching = { bodies, worth: worthOfMatching(bench, bodies) }
      known.set(signature, matching)
    }
    const { bodies, worth } = matching
    const gain = (worth - this.worth) / this.ground.matching.temperature - loss
    return { doubt, arrangement: { states, bench, bodies }, worth, gain }
  }
}

/**
 * States that part or join headline groups and runs of body. Furniture and adverts are not among them: nothing that finds
 * no place shall leave the page by them.
 */
const PLACES: readonly boolean[] = STATES.map(
  (state) => isHead(ROLE_OF[state]) || ['byline', 'subhead', 'opening'].includes(state),
)
const OUTSIDE: readonly boolean[] = STATES.map((state) => isOutside(ROLE_OF[state]))

/** What may be something else. */
function doubtsOf({ states, marginals }: Decoding): Doubt[] {
  const doubts: Doubt[] = []
  for (let unit = 0; unit < states.length; unit++) {
    const given = states[unit]
    const at = unit * STATE_COUNT
    if (marginals[at + given] > 1 - THINKABLE) continue
    for (let state = 0; state < STATE_COUNT; state++) {
      if (state === given || OUTSIDE[state] || !(PLACES[state] || PLACES[given])) continue
      if (marginals[at + state] >= THINKABLE) doubts.push({ unit, state })
    }
  }
  return doubts
}
