import { describe, expect, test } from 'vitest'
import { after, refusal } from '../../testing/desk'
import { tidyNotation } from '../../testing/notation'
import { discard, restore } from './discard'
import { mergeArticles } from './merge'

describe('mergeArticles', () => {
  test('makes adjoining blocks one and takes what was supplied and noted along', () => {
    const page = `
      A headline | 题
      A body     | 甲
      B body     | 乙
      B caption  | 图
      C body     | 丙
      A note = 一
      A kicker = 引
      B note = 二
      B kicker = 另
      B byline = 记者
      B status = approved
      B order = 4
    `
    expect(after(page, (p, r) => mergeArticles(p, r, { into: '1', from: '2' }))).toBe(
      tidyNotation(`
        A headline | 题
        A body*    | 甲
                   | 乙
        A caption* | 图
        C body     | 丙
        A byline = 记者
        A kicker = 引
        A note = 一⏎二
        A status = edited
      `),
    )
  })

  test('joins upward as well as downward, over text between', () => {
    const page = `
      B body      | 甲
      - furniture | 隔
      A body      | 乙
      B body      | 丙
    `
    expect(after(page, (p, r) => mergeArticles(p, r, { into: '2', from: '1' }))).toBe(
      tidyNotation(`
        B body      | 甲
        - furniture | 隔
        B body*     | 乙
                    | 丙
        B status = edited
      `),
    )
  })

  test('what was discarded from the one comes back to the other', () => {
    const page = `
      A body | 甲
      B body | 乙
             | 丙
    `
    expect(
      after(
        page,
        (p, r, at) => discard(p, r, { from: at('丙'), to: 5, reason: '重复' }),
        (p, r) => mergeArticles(p, r, { into: '1', from: '2' }),
        (p, r, at) => restore(p, r, { at: at('丙') }),
      ),
    ).toBe(
      tidyNotation(`
        A body* | 甲
                | 乙
                | 丙
        A status = edited
      `),
    )
  })

  test('is refused for one article, or one that is not there', () => {
    const why = (into: string, from: string) =>
      refusal('A body | 甲', (p, r) => mergeArticles(p, r, { into, from }))
    expect(why('1', '1')).toBe('nothingToChange')
    expect(why('1', '9')).toBe('noSuchArticle')
    expect(why('9', '1')).toBe('noSuchArticle')
  })
})
