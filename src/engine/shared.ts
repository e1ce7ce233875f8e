import { isHan } from './script'
import { isEmptyWord } from './words'

/** Body text looked through for one headline; UTF-16 units. */
export const FARTHEST = 12_000
const MOST = 5

/**
 * What a headline and a body share, as a person would say it: the longest strings of Han that stand in both, and Latin
 * words and numbers as the headline has them. Most telling first, at most five.
 *
 * @param words the words both hold, and how telling each is on this page; each string returned is one of them or grew
 *   out of one
 */
export function sharedStrings(
  head: string,
  body: string,
  words: readonly (readonly [text: string, weight: number])[],
): string[] {
  const near = body.slice(0, FARTHEST)
  const small = head.toLowerCase()
  const found = new Map<string, number>()
  for (const [word, weight] of words) {
    const at = small.indexOf(word)
    if (at < 0) continue
    const text = isHan(word)
      ? grown(head, near, at, at + word.length)
      : head.slice(at, at + word.length)
    if (text.length < 2 || (text.length === 2 && [...text].length < 2)) continue
    found.set(text, (found.get(text) ?? 0) + weight)
  }
  if (found.size === 1) return [...found.keys()]
  return [...found]
    .filter(([text]) => ![...found.keys()].some((other) => other !== text && other.includes(text)))
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([text]) => text)
}

/** Grows a shared pair to both sides as far as the body goes along, then takes function words off its ends. */
function grown(head: string, body: string, from: number, to: number): string {
  let start = from
  let end = to
  /** Where the first of the strings stands in the body that are like the grown one. */
  let at = body.indexOf(head.slice(start, end))
  // A pair that stands in the body across a line's end, or beyond what is looked through.
  if (at < 0) return head.slice(from, to)
  while (end < head.length && isHan(head[end])) {
    const next =
      body[at + end - start] === head[end] ? at : body.indexOf(head.slice(start, end + 1), at + 1)
    if (next < 0) break
    at = next
    end++
  }
  while (start > 0 && isHan(head[start - 1])) {
    const next =
      body[at - 1] === head[start - 1] ? at - 1 : body.indexOf(head.slice(start - 1, end), at)
    if (next < 0) break
    at = next
    start--
  }
  while (end > to && isEmptyWord(head[end - 1])) end--
  while (start < from && isEmptyWord(head[start])) start++
  return head.slice(start, end)
}
