import { describe, expect, test } from 'vitest'
import { after, refusal } from '../../testing/desk'
import { tidyNotation } from '../../testing/notation'
import { type ChangeRoleInput, changeRole } from './role'

const change =
  (from: string, to: string | null, role: ChangeRoleInput['role']) =>
  (...[p, r, at]: Parameters<Parameters<typeof after>[1]>) =>
    changeRole(p, r, { from: at(from), to: to ? at(to) : p.text.length, role, newArticle: '9' })

const PAGE = `
  A headline | 题
  A body     | 甲
             | 乙
             | 丙
  B body     | 丁
`

describe('changeRole', () => {
  test('changes a whole block', () => {
    expect(after(PAGE, change('题', '甲', 'kicker'))).toBe(
      tidyNotation(`
        A kicker* | 题
        A body    | 甲
                  | 乙
                  | 丙
        B body    | 丁
        A status = edited
      `),
    )
  })

  test('carves a line out of a body and puts it back', () => {
    const carved = after(PAGE, change('乙', '丙', 'subhead'))
    expect(carved).toBe(
      tidyNotation(`
        A headline | 题
        A body     | 甲
        A subhead* | 乙
        A body*    | 丙
        B body     | 丁
        A status = edited
      `),
    )
    expect(after(carved, change('乙', '丙', 'body'))).toBe(
      tidyNotation(`
        A headline | 题
        A body*    | 甲
                   | 乙
                   | 丙
        B body     | 丁
        A status = edited
      `),
    )
  })

  test('carves and puts back where a rank orders the block', () => {
    const page = `
      A body@7 | 甲
               | 乙
    `
    expect(after(page, change('乙', null, 'caption'), change('乙', null, 'body'))).toBe(
      tidyNotation(`
        A body@7* | 甲
                  | 乙
        A status = edited
      `),
    )
  })

  test('leaves blocks apart that the article reads in another order', () => {
    const page = `
      A body@7 | 甲
      A jump@2 | 乙
    `
    expect(after(page, change('乙', null, 'body'))).toBe(
      tidyNotation(`
        A body@7  | 甲
        A body@2* | 乙
        A status = edited
      `),
    )
  })

  test('carves inside a line', () => {
    const page = `
      A body | 本报讯（记者 王某）昨日，
             | 会议召开。
    `
    expect(after(page, change('本报', '昨日', 'byline'))).toBe(
      tidyNotation(`
        A byline* | 本报讯（记者 王某）⟦A body*⟧昨日，
                  | 会议召开。
        A status = edited
      `),
    )
  })

  test('furniture and adverts leave their article, which may be gone with them', () => {
    expect(after(PAGE, change('乙', null, 'furniture'))).toBe(
      tidyNotation(`
        A headline   | 题
        A body       | 甲
        - furniture* | 乙
                     | 丙
                     | 丁
        A status = edited
      `),
    )
  })

  test('what comes back joins a neighbour: heads below, the rest above', () => {
    const page = `
      A body      | 甲
      - furniture | 乙
      - advert    | 丙
      B body      | 丁
    `
    expect(after(page, change('乙', '丁', 'headline'))).toBe(
      tidyNotation(`
        A body      | 甲
        B headline* | 乙
                    | 丙
        B body      | 丁
        B status = edited
      `),
    )
    expect(after(page, change('乙', '丁', 'body'))).toBe(
      tidyNotation(`
        A body* | 甲
                | 乙
                | 丙
        B body  | 丁
        A status = edited
      `),
    )
    expect(after('- furniture | 甲\n| 乙', change('乙', null, 'body'))).toBe(
      tidyNotation(`
        - furniture | 甲
        I body*     | 乙
        I status = edited
      `),
    )
  })

  test('what was discarded forgets why', () => {
    expect(
      after('A body | 甲\n- discarded (重复; B body) | 乙', change('乙', null, 'caption')),
    ).toBe(
      tidyNotation(`
        A body     | 甲
        A caption* | 乙
        A status = edited
      `),
    )
  })

  test('is refused where nothing would change', () => {
    expect(refusal(PAGE, change('甲', '丁', 'body'))).toBe('nothingToChange')
    expect(refusal(PAGE, change('丁', '甲', 'body'))).toBe('nothingThere')
    const inside = (from: number, to: number) =>
      refusal('A body | 😀甲', (p, r) =>
        changeRole(p, r, { from, to, role: 'jump', newArticle: '9' }),
      )
    expect(inside(1, 3)).toBe('insideCharacter')
    expect(inside(0, 1)).toBe('insideCharacter')
    expect(inside(0, 0)).toBe('nothingThere')
    expect(inside(0, Number.NaN)).toBe('insideCharacter')
  })
})
