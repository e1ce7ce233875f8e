import { kinds } from '../kinds'
import { FULLNESS, type Look } from '../look'
import { NumberList } from '../number-list'
import { NumberSet } from '../number-set'
import type { PageWords } from '../words'
import { isHeading, lookAround, type Sight } from './sight'
import { features, type Seen } from './vocabulary'

/** A heading points at the stretch of so many units that holds most of its rare words again. */
const STRETCH = 18
/** A word in more units than this points nowhere. */
const COMMON = 12
/** Kicker, headline and deck take up each other's words: what recurs so near above, or on the next line, does not count. */
const STACK = 4
/** Words that weigh less together are a coincidence: one weighs as much as the part of its occurrences that each is. */
const FAINT = 0.3

const WHERE = kinds('nowhere', 'right below', 'below', 'above', 'right above')
const POINTS = features`points ${WHERE.names}`
const AGREES = kinds('with', 'away from', 'beside a blank')
const WITH_ABOVE = features`points ${AGREES.names} heading above`
const WITH_BELOW = features`points ${AGREES.names} heading below`

/** The middle of the stretch that a unit's words point at, as an index of units; −1 for none. */
export type Targets = (i: number) => number

/**
 * Where on the page a heading's words are at home, and whether the headings beside it point to the same place: its
 * kicker does, the next article's headline does not. It needs no order, so it helps where headlines stand apart.
 */
export function seePointing({ looks, targets }: Sight, i: number, seen: Seen): void {
  if (!mayPoint(looks[i])) return
  const here = targets(i)
  seen.add(POINTS(whereIs(here, i)))
  if (mayPoint(lookAround(looks, i - 1))) seen.add(WITH_ABOVE(agreement(here, targets(i - 1))))
  if (mayPoint(lookAround(looks, i + 1))) seen.add(WITH_BELOW(agreement(here, targets(i + 1))))
}

/** A heading whose words are worth following: full lines without a mark are, others may be prose. */
const mayPoint = (look: Look): boolean =>
  isHeading(look) && (look.fullness !== FULLNESS.full || look.dry)

function whereIs(target: number, i: number): number {
  if (target < 0) return WHERE.nowhere
  const down = target - i
  if (down > 0) return down <= 1.5 * STRETCH ? WHERE['right below'] : WHERE.below
  return down >= -STRETCH ? WHERE['right above'] : WHERE.above
}

function agreement(one: number, other: number): number {
  if (one < 0 || other < 0) return AGREES['beside a blank']
  return Math.abs(one - other) <= STRETCH ? AGREES.with : AGREES['away from']
}

/** Finds a unit's target when it is first asked for. */
export function targetsOf(page: PageWords, units: number): Targets {
  const known = new Float64Array(units).fill(Number.NaN)
  return (i) => {
    if (Number.isNaN(known[i])) known[i] = targetOf(page, i)
    return known[i]
  }
}

/** The places that a unit's words point at, in the order of the text, and what each weighs; for one unit after the other. */
const places = new NumberList()
let weights = new Float64Array(64)
/** The words that were met in the unit before. */
const met = new NumberSet()

function targetOf({ words, starts, holders, holderStarts }: PageWords, i: number): number {
  places.length = 0
  met.clear()
  for (let k = starts[i]; k < starts[i + 1]; k++) {
    const from = holderStarts[words[k]]
    const count = holderStarts[words[k] + 1] - from
    if (count < 2 || count > COMMON || !met.add(words[k])) continue
    addPlaces(holders, from, from + count, i)
  }
  const { items, length } = places
  const worth = weights
  let sum = 0
  let most = FAINT
  let target = -1
  let from = 0
  for (let k = 0; k < length; k++) {
    sum += worth[k]
    while (items[k] - items[from] > STRETCH) sum -= worth[from++]
    if (sum <= most) continue
    most = sum
    target = (items[from] + items[k]) / 2
  }
  return target
}

/**
 * Merges a word's holders, but for those near unit i, into the places: from the last to the first, each behind those that are
 * not behind it.
 */
function addPlaces(holders: Int32Array, from: number, end: number, i: number): void {
  let count = end - from
  for (let h = from; h < end; h++) if (isNear(holders[h], i)) count--
  const old = places.length
  places.reserve(count)
  places.length = old + count
  makeRoom(places.length)
  const { items } = places
  const worth = weights
  const weight = 1 / (end - from)
  let k = old - 1
  for (let h = end - 1, to = old + count - 1; to > k; h--) {
    const unit = holders[h]
    if (isNear(unit, i)) continue
    for (; k >= 0 && items[k] > unit; k--, to--) {
      items[to] = items[k]
      worth[to] = worth[k]
    }
    items[to] = unit
    worth[to--] = weight
  }
}

const isNear = (unit: number, i: number): boolean => unit >= i - STACK && unit <= i + 1

function makeRoom(size: number): void {
  if (size <= weights.length) return
  const grown = new Float64Array(2 * size)
  grown.set(weights)
  weights = grown
}
