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
 * Characters set apart one by one are one finding.
 */
export function spaces(headline: string, { body }: HeadlineContext): FindingOf<'spaces'>[] {
  const stray = [...headline.matchAll(SPACES)]
    .map(({ 0: space, index }): [number, number] => [index, index + space.length])
    .filter(([start, end]) => isStray(headline, start, end, body))
  const runs: [start: number, end: number][] = []
  for (const [start, end] of stray) {
    const last = runs.at(-1)
    if (last && start - last[1] === 1) last[1] = end
    else runs.push([start, end])
  }
  return runs.map(([start, end]) => {
    const fix = headline.slice(start, end).replace(SPACES, '')
    const joined = headline[start - 1] + fix + headline[end]
    return found('spaces', headline, [start, end], [fix], { joined })
  })
}

function isStray(headline: string, start: number, end: number, body: string): boolean {
  const before = headline[start - 1] ?? '\n'
  const after = headline[end] ?? '\n'
  if (before === '\n' || after === '\n') return false
  if (OPENING.test(before) || CLOSING.test(after)) return true
  if (!isHan(before) || !isHan(after)) return false
  const left = (/\S+$/u.exec(headline.slice(0, start))?.[0] ?? '').length
  const right = (/^\S+/u.exec(headline.slice(end))?.[0] ?? '').length
  if (left === 1 || right === 1) return true
  const mayPart = left === right || (left >= SHORTEST_SLOGAN && right >= SHORTEST_SLOGAN)
  return !mayPart && body.includes(before + after)
}
