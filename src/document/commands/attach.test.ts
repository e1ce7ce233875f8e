import { describe, expect, test } from 'vitest'
import { after, refusal } from '../../testing/desk'
import { readNotation, tidyNotation } from '../../testing/notation'
import { blocksOfArticle } from '../articles'
import type { ArticleId } from '../review'
import { attach } from './attach'

const give = (
  notation: string,
  from: string,
  to: string | null,
  article: ArticleId | null,
  newArticle = '9',
) =>
  after(notation, (p, r, at) =>
    attach(p, r, { from: at(from), to: to ? at(to) : p.text.length, article, newArticle }),
  )

describe('attach', () => {
  test('gives a headline from the page’s foot to a body that has none', () => {
    const page = `
      A body     | 甲
      B kicker   | 引
      B headline | 题
      B status = approved
    `
    expect(give(page, '引', null, '1')).toBe(
      tidyNotation(`
        A body      | 甲
        A kicker*   | 引
        A headline* | 题
        A status = edited
      `),
    )
  })

  test('a resident headline makes room and stands alone', () => {
    const page = `
      A kicker   | 甲引
      A headline | 甲题
      A body     | 甲
      B headline | 乙题
    `
    expect(give(page, '乙题', null, '1')).toBe(
      tidyNotation(`
        I kicker*   | 甲引
        I headline* | 甲题
        A body      | 甲
        A headline* | 乙题
        A status = edited
        I status = edited
      `),
    )
  })

  test('two headlines change places when the other body is left without', () => {
    const page = `
      A headline | 甲题
      A body     | 甲
      B headline | 乙题
      B body     | 乙
    `
    expect(
      after(page, (p, r, at) =>
        attach(p, r, { from: at('乙题'), to: at('乙', 2), article: '1', newArticle: '9' }),
      ),
    ).toBe(
      tidyNotation(`
        B headline* | 甲题
        A body      | 甲
        A headline* | 乙题
        B body      | 乙
        A status = edited
        B status = edited
      `),
    )
  })

  test('a headline that adjoins the article’s heads is one more line of them', () => {
    const page = `
      A headline | 甲题
      A body     | 甲
      C headline | 上行
                 |
      B headline | 下行
      B body     | 乙
    `
    expect(give(page, '上行', '下行', '2')).toBe(
      tidyNotation(`
        A headline  | 甲题
        A body      | 甲
        B headline* | 上行
                    |
                    | 下行
        B body      | 乙
        B status = edited
      `),
    )
  })

  test('text other than a headline displaces nothing', () => {
    const page = `
      A headline | 甲题
      A body     | 甲
      B body     | 乙
                 | 丙
    `
    expect(give(page, '丙', null, '1')).toBe(
      tidyNotation(`
        A headline | 甲题
        A body     | 甲
        B body     | 乙
        A body*    | 丙
        A status = edited
        B status = edited
      `),
    )
    expect(give(page, '乙', null, '1')).toBe(
      tidyNotation(`
        A headline | 甲题
        A body*    | 甲
                   | 乙
                   | 丙
        A status = edited
      `),
    )
  })

  test('makes an article of its own', () => {
    const page = `
      A headline | 甲题
      A body     | 甲一
                 | 甲二
                 | 甲三
    `
    expect(give(page, '甲二', '甲三', null)).toBe(
      tidyNotation(`
        A headline | 甲题
        A body     | 甲一
        I body*    | 甲二
        A body*    | 甲三
        A status = edited
        I status = edited
      `),
    )
  })

  test('what stood outside comes in as body, what was discarded as what it was', () => {
    const page = `
      A body                         | 甲
      - furniture                    | 乙
      - discarded (重复; B headline) | 题
      - discarded (重复; - advert)   | 告
    `
    expect(give(page, '乙', null, '1')).toBe(
      tidyNotation(`
        A body*     | 甲
                    | 乙
        A headline* | 题
        A body*     | 告
        A status = edited
      `),
    )
  })

  test('is refused when there is nothing to give or nobody to give it to', () => {
    const page = `
      A body | 甲😀
             |
      B body | 乙
    `
    const why = (from: number, to: number, article: ArticleId | null) =>
      refusal(page, (p, r) => attach(p, r, { from, to, article, newArticle: '9' }))
    expect(why(3, 5, '2')).toBe('nothingThere')
    expect(why(5, 3, '2')).toBe('nothingThere')
    expect(why(0, 2, '2')).toBe('insideCharacter')
    expect(why(-1, 2, '2')).toBe('insideCharacter')
    expect(why(0, 3, '7')).toBe('noSuchArticle')
    expect(why(0, 3, '1')).toBe('nothingToChange')
    expect(why(0, 5, null)).toBe('nothingToChange')
  })
})

