import fc from 'fast-check'
import {
  adopt,
  annotate,
  approve,
  articlesOf,
  articleText,
  atOnce,
  attach,
  blocksOfArticle,
  changeRole,
  clearCorrections,
  correct,
  differencesOf,
  discard,
  findInSlices,
  fixFinding,
  HEADS,
  headText,
  heedFinding,
  ignoreFinding,
  keep,
  METADATA_FIELDS,
  mergeArticles,
  moveBoundary,
  nextArticleId,
  orderArticle,
  PARTS,
  type Result,
  removeBoundary,
  reorderBlock,
  replace,
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
import { FINDING_KINDS, ROLES, splitLines } from '../engine'
import { type Desk, type Dice, dice, proposalOver, TYPED } from './random-pages'

const KINDS = [
  ...(['correct', 'correct', 'correct', 'correct', 'moveBoundary', 'moveBoundary'] as const),
  ...(['split', 'split', 'mergeArticles', 'removeBoundary', 'attach', 'attach'] as const),
  ...(['changeRole', 'changeRole', 'reorderBlock', 'orderArticle', 'supply'] as const),
  ...(['clearCorrections', 'discard', 'discard', 'restore', 'restore', 'approve'] as const),
  ...([
    'unapprove',
    'unapprove',
    'settle',
    'annotate',
    'setMetadata',
    'undo',
    'undo',
    'redo',
  ] as const),
  ...(['replace', 'replace', 'replace'] as const),
  ...(['fix', 'ignore', 'ignore', 'heed'] as const),
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

/** All places on the page, or a few of them, at which a random stretch of a random part is found. */
export function replacementOf(at: Pick<Desk, 'page' | 'review'>, roll: Dice, text: string) {
  const edit = editOf(at, roll, text)
  if (!edit || edit.from === edit.to) return undefined
  const query = {
    text: edit.flow.text.slice(edit.from, edit.to),
    matchCase: false,
    foldWidth: true,
  }
  const found = atOnce(findInSlices(at.page, at.review, query, { kind: 'page' }))
  return { places: roll[4] % 2 === 0 ? found : found.filter((_, i) => i % 2 === 0), text }
}

/** What a move, other than undo and redo, does to a review; undefined where there is nothing to try. */
export function perform(at: Desk, { kind, roll, typed }: Move): Result<Transaction> | undefined {
  const { page, review, proposal } = at
  const [a, b, c, d, e] = roll
  const newArticle = nextArticleId(page, review, proposal)
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
      const own = target === null ? [] : blocksOfArticle(page, review, target)
      const before = e % 4 === 0 || own.length === 0 ? null : pick(own, e).start
      return attach(page, review, {
        ...stretch(at, a, b),
        article: target,
        newArticle,
        ...(e % 2 === 0 && { before }),
      })
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
    case 'replace': {
      const input = replacementOf(at, roll, typed)
      return input && replace(page, review, input)
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
        which: c % 3 === 0 ? correctionOr(at, d) : b % 2 === 0 ? 'body' : pick(PARTS, b),
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
    case 'fix': {
      const at = placeToProofread({ page, review }, roll)
      return at && fixFinding(page, review, { at, fix: typed })
    }
    case 'ignore': {
      const at = placeToProofread({ page, review }, roll)
      return at && ignoreFinding(page, review, at)
    }
    case 'heed': {
      const keys = [...review.ignored.keys()]
      const known = keys.length > 0 && d % 4 > 0
      return heedFinding(page, review, { key: known ? pick(keys, a) : `${a} halfWidth` })
    }
    case 'undo':
    case 'redo':
      return undefined
  }
}

/** As if something had been found somewhere in a head; undefined where no article has one. */
function placeToProofread({ page, review }: Pick<Desk, 'page' | 'review'>, [a, b, c, d]: Dice) {
  const heads = articlesOf(page, review).flatMap((each) =>
    HEADS.map((head) => ({ each, head, text: headText(page, review, each, head).text })),
  )
  const written = heads.filter(({ text }) => text !== '')
  if (written.length === 0) return undefined
  const { each, head, text } = pick(written, a)
  const start = b % text.length
  const end = Math.min(text.length, start + 1 + (c % 3))
  const kind = pick(FINDING_KINDS, d)
  const was = d % 7 === 0 ? '别' : text.slice(start, end)
  return { article: each.id, head, finding: { kind, start, end, text: was } }
}

function correctionOr(at: Desk, die: number): number {
  const corrections = [...at.review.corrections.keys()]
  return corrections.length > 0 && die % 8 > 0 ? pick(corrections, die) : offset(at, die)
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
      if (step.register === 'ignored') return `ignored ${step.key}`
      return `${step.register} ${step.register === 'metadata' ? step.field : step.at}`
    }),
  )
