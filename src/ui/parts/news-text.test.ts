import { describe, expect, test } from 'vitest'
import {
  adopt,
  annotate,
  approve,
  articlesOf,
  articleText,
  attach,
  changeRole,
  clearCorrections,
  correct,
  differencesOf,
  discard,
  fixFinding,
  GESTURES,
  type Gesture,
  heedFinding,
  ignoreFinding,
  keep,
  mergeArticles,
  moveBoundary,
  openPage,
  orderArticle,
  type Page,
  type Result,
  type Review,
  removeBoundary,
  reorderBlock,
  replace,
  repropose,
  restore,
  setMetadata,
  settle,
  split,
  supply,
  type Transaction,
  unapprove,
} from '../../document'
import type { Proposal } from '../../engine'
import { actionById, Desk } from '../../session'
import { readNotation } from '../../testing/notation'
import { wordsIn } from '../words'
import { newsText } from './news-text'

/** Two articles; of the first the body is two blocks. */
const PAGE = `
  A headline | 甲题
  A body     | 甲一
  A subhead  | 甲小
  B headline | 乙题
  B body     | 乙一
             | 乙二
`

const OLD: Proposal = { engine: 'old', blocks: [], attachments: [], likelyCuts: [] }

/** The headline of the second article is a subhead of the first. */
const proposedOtherwise = (review: Review, at: Place): Proposal => ({
  ...OLD,
  engine: 'new',
  blocks: [...review.cuts].map(([start, { role, article }]) => {
    const cut =
      start === at('乙题') ? ({ role: 'subhead', article: '1' } as const) : { role, article }
    return { start, ...cut, confidence: 1, reasons: [] }
  }),
})

function openDesk() {
  const { page, review } = readNotation(PAGE)
  const desk = new Desk(() => 0)
  desk.openPage(openPage(page, OLD, review))
  const at = (text: string) => page.text.indexOf(text)
  const said = (language: 'zh' | 'en') => {
    const { news, open } = desk.state
    return news && newsText(wordsIn(language), news, open)
  }
  return { desk, at, said }
}

type Place = (text: string) => number
type Do = (page: Page, review: Review, at: Place) => Result<Transaction>

/** The headline of the first article, read otherwise. */
const corrected: Do = (page, review) => {
  const [article] = articlesOf(page, review)
  const { text: was } = articleText(page, review, article).headline
  const edit = { article: article.id, part: 'headline', from: 0, to: was.length, was } as const
  return correct(page, review, { ...edit, text: '甲标题' })
}
const cast: Do = (page, review, at) =>
  discard(page, review, { from: at('乙二'), to: page.text.length, reason: '重复文字' })
const ignored: Do = (page, review) =>
  ignoreFinding(page, review, {
    article: '1',
    head: 'headline',
    finding: { kind: 'unlikeBody', start: 0, end: 1, text: '甲' },
  })
const fixed: Do = (page, review) =>
  fixFinding(page, review, {
    at: {
      article: '1',
      head: 'headline',
      finding: { kind: 'unlikeBody', start: 0, end: 1, text: '甲' },
    },
    fix: '由',
  })
const replaced: Do = (page, review) =>
  replace(page, review, {
    places: [{ article: '2', part: 'headline', from: 0, to: 1, text: '乙' }],
    text: '已',
  })
const decided =
  (command: typeof adopt): Do =>
  (page, review, at) => {
    const proposal = proposedOtherwise(review, at)
    const [{ from }] = differencesOf(page, review, proposal)
    return command(page, review, { proposal, at: [from] })
  }
const approved: Do = (page, review) => approve(page, review, { articles: ['1'] })

