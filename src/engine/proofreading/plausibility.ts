import type { Knowledge } from './knowledge'
import { LONGEST_WORD } from './longest-word'

/** A word of the lowest usage, and a character that is no usual word, in bits: the logarithm of how seldom they are met. */
const RAREST_WORD = 22
const STRANGE_CHARACTER = 23.5
/** What stands in the body is repeated in the headline so much less often than it stands there, in bits. */
const REPEATED = 3
/** Of a shorter body its share is guessed, since it tells too little. */
const SHORTEST_BODY = 300
/**
 * Characters of the longest stretch that is looked up in the body: as many as are read together (`gainOf`), or a wrong
 * character between two stretches of the body would cost no more than a right one.
 */
const LONGEST_STRETCH = 11

/**
 * How plausible Chinese text is in an article: the binary logarithm of the probability of its likeliest division into usual
 * words and stretches of the body (a unigram model with a cache: Kuhn & De Mori 1990).
 */
export type Plausibility = (text: string) => number

export function plausibilityIn(body: string, { words, scripts }: Knowledge): Plausibility {
  const counts = new Map<string, number>()
  const timesInBody = (stretch: string): number => {
    const known = counts.get(stretch)
    if (known !== undefined) return known
    const times = occurrences(body, stretch)
    counts.set(stretch, times)
    return times
  }

  const wordBits = (word: string): number => {
    const usage = words.usage(word)
    if (usage > 0) return usage - 1 - RAREST_WORD
    return word.length === 1 ? -STRANGE_CHARACTER : Number.NEGATIVE_INFINITY
  }

  const stretchBits = (times: number): number =>
    Math.log2(times / Math.max(SHORTEST_BODY, body.length)) - REPEATED

  const divide = (text: string): number => {
    const simplified = scripts.allSimplified(text)
    const best = new Float64Array(text.length + 1).fill(Number.NEGATIVE_INFINITY)
    best[0] = 0
    for (let start = 0; start < text.length; start++) {
      // What the body lacks is in no longer stretch of it.
      let times = 1
      for (let length = 1; length <= LONGEST_STRETCH && start + length <= text.length; length++) {
        const end = start + length
        let bits = Number.NEGATIVE_INFINITY
        if (length <= LONGEST_WORD) bits = wordBits(simplified.slice(start, end))
        if (length > 1 && times > 0) {
          times = timesInBody(text.slice(start, end))
          bits = Math.max(bits, stretchBits(times))
        }
        best[end] = Math.max(best[end], best[start] + bits)
      }
    }
    return best[text.length]
  }

  const known = new Map<string, number>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const bits = divide(text)
    known.set(text, bits)
    return bits
  }
}

/** How often a stretch stands in a text, overlapping itself or not. */
export function occurrences(text: string, stretch: string): number {
  let times = 0
  for (let at = text.indexOf(stretch); at >= 0; at = text.indexOf(stretch, at + 1)) times++
  return times
}
