import type { Decoding, Potentials } from './chain'
import { type Body, joinColumns } from './columns'
import { Detours } from './detours'
import { type Arrangement, arrange, benchOf, type Ground } from './layout'
import { TEMPERATURE, worthOfMatching } from './match'
import { isHead } from './role'
import { ROLE_OF, STATE_COUNT, STATES, stateIndex } from './states'
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

/** What one doubt or two would come to, and how much likelier all is by it. */
interface Change {
  readonly doubts: readonly Doubt[]
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
/** A change must be worth this much more, in natural logarithms, than the page as it is. */
const WORTH = 0.3
/** No matching makes up for a path that is worth so much less. */
const TOO_DEAR = 4.5
/** Changes of a page at most. */
const MOST_CHANGES = 12
/** So many headlines, and so many openings, are tried in pairs: those for which the least has to be given up. */
const MOST_PAIRED = 4
/** A file with more headlines and bodies, or with more units, holds many pages; nobody reads all of it for each doubt. */
const ONE_PAGE = 100
const LONGEST_PAGE = 5000

/**
 * The second look. The decoding reads lines one after the other and does not know which headlines find a body. So for
 * each unit that may be something else, the page is arranged as if it were, and the arrangement is kept for which the
 * best path and the best matching together are likeliest: a body run together from two is cut where a headline left
 * over claims one of them, beginnings that nobody supports are taken back, stacked headlines are parted and joined.
 * Where no single change is worth it, a headline that parts from a stack and a body that opens may be, both at once.
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
    let open = doubts
    let left = doubts
    for (let count = 0; count < MOST_CHANGES; count++) {
      const { change, hopeful } = this.weighAll(left)
      const made = change ?? this.weighPairs(open)
      if (made === null) break
      this.make(made)
      const isOpen = ({ unit }: Doubt) => made.doubts.every((doubt) => doubt.unit !== unit)
      open = open.filter(isOpen)
      // What would have made the page worse is not looked at again.
      left = hopeful.filter(isOpen)
    }
    return { arrangement: this.best, rivals: this.rivals }
  }

  private make({ doubts, arrangement, worth, gain }: Change): void {
    this.best = arrangement
    this.worth = worth
    for (const { unit, state } of doubts) {
      this.detours.hold(unit, state)
      this.rivals[unit] = -gain
    }
  }

  /** The best change that is worth it, and the doubts that would be a gain. */
  private weighAll(doubts: readonly Doubt[]): {
    readonly change: Change | null
    readonly hopeful: readonly Doubt[]
  } {
    const known = this.knownMatchings()
    const hopeful: Doubt[] = []
    let change: Change | null = null
    for (const { unit } of doubts) this.rivals[unit] = NO_RIVAL
    for (const doubt of doubts) {
      const { unit, state } = doubt
      const loss = this.lossOf(doubt)
      const weighed =
        loss > TOO_DEAR ? null : this.weigh([doubt], this.detours.through(unit, state), loss, known)
      const gain = weighed?.gain ?? -loss
      if (gain > this.rivals[unit]) this.rivals[unit] = gain
      if (gain > 0) hopeful.push(doubt)
      if (gain > (change?.gain ?? WORTH)) change = weighed
    }
    return { change, hopeful }
  }

  /** The best change of two that is worth it: of a headline and of an opening that leave each other's ways alone. */
  private weighPairs(doubts: readonly Doubt[]): Change | null {
    const known = this.knownMatchings()
    const openings = this.nearest(doubts, OPENING)
    let change: Change | null = null
    for (const head of openings.length === 0 ? [] : this.nearest(doubts, HEADLINE)) {
      const headPath = this.detours.through(head.unit, head.state)
      for (const opening of openings) {
        const loss = this.lossOf(head) + this.lossOf(opening)
        if (loss > TOO_DEAR) continue
        const path = this.together(headPath, this.detours.through(opening.unit, opening.state))
        if (path === null) continue
        const weighed = this.weigh([head, opening], path, loss, known)
        for (const { unit } of weighed.doubts)
          if (weighed.gain > this.rivals[unit]) this.rivals[unit] = weighed.gain
        if (weighed.gain > (change?.gain ?? WORTH)) change = weighed
      }
    }
    return change
  }

  /** The doubts of being in this state for which the least has to be given up. */
  private nearest(doubts: readonly Doubt[], state: number): Doubt[] {
    return doubts
      .filter((doubt) => doubt.state === state && this.lossOf(doubt) <= TOO_DEAR)
      .sort((a, b) => this.lossOf(a) - this.lossOf(b))
      .slice(0, MOST_PAIRED)
  }

  /** Both detours, or null where they meet. */
  private together(one: readonly number[], other: readonly number[]): number[] | null {
    const { states } = this.best
    const path = [...one]
    for (let u = 0; u < path.length; u++) {
      if (other[u] === states[u]) continue
      if (one[u] !== states[u]) return null
      path[u] = other[u]
    }
    return path
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
  private weigh(
    doubts: readonly Doubt[],
    states: readonly number[],
    loss: number,
    known: Map<number, Matching>,
  ): Change {
    const bench = benchOf(this.ground, states)
    const signature = signatureOf(bench)
    let matching = known.get(signature)
    if (matching === undefined) {
      const bodies = joinColumns(bench)
      matching = { bodies, worth: worthOfMatching(bench, bodies) }
      known.set(signature, matching)
    }
    const { bodies, worth } = matching
    const gain = (worth - this.worth) / TEMPERATURE - loss
    return { doubts, arrangement: { states, bench, bodies }, worth, gain }
  }
}

/**
 * States that part or join headline groups and runs of body. Furniture is not among them: nothing that finds no place
 * shall leave the page by it.
 */
const PLACES: readonly boolean[] = STATES.map(
  (state) => isHead(ROLE_OF[state]) || ['byline', 'subhead', 'opening'].includes(state),
)
const FURNITURE = stateIndex('furniture')
const HEADLINE = stateIndex('headline')
const OPENING = stateIndex('opening')

/** What may be something else. */
function doubtsOf({ states, marginals }: Decoding): Doubt[] {
  const doubts: Doubt[] = []
  for (let unit = 0; unit < states.length; unit++) {
    const given = states[unit]
    const at = unit * STATE_COUNT
    if (marginals[at + given] > 1 - THINKABLE) continue
    for (let state = 0; state < STATE_COUNT; state++) {
      if (state === given || state === FURNITURE || !(PLACES[state] || PLACES[given])) continue
      if (marginals[at + state] >= THINKABLE) doubts.push({ unit, state })
    }
  }
  return doubts
}
