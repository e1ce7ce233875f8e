import { EMPTY_WORD, HAN, KINDS } from './characters'
import { isHan } from './script'

/** Body text looked through for one headline; UTF-16 units. */
export const FARTHEST = 12_000
const MOST = 5

/**
 * What a headline and a body share, as a person would say it: the longest strings of Han that stand in both, and Latin
 * words and numbers as the headline has them. Most telling first, at most five.
 *
 * @param words all words that both hold; each string returned is one of them or grew
 *   out of one
 */
export function sharedStrings(head: string, body: string, words: readonly SharedWord[]): string[] {
  const near = body.slice(0, FARTHEST)
  const growths: Growth[] = []
  const found: string[] = []
  const weights: number[] = []
  for (const [word, weight] of words) {
    const isOfHan = isHan(word)
    const at = (isOfHan ? head : head.toLowerCase()).indexOf(word)
    if (at < 0) continue
    const end = at + word.length
    const text = isOfHan ? grown(head, near, words, at, end, growths) : head.slice(at, end)
    if (text.length < 2 || (text.length === 2 && [...text].length < 2)) continue
    const place = found.indexOf(text)
    if (place < 0) weights[found.push(text) - 1] = weight
    else weights[place] += weight
  }
  if (found.length < 2) return found
  const whole: number[] = []
  for (let k = 0; k < found.length; k++)
    if (!found.some((other) => other.length > found[k].length && other.includes(found[k])))
      whole.push(k)
  if (whole.length > 1) whole.sort((a, b) => weights[b] - weights[a])
  return whole.slice(0, MOST).map((k) => found[k])
}

/** A word, and how telling it is on its page. */
type SharedWord = readonly [text: string, weight: number]

/** What a pair at `from` has grown to: all of the headline from `start` to before `end`, which is `text` but for its ends. */
interface Growth {
  readonly from: number
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * A shared pair with all that goes along in the body on both sides of it, but no function words at its ends: first as far
 * as it goes to the right, then to the left.
 */
function grown(
  head: string,
  body: string,
  words: readonly SharedWord[],
  from: number,
  to: number,
  growths: Growth[],
): string {
  const known = growths.find((growth) => comesTo(growth, head, words, from, to))
  if (known !== undefined) return known.text
  const growth = grow(head, body, words, from, to)
  // A pair that stands in the body across a line's end, or beyond what is looked through.
  if (growth === null) return head.slice(from, to)
  growths.push(growth)
  return growth.text
}

/**
 * Does a pair inside of what another has grown to grow to the same? It goes as far to the right if it begins no later, or if
 * nothing farther may stand in the body; and then as far to the left.
 */
function comesTo(
  growth: Growth,
  head: string,
  words: readonly SharedWord[],
  from: number,
  to: number,
): boolean {
  if (from < growth.start || to > growth.end) return false
  if (from <= growth.from || (kindsAt(head, growth.end) & HAN) === 0) return true
  return !mayStand(head, growth.end - 1, words)
}

function grow(
  head: string,
  body: string,
  words: readonly SharedWord[],
  from: number,
  to: number,
): Growth | null {
  let start = from
  let end = to
  /** Where the first of the strings stands in the body that are like the grown one. */
  let at = body.indexOf(head.slice(start, end))
  if (at < 0) return null
  while ((kindsAt(head, end) & HAN) !== 0) {
    if (body.charCodeAt(at + end - start) !== head.charCodeAt(end)) {
      if (!mayStand(head, end - 1, words)) break
      const next = body.indexOf(head.slice(start, end + 1), at + 1)
      if (next < 0) break
      at = next
    }
    end++
  }
  while ((kindsAt(head, start - 1) & HAN) !== 0) {
    if (at > 0 && body.charCodeAt(at - 1) === head.charCodeAt(start - 1)) at--
    else {
      if (!mayStand(head, start - 1, words)) break
      const next = body.indexOf(head.slice(start - 1, end), at)
      if (next < 0) break
      at = next
    }
    start--
  }
  let first = start
  let last = end
  while (last > to && (kindsAt(head, last - 1) & EMPTY_WORD) !== 0) last--
  while (first < from && (kindsAt(head, first) & EMPTY_WORD) !== 0) first++
  return { from, start, end, text: head.slice(first, last) }
}

/** Whether two characters of a headline may stand in the body: where they make a word, only if that is a shared one. */
function mayStand(head: string, k: number, words: readonly SharedWord[]): boolean {
  const first = kindsAt(head, k)
  const second = kindsAt(head, k + 1)
  if ((first & second & HAN) === 0 || ((first | second) & EMPTY_WORD) !== 0) return true
  const pair = head.slice(k, k + 2)
  return words.some(([word]) => word === pair)
}

/** The kinds of a character; none beyond either end. */
const kindsAt = (text: string, k: number): number =>
  k >= 0 && k < text.length ? KINDS[text.charCodeAt(k)] : 0
