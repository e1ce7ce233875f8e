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

/** What `seamWord` returns of a unit that must be read anew: it is long, or its first word may run on from the line above. */
export const READ_ANEW = -2

/**
 * The word that a unit's first character makes with the last one of the unit `above` (−1 for none), where its others are its
 * own; −1 where there is none, or none that was met anywhere else.
 */
export function seamWord(
  { page: { codes }, units, words }: Printed,
  above: number,
  u: number,
): number {
  const { inkStart, end } = units[u]
  const seam = seamOf(lastOf(codes, units, above), codes[inkStart])
  if (end - inkStart > LINE || seam === 'token') return READ_ANEW
  return seam === 'pair' ? words.lexicon.findPair(lastOf(codes, units, above), codes[inkStart]) : -1
}

/** The last character of a unit, as far as it is read. */
const lastOf = (codes: Uint16Array, units: readonly Unit[], u: number): number =>
  u < 0 ? 0 : codes[Math.min(units[u].end, units[u].inkStart + LONGEST) - 1]

/** Appends the words of a unit which runs on from the unit `above` (−1 for none): its own, and the one across the seam. */
export function readRunOn(printed: Printed, above: number, u: number, list: NumberList): void {
  const { page, units, words } = printed
  const seam = seamWord(printed, above, u)
  if (seam === READ_ANEW) {
    const { codes } = page
    const { inkStart } = units[u]
    const end = Math.min(units[u].end, inkStart + LONGEST)
    const from = above < 0 ? 1 : 0
    joined[0] = lastOf(codes, units, above)
    for (let k = inkStart; k < end; k++) joined[k - inkStart + 1] = codes[k]
    words.lexicon.read(joined, from, end - inkStart + 1, list)
    return
  }
  const from = words.starts[u]
  const own = words.starts[u + 1] - from
  list.reserve(own)
  for (let k = 0; k < own; k++) list.items[list.length + k] = words.words[from + k]
  list.length += own
  if (seam >= 0) list.push(seam)
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
