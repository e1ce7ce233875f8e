import { describe, expect, test } from 'vitest'
import { after, refusal } from '../../testing/desk'
import { tidyNotation } from '../../testing/notation'
import { moveBoundary, removeBoundary } from './boundary'

const PAGE = `
  A headline | 甲题
  A body     | 甲一
             | 甲二
  B headline | 乙题
  B body     | 乙一
             | 乙二
  - furniture | 责编
  B note = 记
`

describe('moveBoundary', () => {
  test('gives lines above to the block that grows', () => {
    expect(after(PAGE, (p, r, at) => moveBoundary(p, r, { at: at('乙题'), to: at('甲二') }))).toBe(
      tidyNotation(`
        A headline  | 甲题
        A body      | 甲一
        B headline* | 甲二
                    | 乙题
        B body      | 乙一
                    | 乙二
        - furniture | 责编
        A status = edited
        B note = 记
        B status = edited
      `),
    )
  })

  test('a byline does not swallow the text of the article above', () => {
    const page = `
      A headline | 甲题
      A body     | 甲一
                 | 甲二
      - furniture | 责编
      B byline   | 本报讯（记者 乙）
      B body     | 乙一
    `
    expect(
      after(page, (p, r, at) => moveBoundary(p, r, { at: at('本报讯'), to: at('甲二') })),
    ).toBe(
      tidyNotation(`
        A headline | 甲题
        A body     | 甲一
        B body*    | 甲二
        B body*    | 责编
        B byline   | 本报讯（记者 乙）
        B body     | 乙一
        A status = edited
        B status = edited
      `),
    )
  })

  describe('a byline that another article’s boundary passes over stays one', () => {
    const PARTED = `
      A headline | 甲题
      A body     | 甲一
      B byline   | 本报讯（记者 乙）
      B body     | 乙一
                 | 乙二
    `
    const JOINED = `
      A headline | 甲题
      A body*    | 甲一
      A byline*  | 本报讯（记者 乙）
      B body     | 乙一
                 | 乙二
      A status = edited
      B status = edited
    `

    test('down, and up again', () => {
      expect(
        after(PARTED, (p, r, at) => moveBoundary(p, r, { at: at('本报讯'), to: at('乙一') })),
      ).toBe(tidyNotation(JOINED))
      expect(
        after(JOINED, (p, r, at) => moveBoundary(p, r, { at: at('乙一'), to: at('本报讯') })),
      ).toBe(
        tidyNotation(`
          A headline | 甲题
          A body*    | 甲一
          B byline*  | 本报讯（记者 乙）
          B body*    | 乙一
                     | 乙二
          A status = edited
          B status = edited
        `),
      )
    })

    test('down with text below it, which joins the body', () => {
      expect(
        after(PARTED, (p, r, at) => moveBoundary(p, r, { at: at('本报讯'), to: at('乙二') })),
      ).toBe(
        tidyNotation(`
          A headline | 甲题
          A body*    | 甲一
          A byline*  | 本报讯（记者 乙）
          A body*    | 乙一
          B body*    | 乙二
          A status = edited
          B status = edited
        `),
      )
    })

    test('up with text above it', () => {
      expect(
        after(
          `
            A headline | 甲题
            A body     | 甲一
                       | 甲二
            A byline   | （记者 甲）
            B body     | 乙一
          `,
          (p, r, at) => moveBoundary(p, r, { at: at('乙一'), to: at('甲二') }),
        ),
      ).toBe(
        tidyNotation(`
          A headline | 甲题
          A body     | 甲一
          B body*    | 甲二
          B byline*  | （记者 甲）
          B body*    | 乙一
          A status = edited
          B status = edited
        `),
      )
    })

    test('but not where it comes outside of every article', () => {
      expect(
        after(
          `
            - furniture | 一版
            A byline    | 本报讯（记者 甲）
            A body      | 甲一
          `,
          (p, r, at) => moveBoundary(p, r, { at: at('本报讯'), to: at('甲一') }),
        ),
      ).toBe(
        tidyNotation(`
          - furniture* | 一版
                       | 本报讯（记者 甲）
          A body       | 甲一
          A status = edited
        `),
      )
    })
  })

  test('a byline grows within its own article', () => {
    const page = `
      A body   | 电头
      A byline | 本报讯（记者 甲）
      A body   | 甲一
    `
    expect(after(page, (p, r, at) => moveBoundary(p, r, { at: at('本报讯'), to: 0 }))).toBe(
      tidyNotation(`
        A byline* | 电头
                  | 本报讯（记者 甲）
        A body    | 甲一
        A status = edited
      `),
    )
  })

  test('gives lines below to the block before', () => {
    expect(after(PAGE, (p, r, at) => moveBoundary(p, r, { at: at('责编'), to: at('乙二') }))).toBe(
      tidyNotation(`
        A headline   | 甲题
        A body       | 甲一
                     | 甲二
        B headline   | 乙题
        B body       | 乙一
        - furniture* | 乙二
                     | 责编
        B note = 记
        B status = edited
      `),
    )
    expect(after(PAGE, (p, r, at) => moveBoundary(p, r, { at: at('乙一'), to: at('乙二') }))).toBe(
      tidyNotation(`
        A headline  | 甲题
        A body      | 甲一
                    | 甲二
        B headline* | 乙题
                    | 乙一
        B body*     | 乙二
        - furniture | 责编
        B note = 记
        B status = edited
      `),
    )
  })

  test('passes over whole blocks, up and down, and clears an article that is gone', () => {
    expect(after(PAGE, (p, r, at) => moveBoundary(p, r, { at: at('责编'), to: at('甲二') }))).toBe(
      tidyNotation(`
        A headline   | 甲题
        A body       | 甲一
        - furniture* | 甲二
                     | 乙题
                     | 乙一
                     | 乙二
                     | 责编
        A status = edited
      `),
    )
    expect(after(PAGE, (p, r, at) => moveBoundary(p, r, { at: at('甲一'), to: at('乙二') }))).toBe(
      tidyNotation(`
        A headline* | 甲题
                    | 甲一
                    | 甲二
                    | 乙题
                    | 乙一
        B body*     | 乙二
        - furniture | 责编
        A status = edited
        B note = 记
        B status = edited
      `),
    )
  })

  test('reaches the page’s start and its end', () => {
    expect(after(PAGE, (p, r, at) => moveBoundary(p, r, { at: at('责编'), to: 0 }))).toBe(
      tidyNotation(`
        - furniture* | 甲题
                     | 甲一
                     | 甲二
                     | 乙题
                     | 乙一
                     | 乙二
                     | 责编
      `),
    )
    const end = (p: { text: string }) => p.text.length
    expect(after(PAGE, (p, r, at) => moveBoundary(p, r, { at: at('甲一'), to: end(p) }))).toBe(
      tidyNotation(`
        A headline* | 甲题
                    | 甲一
                    | 甲二
                    | 乙题
                    | 乙一
                    | 乙二
                    | 责编
        A status = edited
      `),
    )
  })

  test('stands inside a line', () => {
    expect(after(PAGE, (p, r, at) => moveBoundary(p, r, { at: at('乙题'), to: at('二') }))).toBe(
      tidyNotation(`
        A headline  | 甲题
        A body      | 甲一
                    | 甲⟦B headline*⟧二
                    | 乙题
        B body      | 乙一
                    | 乙二
        - furniture | 责编
        A status = edited
        B note = 记
        B status = edited
      `),
    )
  })

  test('leaves no blank block behind', () => {
    const page = `
      A body | 甲
             |
      B body |
             | 乙
             |
      C body | 丙
    `
    expect(after(page, (p, r, at) => moveBoundary(p, r, { at: at('丙'), to: at('乙') }))).toBe(
      tidyNotation(`
        A body  | 甲
                |
        C body* |
                | 乙
                |
                | 丙
        C status = edited
      `),
    )
    expect(after(page, (p, r, at) => moveBoundary(p, r, { at: 3, to: at('乙') + 1 }))).toBe(
      tidyNotation(`
        A body* | 甲
                |
                |
                | 乙
                |
        C body  | 丙
        A status = edited
      `),
    )
  })

  test('keeps a rank and takes back an approval', () => {
    const page = `
      A body   | 甲
      A body@9 | 乙
               | 丙
      A status = approved
    `
    expect(after(page, (p, r, at) => moveBoundary(p, r, { at: at('乙'), to: at('丙') }))).toBe(
      tidyNotation(`
        A body*   | 甲
                  | 乙
        A body@9* | 丙
        A status = edited
      `),
    )
  })

  test('is refused where nothing can move', () => {
    const page = 'A body | 甲😀\n  | \n B body | 乙'
    expect(refusal(page, (p, r) => moveBoundary(p, r, { at: 1, to: 0 }))).toBe('nothingThere')
    expect(refusal(page, (p, r) => moveBoundary(p, r, { at: 0, to: 1 }))).toBe('pageStartStays')
    expect(refusal(page, (p, r, at) => moveBoundary(p, r, { at: at('乙'), to: 2 }))).toBe(
      'insideCharacter',
    )
    expect(refusal(page, (p, r, at) => moveBoundary(p, r, { at: at('乙'), to: at('乙') }))).toBe(
      'nothingToChange',
    )
    expect(refusal(page, (p, r, at) => moveBoundary(p, r, { at: at('乙'), to: -1 }))).toBe(
      'insideCharacter',
    )
  })
})

