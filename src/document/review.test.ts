import { describe, expect, test } from 'vitest'
import { checkReview } from '../testing/check'
import { readNotation, testPage, writeNotation } from '../testing/notation'
import { articlesOf, blocksOfArticle } from './articles'
import { blockAt } from './blocks'
import { articleLetter, reviewFromProposal } from './review'
import { reviewFromJson, reviewToJson } from './review-json'
import { applySteps } from './step'

test('article letters run A to Z, then AA', () => {
  const letters = [1, 2, 26, 27, 28, 52, 53, 702, 703].map((n) => articleLetter(String(n)))
  expect(letters).toEqual(['A', 'B', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA'])
  expect(articleLetter('x')).toBe('?')
})

test('a review from a proposal is the proposal as it is', () => {
  const page = testPage('题\n文\n编')
  const fields = { confidence: 1, reasons: [] }
  const review = reviewFromProposal({
    engine: 'test',
    blocks: [
      { start: 0, role: 'headline', article: '1', ...fields },
      { start: 2, role: 'body', article: '1', ...fields },
      { start: 4, role: 'furniture', article: '1', ...fields },
    ],
    attachments: [],
    likelyCuts: [],
  })
  checkReview(page, review)
  expect(writeNotation(page, review)).toBe('A headline  | 题\nA body      | 文\n- furniture | 编')
})

test('equal reviews are equal JSON, whatever order their registers were written in', () => {
  const { review } = readNotation('A body* | {甲→一}乙\nB body | {丙→三}\nA note = 记\nA order = 1')
  const json = reviewToJson(review)
  const backwards = {
    cuts: new Map([...review.cuts].reverse()),
    articles: new Map([['1', { order: 1, note: '记' }]]),
    corrections: new Map([...review.corrections].reverse()),
    metadata: {},
    ignored: new Map(),
  }
  expect(JSON.stringify(reviewToJson(backwards))).toBe(JSON.stringify(json))
  expect(reviewFromJson(JSON.parse(JSON.stringify(json)))).toEqual(review)
})

describe('articles', () => {
  const { page, review } = readNotation(`
    B headline | 乙题
    A body     | 甲
    B body     | 乙
    C caption  | 图
    A kicker = 引
    B status = approved
  `)

  test('stand in the order in which their bodies start', () => {
    expect(articlesOf(page, review).map(({ id }) => id)).toEqual(['1', '2', '3'])
  })

  test('a byline at the head of the page does not put its article before others', () => {
    const { page, review } = readNotation(`
      B byline   | 本报记者 乙
      A headline | 甲题
      A body     | 甲一
      B headline | 乙题
      B body     | 乙一
    `)
    expect(articlesOf(page, review).map(({ id }) => id)).toEqual(['1', '2'])
  })

  test('know what they have', () => {
    expect(
      articlesOf(page, review).map(({ hasHead, hasBody, status }) => [hasHead, hasBody, status]),
    ).toEqual([
      [true, true, 'proposed'],
      [true, true, 'approved'],
      [false, true, 'proposed'],
    ])
    expect(blocksOfArticle(page, review, '2').map(({ start }) => start)).toEqual([0, 5])
    expect(blocksOfArticle(page, review, '9')).toEqual([])
  })

  test('one that a change did not touch stays the same object', () => {
    const [a, b] = articlesOf(page, review)
    const changed = applySteps(review, [
      { register: 'article', id: '2', field: 'note', value: '记' },
    ])
    const [again, other] = articlesOf(page, changed)
    expect(again).toBe(a)
    expect(other).not.toBe(b)
  })
})

test('the block at an offset', () => {
  const { page, review } = readNotation('A body | 甲\nB body | 乙')
  expect([0, 1, 2, 3].map((at) => blockAt(page, review, at)?.start)).toEqual([0, 0, 2, 2])
  const empty = readNotation('|')
  expect(blockAt(empty.page, empty.review, 0)).toBeUndefined()
})
