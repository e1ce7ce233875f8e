import { isHan } from '../script'
import type { Knowledge } from './knowledge'
import { LONGEST_WORD } from './longest-word'
import { occurrences, type Plausibility } from './plausibility'

/** Another character that may stand at a place of the headline. */
export interface Exchange {
  /** Offset in the headline (UTF-16). */
  readonly at: number
  readonly char: string
  /** Where the body has it beside the same neighbour, first; −1 where it has not. */
  readonly inBody: number
  /** How alike it and what stands there look, or sound; and which of the two. */
  readonly likeness: number
  readonly alike: 'look' | 'sound'
}

/** Less alike than this nobody takes one character for the other. */
const LEAST_LIKENESS = 0.3

/**
 * How alike two characters are at least that have a reading in common: who types by pinyin takes one for the other,
 * however they look. Chosen on Galley's own stories: from 0.6 on it suspects 卖 beside a 买, too.
 */
const LIKENESS_OF_SOUND = 0.5

function likenessOf(a: string, b: string, { lookAlikes, sounds }: Knowledge) {
  const looks = lookAlikes.likeness(a, b)
  return looks < LIKENESS_OF_SOUND && sounds.alike(a, b)
    ? ({ likeness: LIKENESS_OF_SOUND, alike: 'sound' } as const)
    : ({ likeness: looks, alike: 'look' } as const)
}

const NUMERALS = '〇零一二三四五六七八九十百千万萬亿億两兩'

/**
 * Characters of the body that look or sound like one of the headline and stand next to the same neighbour; each for a
 * place once.
 */
export function* fromBody(
  headline: string,
  body: string,
  knowledge: Knowledge,
): Generator<Exchange> {
  const places = new Map<string, number[]>()
  for (let at = 0; at < headline.length; at++)
    if (isHan(headline[at])) places.set(headline[at], [...(places.get(headline[at]) ?? []), at])
  const seen = new Set<number>()
  for (let neighbour = 0; neighbour < body.length; neighbour++)
    for (const place of places.get(body[neighbour]) ?? [])
      for (const side of [-1, 1]) {
        const [at, inBody] = [place + side, neighbour + side]
        const [char, own] = [body[inBody] ?? '', headline[at] ?? '']
        if (char === own || !isHan(char) || !isHan(own)) continue
        const exchange = at * 0x10000 + char.charCodeAt(0)
        if (seen.has(exchange)) continue
        seen.add(exchange)
        const { likeness, alike } = likenessOf(char, own, knowledge)
        if (likeness >= LEAST_LIKENESS && differ(char, own, knowledge))
          yield { at, char, inBody, likeness, alike }
      }
}

/** Look-alikes that make a usual word with their neighbours, of characters that make none and that the body has not so. */
export function* fromWords(
  headline: string,
  body: string,
  knowledge: Knowledge,
): Generator<Exchange> {
  const { lookAlikes, scripts, words } = knowledge
  const simplified = scripts.allSimplified(headline)
  const isWord = (at: number, char: string): boolean => {
    for (let start = at; start > at - LONGEST_WORD && isHan(headline[start] ?? ''); start--)
      for (let last = Math.max(at, start + 1); last < start + LONGEST_WORD; last++) {
        if (!isHan(headline[last] ?? '')) break
        const word = simplified.slice(start, at) + char + simplified.slice(at + 1, last + 1)
        if (words.usage(word) > 0) return true
      }
    return false
  }
  for (let at = 0; at < headline.length; at++) {
    const own = headline[at]
    if (!isHan(own) || isWord(at, simplified[at])) continue
    const [before, after] = [headline[at - 1] ?? '', headline[at + 1] ?? '']
    if (!isHan(before) && !isHan(after)) continue
    if (isHan(before) && body.includes(before + own)) continue
    if (isHan(after) && body.includes(own + after)) continue
    for (const char of lookAlikes.like(own))
      if (isWord(at, scripts.simplified(char)) && differ(char, own, knowledge))
        yield { at, char, inBody: -1, likeness: lookAlikes.likeness(char, own), alike: 'look' }
  }
}

/** Are two characters more than forms of one, and not both numerals, of which one is as good as the other? */
const differ = (a: string, b: string, { scripts }: Knowledge) =>
  scripts.simplified(a) !== scripts.simplified(b) && !(NUMERALS.includes(a) && NUMERALS.includes(b))

/** So far to either side a character's neighbours are read with it. */
const REACH = 5

/** How many bits more plausible a headline is by an exchange. Only Chinese next to the place counts. */
export function gainOf(headline: string, { at, char }: Exchange, bits: Plausibility): number {
  let start = at
  while (start > Math.max(0, at - REACH) && isHan(headline[start - 1])) start--
  let end = at + 1
  while (end < Math.min(headline.length, at + 1 + REACH) && isHan(headline[end])) end++
  const [before, after] = [headline.slice(start, at), headline.slice(at + 1, end)]
  return bits(before + char + after) - bits(before + headline[at] + after)
}

/** So many characters to either side are compared with the body. */
const NEIGHBOURS = 3

/**
 * How constant the body is in what it has beside the same neighbours: the binary logarithm of one more than how often it
 * has them, for either side where it never has them with another character. The longer or the more frequent neighbours.
 */
export function constancyOf(headline: string, body: string, exchange: Exchange): number {
  const { at, char } = exchange
  const { before, after } = sameNeighbours(headline, body, exchange)
  let left = 0
  for (let count = 1; count <= before; count++)
    left = Math.max(left, constancy(body, headline.slice(at - count, at), '', char))
  let right = 0
  for (let count = 1; count <= after; count++)
    right = Math.max(right, constancy(body, headline.slice(at + 1, at + 1 + count), char, ''))
  return left + right
}

function constancy(body: string, neighbours: string, before: string, after: string): number {
  const times = occurrences(body, neighbours)
  return occurrences(body, before + neighbours + after) === times ? Math.log2(times + 1) : 0
}

/** How many characters before and behind an exchange are the same in headline and body: at most three each. */
export function sameNeighbours(headline: string, body: string, { at, inBody }: Exchange) {
  const same = (step: number) => {
    let count = 0
    while (count < NEIGHBOURS) {
      const next = (count + 1) * step
      if (!isHan(headline[at + next] ?? '') || headline[at + next] !== body[inBody + next]) break
      count++
    }
    return count
  }
  return { before: same(-1), after: same(1) }
}
