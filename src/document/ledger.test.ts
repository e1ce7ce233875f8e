import { describe, expect, test } from 'vitest'
import { readNotation } from '../testing/notation'
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

  test('an empty page balances', () => {
    const empty = readNotation('|')
    expect(ledgerOf(empty.page, empty.review)).toMatchObject({ lines: 0, balanced: true })
  })

  test('belongs to its page', () => {
    const other = { ...page, text: `${page.text}多` }
    expect(ledgerOf(page, review).characters).toBe(9)
    expect(ledgerOf(other, review).characters).toBe(10)
  })
})
