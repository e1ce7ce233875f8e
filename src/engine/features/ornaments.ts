import { kinds } from '../kinds'
import { ENDING } from '../punctuation'
import type { Unit } from '../units'
import { lookAround, type Sight } from './sight'
import { features, type Seen } from './vocabulary'

const MARK = kinds('list mark', 'ornament')
const TIMES = kinds('once', 'again')
const AFTER = kinds('sentence', 'heading', 'break')
const OPENS = features`${MARK.names} ${TIMES.names} after ${AFTER.names}`

/** An ornament parts one brief from the next, where the same one opens other lines of the page; or the items of a list. */
export function seeOrnaments(
  { page, units, looks, ornaments }: Sight,
  i: number,
  seen: Seen,
): void {
  const code = page.codes[units[i].inkStart]
  if (!isOrnament(code)) return
  const above = lookAround(looks, i - 1)
  const after =
    above.ending === ENDING.stop || above.ending === ENDING.edge
      ? AFTER.sentence
      : above.headlike
        ? AFTER.heading
        : AFTER.break
  const again = (ornaments.get(code) ?? 0) > 1 ? TIMES.again : TIMES.once
  seen.add(OPENS(LIST_MARKS.includes(code) ? MARK['list mark'] : MARK.ornament, again, after))
}

const LIST_MARKS: readonly number[] = Array.from('△▲●·•※*', (mark) => mark.charCodeAt(0))

/** Shapes, stars and dingbats, and what fonts for old print keep to themselves. */
const isOrnament = (code: number): boolean =>
  (code >= 0x25a0 && code <= 0x27bf) ||
  (code >= 0xe000 && code <= 0xf8ff) ||
  LIST_MARKS.includes(code)

/** How many units each ornament opens. */
export function countOrnaments(codes: Uint16Array, units: readonly Unit[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { inkStart } of units) {
    const code = codes[inkStart]
    if (isOrnament(code)) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return counts
}