/** What is done last is what is said. */
const SAID: readonly [Gesture, zh: string, en: string, ...gestures: Do[]][] = [
  [
    'moveBoundary',
    '边界移到第 5 行，A 稿 4 行，B 稿 2 行',
    'Boundary moved to line 5; article A has 4 lines, article B 2 lines',
    (page, review, at) => moveBoundary(page, review, { at: at('乙题'), to: at('乙一') }),
  ],
  [
    'split',
    '从第 6 行起另成 C 稿',
    'Article C starts at line 6',
    (page, review, at) => split(page, review, { at: at('乙二'), newArticle: '3' }),
  ],
  [
    'mergeArticles',
    'B 稿已并入 A 稿',
    'Article B is part of article A now',
    (page, review) => mergeArticles(page, review, { into: '1', from: '2' }),
  ],
  [
    'removeBoundary',
    '第 3 行的边界已去掉，这里接着是 A 稿正文',
    'Boundary at line 3 removed: Body of A goes on there',
    (page, review, at) => removeBoundary(page, review, { at: at('甲小') }),
  ],
  [
    'attach',
    '第 4 行起的文字归入 A 稿',
    'Line 4 on: given to article A',
    (page, review, at) =>
      attach(page, review, { from: at('乙题'), to: at('乙一'), article: '1', newArticle: '3' }),
  ],
  [
    'attach',
    '第 4 行起的文字单独成 C 稿',
    'Line 4 on: now article C, by itself',
    (page, review, at) =>
      attach(page, review, { from: at('乙题'), to: at('乙一'), article: null, newArticle: '3' }),
  ],
  [
    'changeRole',
    '第 6 行起改为图说',
    'Line 6 on: caption now',
    (page, review, at) =>
      changeRole(page, review, {
        from: at('乙二'),
        to: page.text.length,
        role: 'caption',
        newArticle: '3',
      }),
  ],
  [
    'reorderBlock',
    '调到正文的第 1 块，共 2 块',
    'Moved to place 1 of 2 in the body',
    (page, review, at) => reorderBlock(page, review, { at: at('甲小'), before: at('甲一') }),
  ],
  [
    'orderArticle',
    'B 稿调到第 1 篇，共 2 篇',
    'Article B is 1 of 2 now',
    (page, review) => orderArticle(page, review, { article: '2', before: '1' }),
  ],
  ['correct', 'A 稿：改字', 'Article A: correction', corrected],
  [
    'supply',
    'B 稿：补写文字',
    'Article B: missing line written',
    (page, review) => supply(page, review, { article: '2', field: 'kicker', text: '引' }),
  ],
  [
    'clearCorrections',
    'A 稿：撤回改字',
    'Article A: corrections taken back',
    corrected,
    (page, review) => clearCorrections(page, review, { article: '1', which: 'headline' }),
  ],
  ['discard', '第 6 行起已弃置，原因：重复文字', 'Line 6 on: discarded. Reason: 重复文字', cast],
  [
    'restore',
    '第 6 行起恢复为 B 稿正文',
    'Line 6 on: Body of B again',
    cast,
    (page, review, at) => restore(page, review, { at: at('乙二') }),
  ],
  ['approve', 'A 稿已核准', 'Article A approved', approved],
  [
    'approve',
    '已核准 2 篇；本版 2 篇稿件全部核准',
    '2 articles approved; All 2 articles on this page are approved',
    (page, review) => approve(page, review, { articles: ['1', '2'] }),
  ],
  [
    'unapprove',
    'A 稿撤回核准',
    'Approval of article A taken back',
    approved,
    (page, review) => unapprove(page, review, { articles: ['1'] }),
  ],
  [
    'settle',
    '第 4 行：认定没有错',
    'Line 4: confirmed as right',
    (page, review, at) => settle(page, review, { blocks: [at('乙题')] }),
  ],
  [
    'annotate',
    'B 稿：备注',
    'Article B: note',
    (page, review) => annotate(page, review, { article: '2', note: '请核' }),
  ],
  ['fix', 'A 稿：改正差错', 'Article A: error put right', fixed],
  // The find bar says how much was replaced, and where.
  ['replace', '替换', 'Replace', replaced],
  ['ignore', 'A 稿：忽略差错', 'Article A: error ignored', ignored],
  [
    'heed',
    'A 稿：不再忽略',
    'Article A: error no longer ignored',
    ignored,
    (page, review) => heedFinding(page, review, { key: [...review.ignored.keys()][0] }),
  ],
  [
    'setMetadata',
    '版面信息',
    'Page details',
    (page, review) => setMetadata(page, review, { field: 'publication', value: '澄湖日报' }),
  ],
  [
    'repropose',
    '重新分稿',
    'New proposal',
    (page, review, at) =>
      repropose(page, review, {
        before: OLD,
        proposal: proposedOtherwise(review, at),
        newArticle: '3',
      }),
  ],
  ['adopt', '第 4 行：采用新方案', 'Line 4: new proposal accepted', decided(adopt)],
  ['keep', '第 4 行：维持现状', 'Line 4: kept as it is', decided(keep)],
]

test('every gesture is here', () => {
  expect([...new Set(SAID.map(([gesture]) => gesture))].sort()).toEqual([...GESTURES].sort())
})

test.each(SAID)('%s: %s', (gesture, zh, en, ...gestures) => {
  const { desk, at, said } = openDesk()
  for (const each of gestures) desk.dispatch((page, review) => each(page, review, at))
  expect(desk.state.open?.done.at(-1)?.gesture).toBe(gesture)
  expect(said('zh')).toBe(zh)
  expect(said('en')).toBe(en)
  desk.undo()
  // Without the new proposal its doubts are gone, too, which is said behind.
  expect(said('zh')).toContain(`撤销：${wordsIn('zh').gestures[gesture]}`)
  desk.redo()
  expect(said('en')).toBe(`Redone: ${wordsIn('en').gestures[gesture]}`)
})

test('of what a doubt is needed for it is not said to walk to one where none is left', () => {
  const { desk, said } = openDesk()
  desk.say({ kind: 'lacking', need: 'doubt' })
  expect(said('zh')).toBe('本版的疑点都已定下。')
  expect(said('en')).toBe('No doubtful places are left on this page.')
})

describe('approving one after the other', () => {
  const approveNext = (desk: Desk) => actionById('article.approveNext').run(desk)

  test('says of the last that all are approved, and says so again when asked for another', () => {
    const { desk, said } = openDesk()
    approveNext(desk)
    expect(said('zh')).toBe('A 稿已核准')
    approveNext(desk)
    expect(said('zh')).toBe('B 稿已核准；本版 2 篇稿件全部核准')
    approveNext(desk)
    expect(said('zh')).toBe('本版 2 篇稿件全部核准')
    expect(said('en')).toBe('All 2 articles on this page are approved')
  })
})
