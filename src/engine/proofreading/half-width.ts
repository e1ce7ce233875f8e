import { isHan, isWideMark } from '../script'
import type { HeadlineContext } from './context'
import { type FindingOf, found } from './finding'
import { pairUp } from './pairs'

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
}
const MARKS = /[,:;!?]/g
const DOTS = /\.+/g
const QUOTES = /"([^"]*)"|'([^']*)'/g
const BRACKETS = /[()]/g

/**
 * Half-width marks with Chinese beside them or, for pairs, between them; both halves of a pair at once. Marks of numbers
 * (1,000, 3:2, 6.4) and of words in Latin letters are as they should be, and so is whatever the body mostly has, too.
 */
export function halfWidth(headline: string, context: HeadlineContext): FindingOf<'halfWidth'>[] {
  if (!hasHan(headline)) return []
  return [
    ...marks(headline),
    ...dots(headline, context),
    ...quotes(headline),
    ...brackets(headline),
  ].filter(({ text, fixes }) => !isHouseStyle(text[0], fixes[0][0], context.body))
}

type Found = FindingOf<'halfWidth'>

const finding = (headline: string, start: number, end: number, ...fixes: string[]): Found =>
  found('halfWidth', headline, [start, end], fixes, null)

/** With the spaces that a half-width mark is set with, before Chinese. */
function marks(headline: string): Found[] {
  return [...headline.matchAll(MARKS)].flatMap(({ 0: mark, index }) => {
    if (!isAmongHan(headline, index, index + 1)) return []
    const spaces =
      /^ *(?=\p{Script=Han}|[“‘《「])/u.exec(headline.slice(index + 1))?.[0].length ?? 0
    return [finding(headline, index, index + 1 + spaces, WIDE[mark])]
  })
}

/** Between two Chinese characters only: elsewhere a single dot belongs to a number, or ends the headline. */
function dots(headline: string, { body }: HeadlineContext): Found[] {
  return [...headline.matchAll(DOTS)].flatMap(({ 0: run, index }) => {
    const end = index + run.length
    const [before, after] = [headline[index - 1] ?? '', headline[end] ?? '']
    if (run.length > 1)
      return isAmongHan(headline, index, end) ? [finding(headline, index, end, '……')] : []
    if (!isHan(before) || !isHan(after)) return []
    const fixes = body.includes(`${before}。${after}`) ? ['。', '·'] : ['·', '。']
    return [finding(headline, index, end, ...fixes)]
  })
}

function quotes(headline: string): Found[] {
  return [...headline.matchAll(QUOTES)].flatMap(({ 0: whole, 1: inner, 2: single, index }) => {
    const end = index + whole.length
    const [before, after] = [headline[index - 1] ?? '', headline[end] ?? '']
    const quoted = inner ?? single
    if (![...quoted, before, after].some(isHan)) return []
    return [finding(headline, index, end, inner === undefined ? `‘${quoted}’` : `“${quoted}”`)]
  })
}

function brackets(headline: string): Found[] {
  const { whole } = pairUp(headline)
  return [...headline.matchAll(BRACKETS)].flatMap(({ 0: half, index }) => {
    const pair = whole.find((offsets) => offsets.includes(index))
    const [start, last] = pair ?? [index, index]
    const isWhole = headline[start] === '(' && headline[last] === ')'
    if (isWhole && half === ')') return []
    if (!isAmongHan(headline, start, last + 1) && !hasHan(headline.slice(start, last))) return []
    if (!isWhole) return [finding(headline, index, index + 1, WIDE[half])]
    return [finding(headline, start, last + 1, `（${headline.slice(start + 1, last)}）`)]
  })
}

const hasHan = (text: string) => [...text].some(isHan)

/** Does `[start, end)` follow Chinese or a Chinese mark, or stand before a Chinese character? Spaces aside. */
function isAmongHan(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).trimEnd().at(-1) ?? ''
  const after = text.slice(end).trimStart()[0] ?? ''
  return isHan(before) || isWideMark(before) || isHan(after)
}

/** Does the body set a mark half-width more often than full-width, next to Chinese? */
function isHouseStyle(half: string, wide: string, body: string): boolean {
  let halves = 0
  let wides = 0
  for (let i = 0; i < body.length; i++) {
    if (body[i] === wide) wides++
    else if (body[i] === half && isHan(body[i - 1] ?? '')) halves++
  }
  return halves > wides
}
