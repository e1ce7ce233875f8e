import { describe, expect, test } from 'vitest'
import { after, refusal } from '../../testing/desk'
import { tidyNotation } from '../../testing/notation'
import { split } from './split'

const splitAt = (notation: string, needle: string, nth = 1) =>
  after(notation, (p, r, at) => split(p, r, { at: at(needle, nth), newArticle: '3' }))

describe('split', () => {
  const PAGE = `
    A headline | 甲题
    A body     | 甲一
               | 甲二，乙一
    A caption  | 图一
    A headline | 又题
    B body     | 丙
  `

  test('starts a new article at a line, with what follows up to heads below a body', () => {
    expect(splitAt(PAGE, '甲二')).toBe(
      tidyNotation(`
        A headline | 甲题
        A body     | 甲一
        C body*    | 甲二，乙一
        C caption* | 图一
        A headline | 又题
        B body     | 丙
        A status = edited
        C status = edited
      `),
    )
  })

  test('starts one inside a line', () => {
    expect(splitAt(PAGE, '乙一')).toBe(
      tidyNotation(`
        A headline | 甲题
        A body     | 甲一
                   | 甲二，⟦C body*⟧乙一
        C caption* | 图一
        A headline | 又题
        B body     | 丙
        A status = edited
        C status = edited
      `),
    )
  })

  test('takes heads with the body below them', () => {
    const page = `
      A body     | 甲
      A kicker   | 引
      A headline | 题
      A body     | 乙
      A status = approved
    `
    expect(splitAt(page, '引')).toBe(
      tidyNotation(`
        A body      | 甲
        C kicker*   | 引
        C headline* | 题
        C body*     | 乙
        A status = edited
        C status = edited
      `),
    )
  })

  test('keeps the order that ranks gave', () => {
    const page = `
      A body@5 | 甲一
               | 甲二
    `
    expect(splitAt(page, '甲二')).toBe(
      tidyNotation(`
        A body@5  | 甲一
        C body@5* | 甲二
        A status = edited
        C status = edited
      `),
    )
  })

  test('starts at the block’s own start behind white space, and parts furniture', () => {
    const page = `
      A body      | 甲
      A body      |
                  | 　乙
      - furniture | 一
                  | 二
    `
    expect(splitAt(page, '乙')).toBe(
      tidyNotation(`
        A body      | 甲
        C body*     |
                    | 　乙
        - furniture | 一
                    | 二
        A status = edited
        C status = edited
      `),
    )
    expect(splitAt(page, '二')).toBe(
      tidyNotation(`
        A body       | 甲
        A body       |
                     | 　乙
        - furniture  | 一
        - furniture* | 二
      `),
    )
  })

  test('is refused where there is nothing to part', () => {
    const page = `
      A body      | 甲😀
                  |
      B body      | 乙
      - furniture | 丙
    `
    const why = (at: number) => refusal(page, (p, r) => split(p, r, { at, newArticle: '3' }))
    expect(why(0)).toBe('alreadyBoundary')
    expect(why(2)).toBe('insideCharacter')
    expect(why(Number.NaN)).toBe('insideCharacter')
    expect(why(4)).toBe('alreadyBoundary')
    expect(why(5)).toBe('alreadyBoundary')
    expect(why(7), 'in no article').toBe('notInArticle')
    expect(why(8)).toBe('nothingThere')
    expect(refusal('|', (p, r) => split(p, r, { at: 0, newArticle: '1' }))).toBe('nothingThere')
  })
})
