import { kinds } from '../kinds'
import { GAP } from '../states'
import type { Unit } from '../units'
import { isHeading, lookAround, type Sight } from './sight'
import { features, type Seen } from './vocabulary'

const BESIDE = kinds('wider than', 'narrower than', 'like')
const HEADING_ABOVE = features`${BESIDE.names} heading above, gap ${GAP.names}`
const HEADING_BELOW = features`${BESIDE.names} heading below, gap ${GAP.names}`

/** A heading among headings: a kicker is longer than its headline, a headline's two lines are much alike. */
export function seeHeadings({ units, looks }: Sight, i: number, seen: Seen): void {
  const look = looks[i]
  if (!isHeading(look)) return
  if (isHeading(lookAround(looks, i - 1)))
    seen.add(HEADING_ABOVE(compare(units[i], units[i - 1]), look.gap))
  const below = lookAround(looks, i + 1)
  if (isHeading(below)) seen.add(HEADING_BELOW(compare(units[i], units[i + 1]), below.gap))
}

function compare({ width }: Unit, other: Unit): number {
  const ratio = width / Math.max(1, other.width)
  if (ratio > 1.35) return BESIDE['wider than']
  return ratio < 0.74 ? BESIDE['narrower than'] : BESIDE.like
}
