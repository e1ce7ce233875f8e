import fc from 'fast-check'
import {
  adopt,
  annotate,
  approve,
  articlesOf,
  articleText,
  attach,
  type Correction,
  type Cut,
  changeRole,
  clearCorrections,
  correct,
  differencesOf,
  discard,
  isWholeOffset,
  keep,
  METADATA_FIELDS,
  mergeArticles,
  moveBoundary,
  nextArticleId,
  orderArticle,
  PARTS,
  type Page,
  type Result,
  type Review,
  removeBoundary,
  reorderBlock,
  repropose,
  restore,
  SUPPLIED_FIELDS,
  setMetadata,
  settle,
  split,
  supply,
  type Transaction,
  unapprove,
} from '../document'
import { isOutside, type Proposal, ROLES, type Role, splitLines } from '../engine'
import { testPage } from './notation'

/** How many times the usual number of random cases to run: `GALLEY_FUZZ=50 npx vitest run property`. */
const FUZZ = Number(process.env.GALLEY_FUZZ ?? 1)

/** How long a test may take, in milliseconds: generous, since a busy machine is no failure. */
export const PATIENCE = 180_000 * Math.max(1, FUZZ)

/** The usual run tries the same cases each time; a longer one new ones. A failure prints its seed. */
export const fuzzing = (runs: number, seed: number): fc.Parameters<unknown> => ({
  numRuns: Math.ceil(runs * FUZZ),
  seed: FUZZ > 1 ? Date.now() % 2 ** 31 : seed,
})

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
type Dice = readonly number[]

