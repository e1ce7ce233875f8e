import { kinds } from '../kinds'
import type { Look } from '../look'
import { GAP } from '../states'
import { isHeading, type Sight } from './sight'
import { features, type Seen } from './vocabulary'

/** Lines of a stack on either side that are counted. */
const MOST = 3
const THREE = ['0', '1', '2', '3']
const RANK = kinds('narrowest', 'narrower', 'level', 'wider', 'widest')
const EVEN = kinds('even', 'nearly', 'uneven')
const PLACE = features`in a stack ${THREE}/${THREE}, ${RANK.names}`
const PAIR_ABOVE = features`${EVEN.names} with the line above in its stack, ${THREE}/${THREE}`
const PAIR_BELOW = features`${EVEN.names} with the line below in its stack, ${THREE}/${THREE}`
const UNDER = kinds('prose', 'unmarked line', 'edge', 'gap')
const FOOT = features`stack ${THREE} on ${UNDER.names}`

/**
 * Headings that stand one right below the other: how many there are, which is the widest, and which two are of one
 * length, as the two lines of a headline are.
 */
export function seeStacks({ units, looks }: Sight, i: number, seen: Seen): void {
  if (!isHeading(looks[i])) return
  let above = 0
  while (above < MOST && joins(looks, i - above)) above++
  let below = 0
  while (below < MOST && joins(looks, i + 1 + below)) below++
  seen.add(FOOT(below, footOf(looks, i + below + 1)))
  if (above + below === 0) return
  const { width } = units[i]
  let wider = 0
  let narrower = 0
  for (let k = i - above; k <= i + below; k++) {
    if (units[k].width > width + SAME) wider++
    else if (units[k].width < width - SAME) narrower++
  }
  seen.add(PLACE(above, below, rankOf(wider, narrower)))
  if (above > 0) seen.add(PAIR_ABOVE(evenness(width, units[i - 1].width), above, below))
  if (below > 0) seen.add(PAIR_BELOW(evenness(width, units[i + 1].width), above, below))
}

/** Does unit i stand in a stack with the one above it? */
const joins = (looks: readonly Look[], i: number): boolean =>
  i > 0 &&
  i < looks.length &&
  isHeading(looks[i]) &&
  isHeading(looks[i - 1]) &&
  looks[i].gap !== GAP.more

/** Widths that differ by no more than this, in full-width characters, are the same. */
const SAME = 0.6

function rankOf(wider: number, narrower: number): number {
  if (wider === 0) return narrower === 0 ? RANK.level : RANK.widest
  if (narrower === 0) return RANK.narrowest
  return wider > narrower ? RANK.narrower : RANK.wider
}

function evenness(one: number, other: number): number {
  const off = Math.abs(one - other)
  if (off <= SAME) return EVEN.even
  return off <= 2 ? EVEN.nearly : EVEN.uneven
}

function footOf(looks: readonly Look[], i: number): number {
  if (i >= looks.length) return UNDER.edge
  // A heading that does not join the stack, or one more than is counted.
  if (isHeading(looks[i])) return UNDER.gap
  return looks[i].dry ? UNDER['unmarked line'] : UNDER.prose
}
