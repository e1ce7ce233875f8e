import { describe, expect, test, vi } from 'vitest'
import { accepted } from '../testing/check'
import { readNotation } from '../testing/notation'
import { moveBoundary } from './commands/boundary'
import { ledgerEntries, ledgerOf } from './ledger'
import type { Review } from './review'

describe('the ledger', () => {
  const { page, review } = readNotation(`
    A headline                | 题
                              |
    A body                    | 甲😀⟦B body⟧乙
    - furniture               | 编 辑
    - advert                  | 告
    - discarded (重复; A body) | 重
                              |
  `)

  test('gives every printed line one fate', () => {
    const ledger = ledgerOf(page, review)
    expect(ledger).toMatchObject({
      lines: 5,
      inArticles: 2,
      furniture: 1,
      adverts: 1,
      discarded: 1,
      characters: 9,
      accounted: 9,
      balanced: true,
    })
    expect(Array.from(ledgerEntries(page, review), ({ line, fate }) => `${line} ${fate}`)).toEqual([
      '1 inArticles',
      '3 inArticles',
      '4 furniture',
      '5 adverts',
      '6 discarded',
    ])
  })

  test('shows the pieces of a line that blocks share', () => {
    const [, shared] = ledgerEntries(page, review)
    expect(
      shared.pieces.map(({ start, end, article }) => `${page.text.slice(start, end)} ${article}`),
    ).toEqual(['甲😀 1', '乙 2'])
  })

  test('does not balance when text stands in no block', () => {
    const cuts = new Map(review.cuts)
    cuts.delete(0)
    const short: Review = { ...review, cuts }
    expect(ledgerOf(page, short)).toMatchObject({ accounted: 8, characters: 9, balanced: false })
  })

  test('what ends a line is not printed, whatever it is', () => {
    const { page, review } = readNotation('A body | 甲')
    for (const end of ['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029']) {
      const ended = { ...page, text: `甲${end}乙${end}` }
      expect(ledgerOf(ended, review), JSON.stringify(end)).toMatchObject({
        lines: 2,
        characters: 2,
        balanced: true,
      })
    }
  })

  test('an empty page balances', () => {
    const empty = readNotation('|')
    expect(ledgerOf(empty.page, empty.review)).toMatchObject({ lines: 0, balanced: true })
  })

  test('belongs to its page', () => {
    const other = { ...page, text: `${page.text}多` }
    expect(ledgerOf(page, review).characters).toBe(9)
    expect(ledgerOf(other, review).characters).toBe(10)
  })

  test('reads a few lines again when a line is taken from a block of thousands', () => {
    const body = Array.from({ length: 3000 }, () => '           | 一行正文').join('\n')
    const long = readNotation(`A headline | 题\nA body     | 甲\n${body}\nB body     | 乙`)
    const at = long.page.text.indexOf('乙')
    ledgerOf(long.page, long.review)
    const moved = moveBoundary(long.page, long.review, { at, to: at - 5 })
    const after = accepted(long.page, long.review, moved)
    const fresh = ledgerOf({ ...long.page }, after)
    const read = vi.spyOn(String.prototype, 'charCodeAt')
    const ledger = ledgerOf(long.page, after)
    const reads = read.mock.calls.length
    read.mockRestore()
    expect(ledger).toEqual(fresh)
    expect(reads).toBeLessThan(200)
  })
})
