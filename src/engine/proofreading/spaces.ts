import { isHan } from '../script'
import type { HeadlineContext } from './context'
import { type FindingOf, found } from './finding'

const SPACES = /[ \u3000\u00a0\u2002-\u200a]+/gu
/** Marks that are set solid with what follows, and those that are so with what precedes. */
const OPENING = /[“‘《〈（「『【〔，、；：]/u
const CLOSING = /[”’》〉）」』】〕，。、；：！？]/u
/** So many characters, and it may be a slogan. */
const SHORTEST_SLOGAN = 3

/**
 * Spaces that part nothing: inside a mark's room, beside a character that stands alone, or in the midst of what the body
 * has as one word. Between two stretches that may be slogans a space is meant, and so it is beside Latin and digits.
 */
export function spaces(headline: string, { body }: HeadlineContext): FindingOf<'spaces'>[] {
  return [...headline.matchAll(SPACES)].flatMap(({ 0: space, index }) => {
    const end = index + space.length
    const before = headline[index - 1] ?? '\n'
    const after = headline[end] ?? '\n'
    if (before === '\n' || after === '\n') return []
    if (!isStray(headline, index, end, body)) return []
    return [found('spaces', headline, [index, end], [''], { joined: before + after })]
  })
}

function isStray(headline: string, start: number, end: number, body: string): boolean {
  const before = headline[start - 1]
  const after = headline[end]
  if (OPENING.test(before) || CLOSING.test(after)) return true
  if (!isHan(before) || !isHan(after)) return false
  const left = stretch(headline.slice(0, start).split('').reverse())
  const right = stretch(headline.slice(end).split(''))
  if (left === 1 || right === 1) return true
  const mayPart = left === right || (left >= SHORTEST_SLOGAN && right >= SHORTEST_SLOGAN)
  return !mayPart && body.includes(before + after)
}

/** So many characters stand before the next space or mark. */
const stretch = (characters: readonly string[]): number => {
  const end = characters.findIndex((char) => !isHan(char))
  return end < 0 ? characters.length : end
}
