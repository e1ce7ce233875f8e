import { kinds } from '../kinds'
import { FULLNESS, type Look } from '../look'
import { ENDING } from '../punctuation'
import type { Unit } from '../units'
import type { Sight } from './sight'
import { features, type Seen } from './vocabulary'

/** How far the next heading of the same make may be, in units, and with how many headings above one is compared. */
const REACH = 60
const MOST = 4
/** No subhead is longer; UTF-16 units. */
const LONGEST = 40

const WHERE = kinds('above', 'below', 'above and below')
const MADE_LIKE = features`heading made like one ${WHERE.names}`

/**
 * The subheads of an article are made alike: numbered, or all beginning with a time, or ending in one word. Headlines
 * of different articles hardly ever are.
 */
export function seeParallels({ parallels }: Sight, i: number, seen: Seen): void {
  if (parallels[i] !== 0) seen.add(MADE_LIKE(parallels[i] - 1))
}

const ABOVE = 1 + WHERE.above
const BELOW = 1 + WHERE.below

/** For each unit 0, or one more than its place in WHERE. */
export function findParallels(units: readonly Unit[], looks: readonly Look[]): Uint8Array {
  const found = new Uint8Array(units.length)
  const recent: { readonly unit: number; readonly make: string }[] = []
  for (let i = 0; i < units.length; i++) {
    if (units[i].text.length > LONGEST || !mayHead(looks, i)) continue
    const make = makeOf(units[i].text)
    for (const other of recent)
      if (i - other.unit <= REACH && alike(other.make, make)) {
        found[other.unit] |= BELOW
        found[i] |= ABOVE
      }
    recent.push({ unit: i, make })
    if (recent.length > MOST) recent.shift()
  }
  return found
}

/** Stands between a sentence's end and text. */
function mayHead(looks: readonly Look[], i: number): boolean {
  const { headlike, fullness } = looks[i]
  if (!headlike || fullness === FULLNESS.full || fullness === FULLNESS.wide) return false
  if (i === 0 || i + 1 === looks.length || looks[i - 1].ending !== ENDING.stop) return false
  return !looks[i + 1].dry || looks[i + 1].fullness !== FULLNESS.tiny
}

/** What makes a heading, whatever its numbers are. */
const makeOf = (text: string): string =>
  text.replace(/[0-9０-９]/gu, '0').replace(/[一二三四五六七八九十]/gu, '一')

/** A third of the shorter one, two characters at least, is the same at both ends; or two fifths anywhere, in one order. */
function alike(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  let front = 0
  while (front < shorter && one[front] === other[front]) front++
  let back = 0
  while (back < shorter - front && one[one.length - 1 - back] === other[other.length - 1 - back])
    back++
  if (front + back >= Math.max(2, shorter / 3)) return true
  return commonLength(one, other) >= Math.max(3, 0.4 * shorter)
}

/** Length of the longest common subsequence (Wagner & Fischer 1974). */
function commonLength(one: string, other: string): number {
  let above = new Uint8Array(other.length + 1)
  let row = new Uint8Array(other.length + 1)
  for (const char of one) {
    for (let k = 0; k < other.length; k++)
      row[k + 1] = char === other[k] ? above[k] + 1 : Math.max(row[k], above[k + 1])
    ;[above, row] = [row, above]
  }
  return above[other.length]
}
