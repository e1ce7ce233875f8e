import { describe, expect, test } from 'vitest'
import { after, refusal } from '../../testing/desk'
import { tidyNotation } from '../../testing/notation'
import { discard, restore } from './discard'

const PAGE = `
  A headline  | 题
  A body      | 甲
              | 乙
  - furniture | 编
`

describe('discard', () => {
  test('sets lines aside with a reason, over several blocks too', () => {
    expect(
      after(PAGE, (p, r, at) =>
        discard(p, r, { from: at('乙'), to: p.text.length, reason: ' 重复 ' }),
      ),
    ).toBe(
      tidyNotation(`
        A headline                      | 题
        A body                          | 甲
        - discarded (重复; A body)*      | 乙
        - discarded (重复; - furniture)* | 编
        A status = edited
      `),
    )
  })

  test('keeps the reason of what was set aside before', () => {
    const page = `
      A body                     | 甲
      - discarded (重复; B body) | 乙
    `
    expect(
      after(page, (p, r) => discard(p, r, { from: 0, to: p.text.length, reason: '广告' })),
    ).toBe(
      tidyNotation(`
        - discarded (广告; A body)* | 甲
        - discarded (重复; B body)  | 乙
      `),
    )
  })

  test('is refused without a reason, without text, a second time', () => {
    const why = (from: number, to: number, reason: string) =>
      refusal('A body | 甲\n  |\n- discarded (重复; A body) | 😀', (p, r) =>
        discard(p, r, { from, to, reason }),
      )
    expect(why(0, 1, ' ')).toBe('reasonNeeded')
    expect(why(1, 3, '重复')).toBe('nothingThere')
    expect(why(3, 5, '广告')).toBe('nothingToChange')
    expect(why(3, 4, '广告')).toBe('insideCharacter')
  })
})

describe('restore', () => {
  test('puts a block back to the role and article it had, and makes it one with its neighbours', () => {
    expect(
      after(
        PAGE,
        (p, r, at) => discard(p, r, { from: at('甲'), to: at('乙'), reason: '重复' }),
        (p, r, at) => restore(p, r, { at: at('甲') }),
      ),
    ).toBe(
      tidyNotation(`
        A headline  | 题
        A body*     | 甲
                    | 乙
        - furniture | 编
        A status = edited
      `),
    )
    const page = '- discarded (重复; - advert) | 告'
    expect(after(page, (p, r) => restore(p, r, { at: 0 }))).toBe('- advert* | 告')
  })

  test('is refused where nothing was discarded', () => {
    expect(refusal(PAGE, (p, r) => restore(p, r, { at: 0 }))).toBe('notDiscarded')
    expect(refusal(PAGE, (p, r) => restore(p, r, { at: 1 }))).toBe('nothingThere')
  })
})
