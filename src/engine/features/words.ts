import { EMPTY_WORD, HAN, KINDS, LATIN } from '../characters'
import { kinds } from '../kinds'
import { FULLNESS, type Look } from '../look'
import { NumberList } from '../number-list'
import { NumberSet } from '../number-set'
import type { PrintedPage } from '../page'
import { ENDING } from '../punctuation'
import type { Unit } from '../units'
import { cohesion, frequencyOf, isCommon, type PageWords } from '../words'
import { mayOpenParagraph, type Sight } from './sight'
import { feature, features, type Seen, together } from './vocabulary'

const NO_WORDS = feature('words none')
const FEW = kinds('only word', 'words')
const HOW_MANY = kinds('none', 'some', 'many')
const BELOW = features`${FEW.names} below ${HOW_MANY.names}`
const ABOVE = features`${FEW.names} above ${HOW_MANY.names}`
const FAR = features`${FEW.names} far ${HOW_MANY.names}`
const SEAM = kinds('latin', 'function', 'known', 'unknown')
const SEAM_ABOVE = features`seam ${SEAM.names}`
const SEAM_BELOW = features`seam ${SEAM.names} below`
const HEADING_SEAM_ABOVE = features`heading seam ${SEAM.names}`
const HEADING_SEAM_BELOW = features`heading seam ${SEAM.names} below`
/** Both seams at once; `NO_SEAM` is a place of its own. */
const SEAM_NAMES = [...SEAM.names, 'none']
const NO_SEAM = SEAM.names.length
const SEAMS = together([SEAM_NAMES, SEAM_NAMES], (above, below) => [
  ...(above === NO_SEAM ? [] : [SEAM_ABOVE(above)]),
  ...(below === NO_SEAM ? [] : [SEAM_BELOW(below)]),
])
/** Of a heading, which is broken in mid-word only if it goes on. */
const HEADING_SEAMS = together([SEAM_NAMES, SEAM_NAMES], (above, below) => [
  ...(above === NO_SEAM ? [] : [SEAM_ABOVE(above), HEADING_SEAM_ABOVE(above)]),
  ...(below === NO_SEAM ? [] : [SEAM_BELOW(below), HEADING_SEAM_BELOW(below)]),
])
const COHESION = features`cohesion ${['0', '1', '2', '3', '4', '5']}`
/** Up to which share of the ties around it a unit stands in a valley so deep. */
const VALLEYS = [0.1, 0.3, 0.5, 0.7, 0.9, 1.1]
const VALLEY_NAMES = [...VALLEYS.map(String), 'none']
const VALLEY = features`valley ${VALLEY_NAMES}`
const VALLEY_LOWEST = features`valley ${VALLEY_NAMES}, lowest`

/** How a unit's words recur nearby: a heading's in its own text, a paragraph's in what stands above it. */
export function seeWords(sight: Sight, i: number, seen: Seen): void {
  const { looks, words, units } = sight
  const look = looks[i]
  const isHeading = look.headlike && (look.fullness !== FULLNESS.full || look.dry)
  if (isHeading) seeRecurrence(sight, i, seen)
  seeSeams(sight, i, isHeading, seen)
  if (isHeading) return
  if (!mayOpenParagraph(looks, i)) return
  seen.add(COHESION(Math.min(5, cohesion(words, units, i))))
  seeValley(sight.ties, i, seen)
}

/** How far above and below a heading its own text is looked for, in units. */
const NEAR = 14
/** UTF-16 units of a heading that are looked at. */
const HEADING = 80

/** The words of a longer heading, and those that were met in one before; for one heading after the other. */
const longer = new NumberList()
const met = new NumberSet()

/** Do a heading's words recur right below, right above, or far away only? */
function seeRecurrence({ page, units, words }: Sight, i: number, seen: Seen): void {
  const { inkStart, end, ink } = units[i]
  let heading = words.words
  let from = words.starts[i]
  let to = words.starts[i + 1]
  if (end - inkStart > HEADING) {
    longer.length = 0
    words.lexicon.readKinds(page.codes, inkStart, inkStart + HEADING, ink.all, longer)
    heading = longer.items
    from = 0
    to = longer.length
  }
  met.clear()
  let count = 0
  let below = 0
  let above = 0
  let far = 0
  for (let k = from; k < to; k++) {
    const word = heading[k]
    if (!met.add(word)) continue
    count++
    const frequency = frequencyOf(words, word)
    // A word in one unit is in this one.
    if (frequency < 2 || isCommon(frequency)) continue
    let h = words.holderStarts[word]
    const last = h + frequency
    while (h < last && words.holders[h] < i - NEAR) h++
    const isAbove = h < last && words.holders[h] < i
    while (h < last && words.holders[h] <= i) h++
    const isBelow = h < last && words.holders[h] <= i + NEAR
    if (isBelow) below++
    if (isAbove) above++
    if (!isBelow && !isAbove) far++
  }
  if (count === 0) {
    seen.add(NO_WORDS)
    return
  }
  const few = count === 1 ? FEW['only word'] : FEW.words
  seen.add(BELOW(few, howMany(below, count)))
  seen.add(ABOVE(few, howMany(above, count)))
  seen.add(FAR(few, howMany(far, count)))
}

const howMany = (n: number, of: number): number =>
  n === 0 ? HOW_MANY.none : n / of < 0.25 ? HOW_MANY.some : HOW_MANY.many

/** The seams above and below a unit. */
function seeSeams({ seams }: Sight, i: number, isHeading: boolean, seen: Seen): void {
  const below = i + 1 < seams.length ? seams[i + 1] : NO_SEAM
  seen.add(isHeading ? HEADING_SEAMS(seams[i], below) : SEAMS(seams[i], below))
}

/** For each unit the seam above it: would the characters on either side make a word known on this page? */
export function findSeams(
  { codes }: PrintedPage,
  units: readonly Unit[],
  looks: readonly Look[],
  words: PageWords,
): Uint8Array {
  const seams = new Uint8Array(units.length).fill(NO_SEAM)
  for (let i = 1; i < units.length; i++) {
    const { ending, room } = looks[i - 1]
    if (ending !== ENDING.bare || room > 2) continue
    const last = codes[units[i - 1].end - 1]
    seams[i] = words.seamPairs[i] >= 0 ? SEAM.known : unknownSeam(last, codes[units[i].inkStart])
  }
  return seams
}

/** What two characters make that are no known pair. */
function unknownSeam(last: number, first: number): number {
  const both = KINDS[last] & KINDS[first]
  if ((both & HAN) === 0) return (both & LATIN) === 0 ? NO_SEAM : SEAM.latin
  return ((KINDS[last] | KINDS[first]) & EMPTY_WORD) !== 0 ? SEAM.function : SEAM.unknown
}

/** Units on either side within which a valley is one. */
const AROUND = 16

/** How deep in a valley of ties a unit stands: a share of the mean around it, in words. */
function seeValley(ties: Float64Array, i: number, seen: Seen): void {
  let sum = 0
  let lowest = Number.POSITIVE_INFINITY
  const from = Math.max(1, i - AROUND)
  const end = Math.min(ties.length, i + AROUND + 1)
  for (let k = from; k < end; k++) {
    sum += ties[k]
    if (ties[k] < lowest) lowest = ties[k]
  }
  const share = sum > 0 ? (ties[i] * (end - from)) / sum : 1
  let depth = 0
  while (depth < VALLEYS.length && share > VALLEYS[depth]) depth++
  seen.add(ties[i] <= lowest + 1e-9 ? VALLEY_LOWEST(depth) : VALLEY(depth))
}
