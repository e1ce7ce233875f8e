import { describe, expect, test } from 'vitest'
import { checkReview } from './check'
import { readNotation, tidyNotation, writeNotation } from './notation'

const SHEET = `
  A kicker            | 在会议上强调
  A headline@0.5*     | 全市推进会
                      |
                      | 召开
  B body              | 本报讯{会以→会议}昨日{→，}在{永康→}⟦C byline*⟧记者 某某{一⏎二→一 二}
  - furniture         | 责任编辑 \\{王\\}␍
  - discarded (重复; B body) | 另一篇
                      |
  A status = approved
  B note = 看⏎过
  B order = 3
  - date = 2022-06-28
`

describe('the page notation', () => {
  test('reads the text, blocks, corrections and registers', () => {
    const { page, review } = readNotation(SHEET)
    expect(page.text).toBe(
      '在会议上强调\n全市推进会\n\n召开\n本报讯会以昨日在永康记者 某某一\n二\n责任编辑 {王}\r\n另一篇\n',
    )
    expect(review.cuts.get(7)).toEqual({ role: 'headline', article: '1', rank: 0.5, settled: true })
    expect(review.cuts.get(page.text.indexOf('记者'))).toEqual({
      role: 'byline',
      article: '3',
      settled: true,
    })
    expect(review.cuts.get(page.text.indexOf('另'))?.discard).toEqual({
      reason: '重复',
      was: { role: 'body', article: '2' },
    })
    expect(review.corrections.get(page.text.indexOf('一'))).toEqual({
      length: 3,
      replacement: '一 二',
    })
    expect(review.articles.get('2')).toEqual({ note: '看\n过', order: 3 })
    expect(review.metadata).toEqual({ date: '2022-06-28' })
    checkReview(page, review)
  })

  test('writes what it reads', () => {
    const { page, review } = readNotation(SHEET)
    const again = readNotation(writeNotation(page, review))
    expect(again).toEqual({ page, review })
    expect(tidyNotation(tidyNotation(SHEET))).toBe(tidyNotation(SHEET))
  })

  test('shows a boundary inside a correction', () => {
    const sheet = 'A body | 甲{乙⟦B body⟧丙→丁}'
    expect(tidyNotation(sheet)).toBe(sheet)
  })
})