const dice = fc.noBias(fc.array(fc.nat(9999), { minLength: 5, maxLength: 5 }))

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
function proposalOf(cuts: Review['cuts']): Proposal {
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

export const rolls = dice

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
  return { cuts, articles: new Map(), corrections, metadata: {} }
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
const TYPED = [
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

const KINDS = [
  ...(['correct', 'correct', 'correct', 'correct', 'moveBoundary', 'moveBoundary'] as const),
  ...(['split', 'split', 'mergeArticles', 'removeBoundary', 'attach', 'attach'] as const),
  ...(['changeRole', 'changeRole', 'reorderBlock', 'orderArticle', 'supply'] as const),
  ...(['clearCorrections', 'discard', 'discard', 'restore', 'restore', 'approve'] as const),
  ...(['unapprove', 'settle', 'annotate', 'setMetadata', 'undo', 'undo', 'redo'] as const),
  ...(['repropose', 'repropose', 'adopt', 'adopt', 'keep', 'keep'] as const),
] as const

export interface Move {
  readonly kind: (typeof KINDS)[number]
  readonly roll: Dice
  readonly typed: string
}

const move: fc.Arbitrary<Move> = fc
  .tuple(fc.constantFrom(...KINDS), dice, fc.constantFrom(...TYPED))
  .map(([kind, roll, typed]) => ({ kind, roll, typed }))

export const moves = (minLength: number, maxLength: number): fc.Arbitrary<Move[]> =>
  fc.noBias(fc.array(move, { minLength, maxLength }))

const pick = <T>(list: readonly T[], die: number): T => list[die % list.length]

/** An offset: mostly a block's or a line's start, sometimes anywhere, at times no place at all. */
function offset({ page, review }: Desk, die: number): number {
  const { text } = page
  const where = Math.floor(die / 100)
  if (die % 100 < 50 && review.cuts.size > 0) return pick([...review.cuts.keys()], where)
  const lines = die % 100 < 75 ? splitLines(text) : []
  if (lines.length > 0) return pick(lines, where).start
  if (die % 100 < 96) return where % (text.length + 1)
  return pick([-1, text.length + 3, 0.5, Number.NaN], where)
}

const stretch = (at: Desk, a: number, b: number) => {
  const [from, to] = [offset(at, a), offset(at, b)]
  return from > to && a % 13 > 0 ? { from: to, to: from } : { from, to }
}

const article = ({ page, review }: Desk, die: number): string => {
  const articles = articlesOf(page, review)
  return articles.length > 0 && die % 20 > 0 ? pick(articles, Math.floor(die / 20)).id : '77'
}

/** A random edit of a part of an article that has any text; undefined when nothing has. */
export function editOf(at: Pick<Desk, 'page' | 'review'>, [a, b, c, d]: Dice, text: string) {
  const { page, review } = at
  const parts = articlesOf(page, review).flatMap((each) => {
    const texts = articleText(page, review, each)
    return PARTS.filter((part) => texts[part].runs.length > 0).map((part) => {
      return { article: each.id, part, flow: texts[part] }
    })
  })
  if (parts.length === 0) return undefined
  const { article: id, part, flow } = pick(parts, a)
  const { length } = flow.text
  const from = b % (length + 1)
  const to = d % 3 === 0 ? from : Math.min(length, from + (c % (d % 5 === 0 ? length + 1 : 4)))
  return { article: id, part, flow, from, to, text }
}

/** What a move, other than undo and redo, does to a review; undefined where there is nothing to try. */
export function perform(at: Desk, { kind, roll, typed }: Move): Result<Transaction> | undefined {
  const { page, review, proposal } = at
  const [a, b, c, d, e] = roll
  const newArticle = nextArticleId(review, proposal)
  switch (kind) {
    case 'moveBoundary':
      return moveBoundary(page, review, { at: offset(at, a), to: offset(at, b) })
    case 'split':
      return split(page, review, { at: offset(at, a), newArticle })
    case 'mergeArticles':
      return mergeArticles(page, review, { into: article(at, a), from: article(at, b) })
    case 'removeBoundary':
      return removeBoundary(page, review, { at: offset(at, a) })
    case 'attach': {
      const target = c % 3 === 0 ? null : article(at, d)
      return attach(page, review, { ...stretch(at, a, b), article: target, newArticle })
    }
    case 'changeRole': {
      const role = pick(ROLES, c)
      if (role === 'discarded') return undefined
      return changeRole(page, review, { ...stretch(at, a, b), role, newArticle })
    }
    case 'reorderBlock': {
      const several = articlesOf(page, review).filter(({ blocks }) => blocks.length > 1)
      if (several.length === 0) return undefined
      const { blocks } = pick(several, c)
      return reorderBlock(page, review, {
        at: e % 5 > 0 ? pick(blocks, a).start : offset(at, a),
        before: d % 4 === 0 ? null : pick(blocks, b).start,
      })
    }
    case 'orderArticle':
      return orderArticle(page, review, {
        article: article(at, a),
        before: b % 4 === 0 ? null : article(at, c),
      })
    case 'correct': {
      const edit = editOf(at, roll, typed)
      return edit && correct(page, review, edit)
    }
    case 'supply':
      return supply(page, review, {
        article: article(at, a),
        field: pick(SUPPLIED_FIELDS, b),
        text: c % 4 === 0 ? null : typed,
      })
    case 'clearCorrections':
      return clearCorrections(page, review, {
        article: article(at, a),
        part: b % 2 === 0 ? 'body' : pick(PARTS, b),
      })
    case 'discard':
      return discard(page, review, { ...stretch(at, a, b), reason: pick(['重复', 'ad', ' '], c) })
    case 'restore':
      return restore(page, review, { at: discardedOr(at, a) })
    case 'approve':
      return approve(page, review, { articles: [article(at, a), article(at, b)] })
    case 'unapprove':
      return unapprove(page, review, { articles: [article(at, a), article(at, b)] })
    case 'settle':
      return settle(page, review, { blocks: [offset(at, a), offset(at, b), offset(at, a)] })
    case 'annotate':
      return annotate(page, review, { article: article(at, a), note: typed })
    case 'setMetadata':
      return setMetadata(page, review, {
        field: pick(METADATA_FIELDS, a),
        value: b % 2 === 0 ? 'keep' : typed,
      })
    case 'repropose':
      return repropose(page, review, {
        before: proposal,
        proposal: proposalOver(page, roll),
        newArticle,
      })
    case 'adopt':
    case 'keep': {
      const open = differencesOf(page, review, proposal)
      const chosen = open.filter((_, i) => (a + i * b) % 3 > 0).map(({ from }) => from)
      return (kind === 'adopt' ? adopt : keep)(page, review, { proposal, at: chosen })
    }
    case 'undo':
    case 'redo':
      return undefined
  }
}

function discardedOr(at: Desk, die: number): number {
  const discarded = [...at.review.cuts].filter(([, cut]) => cut.role === 'discarded')
  return discarded.length > 0 && die % 4 > 0 ? pick(discarded, die)[0] : offset(at, die)
}

/** The registers that a change writes, by name. */
export const registersOf = ({ steps }: Transaction): Set<string> =>
  new Set(
    steps.map((step) => {
      if (step.register === 'article') return `article ${step.id} ${step.field}`
      return `${step.register} ${step.register === 'metadata' ? step.field : step.at}`
    }),
  )
