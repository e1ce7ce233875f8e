import type { Sight } from './sight'
import { characterFeatures, type Seen } from './vocabulary'

/** No heading's line is wider, in full-width characters. */
const WIDEST = 30

const HOLDS = characterFeatures('holds')
const ENDS = characterFeatures('ends in')

/**
 * Which characters a heading is made of, each once, and the last: papers say 强调 in kickers, 纪事 in decks, 启事 in
 * headlines, and the fitting finds out which of them tell.
 */
export function seeWording({ page: { codes }, units, looks }: Sight, i: number, seen: Seen): void {
  const { inkStart, end, width } = units[i]
  if (!looks[i].headlike || width > WIDEST) return
  const first = seen.count
  /** A bit for the last five of each character's code that was met: mostly it tells by itself that one is new. */
  let met = 0
  for (let k = inkStart; k < end; k++) {
    const feature = HOLDS(codes[k])
    const bit = 1 << (codes[k] & 31)
    if (feature < 0 || ((met & bit) !== 0 && seen.has(feature, first))) continue
    met |= bit
    seen.add(feature)
  }
  const last = ENDS(codes[end - 1])
  if (last >= 0) seen.add(last)
}
