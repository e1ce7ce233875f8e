import { expect, test } from 'vitest'
import {
  adopt,
  advance,
  annotate,
  approve,
  articleById,
  articlesOf,
  articleText,
  atOnce,
  attach,
  blocksOf,
  changeRole,
  clearCorrections,
  correct,
  differencesOf,
  discard,
  doubtsOf,
  type Entry,
  findInSlices,
  findingsOf,
  fixFinding,
  type Gesture,
  type HeadFinding,
  heedFinding,
  ignoreFinding,
  keep,
  mergeArticles,
  moveBoundary,
  type OpenPage,
  orderArticle,
  outsideOf,
  type Page,
  type Result,
  type Review,
  removeBoundary,
  reorderBlock,
  replace,
  restore,
  setMetadata,
  settle,
  split,
  supply,
  type Transaction,
  unapprove,
} from '../document'
import type { Proposal } from '../engine'
import { evenPage } from '../testing/even-page'
import { sourceRows } from './source-rows'

/** All that is derived of a page and shown, in lists of what a change may make anew. */
const DERIVED = {
  blocks: ({ page, review }) => blocksOf(page, review),
  articles: ({ page, review }) => articlesOf(page, review),
  texts: ({ page, review }) =>
    articlesOf(page, review).map((article) => articleText(page, review, article)),
  rows: ({ page, review }) => sourceRows(page, review),
  outside: ({ page, review }) => Object.values(outsideOf(page, review)).flat(),
  doubts: ({ page, review, proposal }) => doubtsOf(page, review, proposal),
  differences: ({ page, review, proposal }) => differencesOf(page, review, proposal),
  findings: ({ page, review }) => findingsOf(page, review, null).values(),
} satisfies Readonly<Record<string, (open: OpenPage) => Iterable<object>>>

type Act = (page: Page, review: Review, proposal: Proposal) => Result<Transaction>

const blockIn = (page: Page, review: Review, article: string, index: number) => {
  const block = articleById(page, review, article)?.blocks[index]
  return { from: block?.start ?? -1, to: block?.end ?? -1 }
}
const line = ({ text }: Page, number: number): number => text.indexOf(`第${number}行`)
const found = (page: Page, review: Review): HeadFinding => {
  const [first] = findingsOf(page, review, null).get('5') ?? []
  if (!first) throw new Error('nothing is found')
  return first
}

const correctBody: Act = (p, r) =>
  correct(p, r, { article: '5', part: 'body', from: 0, to: 1, text: '新' })
const ignore: Act = (p, r) => ignoreFinding(p, r, found(p, r))
const approveOne: Act = (p, r) => approve(p, r, { articles: ['5'] })
const discardBody: Act = (p, r) => discard(p, r, { ...blockIn(p, r, '5', 2), reason: '重复' })
/** A number not in use. */
const NEW = '9999'
/** No such change is about more things of one kind, rows of two articles among them. */
const A_FEW = 24
/** After these all reads as before. */
const OF_NO_TEXT = ['ignore', 'heed', 'setMetadata']

