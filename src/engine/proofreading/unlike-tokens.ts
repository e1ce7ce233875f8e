import type { HeadlineContext } from './context'
import { type FindingOf, found } from './finding'
import { occurrences } from './plausibility'

/** Words of Latin letters, and numbers with their marks. */
const TOKEN = /\p{Script=Latin}+|\d+(?:[.,:]\d+)*/gu
/** Shorter ones are too often another word or number in its own right. */
const SHORTEST_WORD = 5
const SHORTEST_NUMBER = 2
/** What is printed alike, letters in small. */
const ALIKE = '17 38 56 68 08 06 89 ce il hb un ft vy oq cg'.split(' ')
/** So often a word must stand in the body: one that stands there once is as likely wrong itself. */
const FEWEST_WORDS = 2
/** So many characters behind a number say what it counts. */
const UNIT = 1

/**
 * Words in Latin letters and numbers that the body lacks, where it has one that differs by one look-alike letter or digit;
 * a number with the same unit.
 */
export function unlikeTokens(
  headline: string,
  { body }: HeadlineContext,
): FindingOf<'unlikeBody'>[] {
  const own = tokensOf(headline).filter(({ word }) => word.length >= shortest(word))
  if (own.length === 0) return []
  const others = tokensOf(body)
  const known = new Set(others.map(({ word }) => word))
  return own
    .filter(({ word }) => !known.has(word))
    .flatMap((token) => {
      const alike = others.filter((other) => isAlike(token, other)).map(({ text }) => text)
      const fixes = [...new Set(alike)].filter(
        (fix) => isNumber(fix) || occurrences(body, fix) >= FEWEST_WORDS,
      )
      if (fixes.length === 0) return []
      const { text: written, start } = token
      const [word] = fixes
      const evidence = { written, word, times: occurrences(body, word), alike: 'look' as const }
      return [found('unlikeBody', headline, [start, start + written.length], fixes, evidence)]
    })
}

interface Token {
  readonly text: string
  /** In small letters. */
  readonly word: string
  readonly start: number
  /** What stands behind it. */
  readonly unit: string
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(TOKEN)].map(({ 0: token, index }) => {
    const end = index + token.length
    return {
      text: token,
      word: token.toLowerCase(),
      start: index,
      unit: text.slice(end, end + UNIT),
    }
  })

const isNumber = (word: string) => /^\d/.test(word)
const shortest = (word: string) => (isNumber(word) ? SHORTEST_NUMBER : SHORTEST_WORD)

function isAlike(a: Token, b: Token): boolean {
  if (a.word.length !== b.word.length) return false
  if (isNumber(a.word) && a.unit !== b.unit) return false
  const unlike = Array.from(a.word, (char, i) => char + b.word[i]).filter(([x, y]) => x !== y)
  return (
    unlike.length === 1 && ALIKE.some((pair) => pair === unlike[0] || pair === flipped(unlike[0]))
  )
}

const flipped = ([a, b]: string) => b + a
