import { kinds } from '../kinds'
import type { Look } from '../look'
import { GAP } from '../states'
import type { Unit } from '../units'
import { isHeading, type Sight } from './sight'
import { type Stretches, stretchesOf } from './stretches'
import { feature, features, type Seen } from './vocabulary'

/** Lines of a stack on either side that are counted. */
const MOST = 3
const THREE = ['0', '1', '2', '3']
const RANK = kinds('narrowest', 'narrower', 'level', 'wider', 'widest')
const BESIDE = kinds(
  'even with',
  'a little wider than',
  'a little narrower than',
  'wider than',
  'narrower than',
)
const PLACE = features`in a stack ${THREE}/${THREE}, ${RANK.names}`
const PAIR_ABOVE = features`${BESIDE.names} the line above in its stack, ${THREE}/${THREE}`
const PAIR_BELOW = features`${BESIDE.names} the line below in its stack, ${THREE}/${THREE}`
const COUPLET_ABOVE = feature('makes a couplet with the line above in its stack')
const COUPLET_BELOW = feature('makes a couplet with the line below in its stack')
const UNDER = kinds('prose', 'unmarked line', 'edge', 'gap')
const FOOT = features`stack ${THREE} on ${UNDER.names}`

/**
 * Headings that stand one right below the other: how many there are, which is the widest, and which two are of one
 * length, as the two lines of a headline are.
 */
export function seeStacks(
  { page: { codes }, units, looks, stacks }: Sight,
  i: number,
  seen: Seen,
): void {
  if (!isHeading(looks[i])) return
  const above = stacks.above[i]
  const below = stacks.below[i]
  seen.add(FOOT(below, footOf(looks, i + below + 1)))
  if (above + below === 0) return
  const unit = units[i]
  const { width } = unit
  let wider = 0
  let narrower = 0
  for (let k = i - above; k <= i + below; k++) {
    const off = units[k].width - width
    if (off > SAME) wider++
    else if (off < -SAME) narrower++
  }
  seen.add(PLACE(above, below, rankOf(wider, narrower)))
  if (above > 0) {
    seen.add(PAIR_ABOVE(beside(unit, units[i - 1]), above, below))
    if (areCouplet(codes, units[i - 1], unit)) seen.add(COUPLET_ABOVE)
  }
  if (below > 0) {
    seen.add(PAIR_BELOW(beside(unit, units[i + 1]), above, below))
    if (areCouplet(codes, unit, units[i + 1])) seen.add(COUPLET_BELOW)
  }
}

export const findStacks = (looks: readonly Look[]): Stretches =>
  stretchesOf(
    looks.length,
    MOST,
    (i) => isHeading(looks[i]) && isHeading(looks[i - 1]) && looks[i].gap !== GAP.more,
  )

/** Widths that differ by no more than this, in full-width characters, are the same. */
const SAME = 0.6

function rankOf(wider: number, narrower: number): number {
  if (wider === 0) return narrower === 0 ? RANK.level : RANK.widest
  if (narrower === 0) return RANK.narrowest
  return wider > narrower ? RANK.narrower : RANK.wider
}

function beside(one: Unit, other: Unit): number {
  const off = one.width - other.width
  if (Math.abs(off) <= SAME) return BESIDE['even with']
  if (Math.abs(off) <= 2)
    return off > 0 ? BESIDE['a little wider than'] : BESIDE['a little narrower than']
  return off > 0 ? BESIDE['wider than'] : BESIDE['narrower than']
}

/** A couplet has so many characters in each line at least. */
const COUPLET = 4

/** Do two lines of as many characters have the same one, or the same mark, in the same place: 以…之…/用…之…? */
function areCouplet(codes: Uint16Array, one: Unit, other: Unit): boolean {
  const length = one.end - one.inkStart
  if (length < COUPLET || other.end - other.inkStart !== length) return false
  for (let k = 0; k < length; k++)
    if (codes[one.inkStart + k] === codes[other.inkStart + k]) return true
  return false
}

function footOf(looks: readonly Look[], i: number): number {
  if (i >= looks.length) return UNDER.edge
  // A heading that does not join the stack, or one more than is counted.
  if (isHeading(looks[i])) return UNDER.gap
  return looks[i].dry ? UNDER['unmarked line'] : UNDER.prose
}
