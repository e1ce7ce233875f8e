import { describe, expect, test } from 'vitest'
import { after, refusal } from '../../testing/desk'
import { tidyNotation } from '../../testing/notation'
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