describe('removeBoundary', () => {
  test('between two articles makes them one', () => {
    expect(after(PAGE, (p, r, at) => removeBoundary(p, r, { at: at('乙题') }))).toBe(
      tidyNotation(`
        A headline  | 甲题
        A body      | 甲一
                    | 甲二
        A headline* | 乙题
        A body*     | 乙一
                    | 乙二
        - furniture | 责编
        A note = 记
        A status = edited
      `),
    )
  })

  test('inside an article, or beside what is in none, joins the block to the one before', () => {
    expect(after(PAGE, (p, r, at) => removeBoundary(p, r, { at: at('乙一') }))).toBe(
      tidyNotation(`
        A headline   | 甲题
        A body       | 甲一
                     | 甲二
        B headline*  | 乙题
                     | 乙一
                     | 乙二
        - furniture  | 责编
        B note = 记
        B status = edited
      `),
    )
    expect(after(PAGE, (p, r, at) => removeBoundary(p, r, { at: at('责编') }))).toBe(
      tidyNotation(`
        A headline | 甲题
        A body     | 甲一
                   | 甲二
        B headline | 乙题
        B body*    | 乙一
                   | 乙二
                   | 责编
        B note = 记
        B status = edited
      `),
    )
    const page = '- discarded (重复; A body) | 甲\nB body | 乙'
    expect(after(page, (p, r, at) => removeBoundary(p, r, { at: at('乙') }))).toBe(
      tidyNotation('- discarded (重复; A body)* | 甲\n| 乙'),
    )
  })

  test('is refused at the page’s start and where no block starts', () => {
    expect(refusal(PAGE, (p, r) => removeBoundary(p, r, { at: 0 }))).toBe('pageStartStays')
    expect(refusal(PAGE, (p, r) => removeBoundary(p, r, { at: 1 }))).toBe('nothingThere')
  })
})
