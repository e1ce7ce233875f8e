import fc from 'fast-check'
import { type Correction, type Cut, isWholeOffset, type Page, type Review } from '../document'
import { isOutside, type Proposal, ROLES, type Role, splitLines } from '../engine'
import { testPage } from './notation'

const INK = [
  ['会议', '本报讯', '昨日', '月', '日', '人', '。', '，', '“', '）'],
  ['word', 'exam', 'ple', 'I', 'É', '-', 'co-', '\u00ad', '--', '. '],
  ['6', '27', ' 6 ', '2022', '%', ' ', '  ', '　', '\t', '\f'],
  ['𠮷', '😀', '\ud83d', '\ude00', '\u0301', '\u200b', '\0', '—'],
].flat()

const TERMINATORS = ['\n', '\n', '\n', '\n', '\r\n', '\r\n', '\r', '\n\n', '\u2028', '\n　　']

const line = fc
  .tuple(fc.array(fc.constantFrom(...INK), { maxLength: 6 }), fc.constantFrom(...TERMINATORS))
  .map(([ink, end]) => ink.join('') + end)

const pageText = (maxLines: number): fc.Arbitrary<string> =>
  fc
    .noBias(
      fc.tuple(fc.array(line, { maxLength: maxLines }), fc.constantFrom('', '', '末', 'end', ' ')),
    )
    .map(([lines, rest]) => lines.join('') + rest)

/** Random numbers from which a review or a command is made to fit whatever page they meet. */
export type Dice = readonly number[]

export const dice = fc.noBias(fc.array(fc.nat(9999), { minLength: 5, maxLength: 5 }))

export interface Desk {
  readonly page: Page
  readonly review: Review
  readonly proposal: Proposal
}

export const desk = (maxLines = 7): fc.Arbitrary<Desk> =>
  fc
    .tuple(
      pageText(maxLines),
      fc.noBias(fc.array(dice, { maxLength: 6 })),
      fc.array(dice, { maxLength: 2 }),
    )
    .map(([text, cuts, corrections]) => {
      const page = testPage(text)
      const review = reviewOver(page, cuts, corrections)
      return { page, review, proposal: proposalOf(review.cuts) }
    })

/** As if an engine had proposed the cuts. */
export function proposalOf(cuts: Review['cuts']): Proposal {
  const blocks = [...cuts]
    .sort((a, b) => a[0] - b[0])
    .map(([start, { role, article }]) => ({ start, role, article, confidence: 0.9, reasons: [] }))
  return { engine: 'random', blocks, attachments: [], likelyCuts: [] }
}

/** What another engine may make of the page: the same for the same dice. */
export function proposalOver({ text }: Page, roll: Dice): Proposal {
  let state = roll.reduce((sum, die) => (sum * 31 + die) % 65_521, 1)
  const next = () => {
    state = (state * 17_364 + 1) % 65_521
    return state % 10_000
  }
  const throws = Array.from({ length: 1 + (next() % 9) }, () => [next(), next(), next(), next(), 1])
  return proposalOf(cutsOver(text, throws))
}

const ARTICLE_ROLES = ROLES.filter((role) => !isOutside(role))

function reviewOver(page: Page, cutDice: readonly Dice[], correctionDice: readonly Dice[]): Review {
  const { text } = page
  const cuts = cutsOver(text, [[0, 0, 5, 0, 1], ...cutDice])
  const corrections = new Map<number, Correction>()
  if (text.length > 0) {
    for (const [a, b, c] of correctionDice) {
      const start = whole(text, a % text.length)
      const end = Math.max(start, whole(text, Math.min(text.length, start + (b % 6))))
      const replacement = TYPED[c % TYPED.length].replace(/\r\n|\u2028/g, '\n')
      const free = [...corrections].every(([at, { length }]) => end < at || start > at + length)
      if (free && start < text.length && text.slice(start, end) !== replacement)
        corrections.set(start, { length: end - start, replacement })
    }
  }
  return { cuts, articles: new Map(), corrections, metadata: {}, ignored: new Map() }
}

function cutsOver(text: string, throws: readonly Dice[]): Map<number, Cut> {
  const cuts = new Map<number, Cut>()
  if (text.length === 0) return cuts
  for (const roll of throws) {
    const at = cuts.size === 0 ? 0 : whole(text, lineStart(text, roll))
    if (at < text.length) cuts.set(at, cutFrom(roll))
  }
  return cuts
}

function cutFrom([, , role, article, extra]: Dice): Cut {
  const chosen: Role = extra % 4 === 0 ? ROLES[role % ROLES.length] : ARTICLE_ROLES[role % 8]
  const own = String(1 + (article % 3))
  if (chosen === 'discarded')
    return {
      role: chosen,
      article: null,
      discard: { reason: '重复', was: { role: 'body', article: own } },
    }
  return {
    role: chosen,
    article: isOutside(chosen) ? null : own,
    ...(extra % 7 === 0 && { rank: (extra % 50) / 2 }),
    ...(extra % 3 === 0 && { settled: true }),
  }
}

const whole = (text: string, offset: number): number =>
  isWholeOffset(text, offset) ? offset : offset - 1

function lineStart(text: string, [a, b]: Dice): number {
  if (a % 3 === 0) return b % text.length
  const lines = splitLines(text)
  return lines[b % lines.length].start
}

/** What people and machines put into text fields. */
export const TYPED = [
  '',
  '',
  '议',
  'a',
  'word',
  '\n',
  '\r\n',
  '\n\n',
  '甲\n乙',
  ' ',
  ' x ',
  '\nx',
  'x\n',
  '6',
  '6 月',
  '-',
  '😀',
  '\ud83d',
  '\u2028',
  '会议',
  'a\nb\nc',
  '{→}',
  '\\',
]