/** Each gesture that is about one place of the page; what has to come before it stands first. */
const GESTURES: Readonly<Record<Exclude<Gesture, 'repropose'>, readonly Act[]>> = {
  moveBoundary: [(p, r) => moveBoundary(p, r, { at: blockIn(p, r, '5', 0).from, to: line(p, 38) })],
  split: [(p, r) => split(p, r, { at: line(p, 45), newArticle: NEW })],
  mergeArticles: [(p, r) => mergeArticles(p, r, { into: '5', from: '6' })],
  removeBoundary: [(p, r) => removeBoundary(p, r, { at: blockIn(p, r, '5', 1).from })],
  attach: [(p, r) => attach(p, r, { ...blockIn(p, r, '5', 0), article: '7', newArticle: NEW })],
  changeRole: [
    (p, r) => changeRole(p, r, { ...blockIn(p, r, '5', 1), role: 'deck', newArticle: NEW }),
  ],
  reorderBlock: [
    (p, r) =>
      reorderBlock(p, r, { at: blockIn(p, r, '5', 2).from, before: blockIn(p, r, '5', 0).from }),
  ],
  orderArticle: [(p, r) => orderArticle(p, r, { article: '5', before: '3' })],
  correct: [correctBody],
  supply: [(p, r) => supply(p, r, { article: '5', field: 'deck', text: '副题' })],
  replace: [
    (p, r) => {
      const query = { text: '正文', matchCase: true, foldWidth: false }
      const places = atOnce(findInSlices(p, r, query, { kind: 'article', article: '5' }))
      return replace(p, r, { places: places.slice(0, 1), text: '文字' })
    },
  ],
  clearCorrections: [
    correctBody,
    (p, r) => clearCorrections(p, r, { article: '5', which: 'body' }),
  ],
  fix: [(p, r) => fixFinding(p, r, { at: found(p, r), fix: '，' })],
  ignore: [ignore],
  heed: [ignore, (p, r) => heedFinding(p, r, found(p, r))],
  discard: [discardBody],
  restore: [discardBody, (p, r) => restore(p, r, { at: line(p, 42) })],
  approve: [approveOne],
  unapprove: [approveOne, (p, r) => unapprove(p, r, { articles: ['5'] })],
  settle: [(p, r) => settle(p, r, { blocks: [blockIn(p, r, '5', 0).from] })],
  annotate: [(p, r) => annotate(p, r, { article: '5', note: '再看' })],
  setMetadata: [(p, r) => setMetadata(p, r, { field: 'section', value: '要闻' })],
  adopt: [(p, r, proposal) => adopt(p, r, { proposal, at: [blockIn(p, r, '8', 1).from] })],
  keep: [(p, r, proposal) => keep(p, r, { proposal, at: [blockIn(p, r, '8', 1).from] })],
}

type Kind = keyof typeof DERIVED
type Derived = Record<Kind, readonly object[]>
type Counts = Record<Kind, number>

const kinds = Object.keys(DERIVED) as Kind[]

const derived = (open: OpenPage): Derived =>
  Object.fromEntries(kinds.map((kind) => [kind, [...DERIVED[kind](open)]])) as unknown as Derived

const others = (before: Derived, after: Derived): Counts =>
  Object.fromEntries(
    kinds.map((kind) => {
      const known = new Set(before[kind])
      return [kind, after[kind].filter((each) => !known.has(each)).length]
    }),
  ) as Counts

/** How many things of each kind are others after the last act than before it, and after its undo and redo. */
function madeAnew(start: OpenPage, acts: readonly Act[]): Counts[] {
  const perform = (open: OpenPage, act: Act): Entry => {
    const result = act(open.page, open.review, open.proposal)
    if (!result.ok) throw new Error(`refused: ${result.refusal}`)
    return { kind: 'do', at: 0, transaction: result.value }
  }
  const ready = acts.slice(0, -1).reduce((open, act) => advance(open, perform(open, act)), start)
  let open = ready
  let before = derived(ready)
  const entries: Entry[] = [
    perform(ready, acts[acts.length - 1]),
    { kind: 'undo', at: 0 },
    { kind: 'redo', at: 0 },
  ]
  return entries.map((entry) => {
    open = advance(open, entry)
    const after = derived(open)
    const counts = others(before, after)
    before = after
    return counts
  })
}

const short = evenPage(200)
const long = evenPage(20_000)

test('the long page has thousands of everything that a page can have by itself', () => {
  const { differences, outside, ...all } = derived(long)
  for (const list of Object.values(all)) expect(list.length).toBeGreaterThan(1300)
  expect(outside).toHaveLength(2000)
  expect(differences).toHaveLength(1)
})

test.each(Object.entries(GESTURES))(
  '%s, its undo and redo make as much anew on a page of 20,000 lines as on one of 200',
  (gesture, acts) => {
    const onShort = madeAnew(short, acts)
    expect(madeAnew(long, acts)).toEqual(onShort)
    for (const counts of onShort) {
      const most = Math.max(...Object.values(counts))
      expect(most, JSON.stringify(counts)).toBeLessThan(A_FEW)
      expect(most > 0, JSON.stringify(counts)).toBe(!OF_NO_TEXT.includes(gesture))
    }
  },
)
