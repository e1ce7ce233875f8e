import { NumberSet } from '../number-set'
import type { Sight } from './sight'
import { characterFeatures, type Seen } from './vocabulary'

/** No heading's line is wider, in full-width characters. */
const WIDEST = 30

const HOLDS = characterFeatures('holds')
const ENDS = characterFeatures('ends in')

const met = new NumberSet()

/**
 * Which characters a heading is made of, each once, and the last: papers say 强调 in kickers, 纪事 in decks, 启事 in
 * headlines, and the fitting finds out which of them tell.
 */
export function seeWording({ page: { codes }, units, looks }: Sight, i: number, seen: Seen): void {
  const { inkStart, end, width } = units[i]
  if (!looks[i].headlike || width > WIDEST) return
  met.clear()
  for (let k = inkStart; k < end; k++) {
    const feature = HOLDS(codes[k])
    if (feature >= 0 && met.add(feature)) seen.add(feature)
  }
  const last = ENDS(codes[end - 1])
  if (last >= 0) seen.add(last)
}