describe('attach, before a block of the article', () => {
  const PAGE = `
    A headline | 甲题
    A body     | 甲一
    B body     | 乙
    A body     | 甲二
    B subhead  | 乙小
    B body     | 乙二
  `
  const put = (from: string, to: string | null, before: string | null, article = '1') =>
    after(PAGE, (p, r, at) =>
      attach(p, r, {
        from: at(from),
        to: to ? at(to) : p.text.length,
        article,
        newArticle: '9',
        before: before === null ? null : at(before),
      }),
    )

  test('another article’s blocks come in where they are put, in their own order', () => {
    const result = put('乙小', null, '甲一')
    expect(orderOf(result, '1')).toBe('甲题乙小乙二甲一甲二')
    expect(result).toBe(
      tidyNotation(`
        A headline       | 甲题
        A body           | 甲一
        B body           | 乙
        A body           | 甲二
        A subhead@1* | 乙小
        A body@2* | 乙二
        A status = edited
        B status = edited
      `),
    )
  })

  test('last, and its own blocks among themselves', () => {
    expect(orderOf(put('乙小', null, null), '1')).toBe('甲题甲一甲二乙小乙二')
    expect(orderOf(put('甲二', '乙小', '甲一'), '1')).toBe('甲题甲二甲一')
    expect(orderOf(put('乙小', null, '乙', '2'), '2')).toBe('乙小乙二乙')
  })

  test('putting in order is told as that, and as nothing where nothing changes', () => {
    const { page, review } = readNotation(PAGE)
    const at = (needle: string) => page.text.indexOf(needle)
    const own = { from: at('甲二'), to: at('乙小'), article: '1', newArticle: '9' }
    const moved = attach(page, review, { ...own, before: at('甲一') })
    expect(moved.ok && moved.value.gesture).toBe('reorderBlock')
    expect(refusal(PAGE, (p, r) => attach(p, r, { ...own, before: null }))).toBe('nothingToChange')
    expect(refusal(PAGE, (p, r) => attach(p, r, own))).toBe('nothingToChange')
  })

  test('is refused before what is no block of the article, or is moved itself', () => {
    const before = (needle: string) =>
      refusal(PAGE, (p, r, at) =>
        attach(p, r, {
          from: at('乙小'),
          to: p.text.length,
          article: '1',
          newArticle: '9',
          before: at(needle),
        }),
      )
    expect(before('乙小')).toBe('noPlaceToMove')
    expect(before('乙')).toBe('noPlaceToMove')
  })

  test('lines carved out of a block can be put before the rest of it', () => {
    const page = `
      A body | 一
             | 二
             | 三
    `
    const result = after(page, (p, r, at) =>
      attach(p, r, { from: at('三'), to: p.text.length, article: '1', newArticle: '9', before: 0 }),
    )
    expect(orderOf(result, '1')).toBe('三一\n二')
  })
})

const orderOf = (notation: string, article: ArticleId) => {
  const { page, review } = readNotation(notation)
  return blocksOfArticle(page, review, article)
    .map(({ start, end }) => page.text.slice(start, end).trim())
    .join('')
}
