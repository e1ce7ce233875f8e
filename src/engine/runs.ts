import { EMPTY_WORD, HAN, KINDS, SURROGATE, WORDY } from './characters'
import type { NumberList } from './number-list'
import type { PrintedPage } from './page'
import type { Unit } from './units'
import { LINE, type PageWords } from './words'

/** What the words of a run of lines are read from. */
interface Printed {
  readonly page: Pick<PrintedPage, 'codes'>
  readonly units: readonly Unit[]
  readonly words: PageWords
}

/** UTF-16 units of a line that are read where it runs on from another. */
const LONGEST = 4000

/** A line put behind the last character of another. */
const joined = new Uint16Array(LONGEST + 1)

/**
 * Appends the words of a unit which runs on from the unit `above` (−1 for none): its own, and what its first
 * characters make with the last one above. A pair across the seam that was not met anywhere else is left out.
 */
export function readRunOn(
  { page: { codes }, units, words }: Printed,
  above: number,
  u: number,
  list: NumberList,
): void {
  const { inkStart } = units[u]
  const end = Math.min(units[u].end, inkStart + LONGEST)
  const last =
    above < 0 ? 0 : codes[Math.min(units[above].end, units[above].inkStart + LONGEST) - 1]
  const first = codes[inkStart]
  const seam = seamOf(last, first)
  if (end - inkStart > LINE || seam === 'token') {
    const from = above < 0 ? 1 : 0
    joined[0] = last
    for (let k = inkStart; k < end; k++) joined[k - inkStart + 1] = codes[k]
    words.lexicon.read(joined, from, end - inkStart + 1, list)
    return
  }
  const from = words.starts[u]
  const own = words.starts[u + 1] - from
  list.reserve(own)
  for (let k = 0; k < own; k++) list.items[list.length + k] = words.words[from + k]
  list.length += own
  if (seam !== 'pair') return
  const pair = words.lexicon.findPair(last, first)
  if (pair >= 0) list.push(pair)
}

const POINT = 0x2e
const COMMA = 0x2c

/** What two characters make that come together: a pair of Han, perhaps one word or number, or nothing. */
function seamOf(last: number, first: number): 'pair' | 'token' | null {
  const before = KINDS[last]
  const after = KINDS[first]
  if ((before & WORDY) !== 0)
    return (after & WORDY) !== 0 || first === POINT || first === COMMA ? 'token' : null
  if ((before & (HAN | EMPTY_WORD)) !== HAN) return null
  if ((after & SURROGATE) !== 0) return 'token'
  return (after & (HAN | EMPTY_WORD)) === HAN ? 'pair' : null
}

/** Appends the words of a run of units, each running on from the one before. */
export function readRun(printed: Printed, units: readonly number[], list: NumberList): void {
  for (let k = 0; k < units.length; k++)
    readRunOn(printed, k === 0 ? -1 : units[k - 1], units[k], list)
}
