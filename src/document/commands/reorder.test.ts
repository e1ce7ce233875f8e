import { describe, expect, test } from 'vitest'
import { after, refusal } from '../../testing/desk'
import { readNotation, tidyNotation } from '../../testing/notation'
import { articlesOf, blocksOfArticle } from '../articles'
import { orderArticle, reorderBlock } from './reorder'

const order = (notation: string) => {
  const { page, review } = readNotation(notation)
  return blocksOfArticle(page, review, '1')
    .map(({ start, end }) => page.text.slice(start, end).trim())
    .join('')
}

const articleOrder = (notation: string) => {
  const { page, review } = readNotation(notation)
  return articlesOf(page, review).map(({ id }) => id)
}

describe('reorderBlock', () => {
  const PAGE = `
    A body     | 二
    A body     | 三
    A headline | 一
    B body     | 乙
  `

  test('puts a block before another of its article', () => {
    const result = after(PAGE, (p, r, at) => reorderBlock(p, r, { at: at('一'), before: 0 }))
    expect(result).toBe(
      tidyNotation(`
        A body         | 二
        A body         | 三
        A headline@-1* | 一
        B body         | 乙
        A status = edited
      `),
    )
    expect(order(result)).toBe('一二三')
  })

  test('moves a block that was moved before', () => {
    const moved = after(
      PAGE,
      (p, r, at) => reorderBlock(p, r, { at: at('一'), before: 0 }),
      (p, r, at) => reorderBlock(p, r, { at: at('一'), before: null }),
    )
    expect(order(moved)).toBe('二三一')
  })

  test('between two, and last', () => {
    const between = after(PAGE, (p, r, at) =>
      reorderBlock(p, r, { at: at('一'), before: at('三') }),
    )
    expect(order(between)).toBe('二一三')
    const last = after(PAGE, (p, r, at) => reorderBlock(p, r, { at: at('二'), before: null }))
    expect(order(last)).toBe('三一二')
  })

  test('numbers the blocks anew when two stand on one rank', () => {
    const page = `
      A body@3 | 甲
      A body@3 | 乙
      A body   | 丙
    `
    const result = after(page, (p, r, at) => reorderBlock(p, r, { at: at('丙'), before: at('乙') }))
    expect(order(result)).toBe('甲丙乙')
  })

  test('is refused where there is no such place', () => {
    const why = (at: number, before: number | null) =>
      refusal(`${PAGE}\n- furniture | 编`, (p, r) => reorderBlock(p, r, { at, before }))
    expect(why(1, 0)).toBe('nothingThere')
    expect(why(8, null)).toBe('notInArticle')
    expect(why(0, 6)).toBe('noPlaceToMove')
    expect(why(0, 0)).toBe('noPlaceToMove')
    expect(why(0, 2)).toBe('nothingToChange')
    expect(why(4, null)).toBe('nothingToChange')
  })
})

describe('orderArticle', () => {
  const PAGE = `
    A body | 甲
    B body | 乙
    C body | 丙
  `

  test('puts an article first, between others, last', () => {
    const move = (article: string, before: string | null) =>
      articleOrder(after(PAGE, (p, r) => orderArticle(p, r, { article, before })))
    expect(move('3', '1')).toEqual(['3', '1', '2'])
    expect(move('3', '2')).toEqual(['1', '3', '2'])
    expect(move('1', null)).toEqual(['2', '3', '1'])
  })

  test('numbers the articles anew when two have one place', () => {
    const page = `${PAGE}\nA order = 1\nB order = 1`
    const result = after(page, (p, r) => orderArticle(p, r, { article: '3', before: '2' }))
    expect(articleOrder(result)).toEqual(['1', '3', '2'])
  })

  test('leaves an approval standing', () => {
    const page = `${PAGE}\nA status = approved`
    expect(after(page, (p, r) => orderArticle(p, r, { article: '1', before: null }))).toContain(
      'A status = approved',
    )
  })

  test('is refused where there is no such place', () => {
    const why = (article: string, before: string | null) =>
      refusal(PAGE, (p, r) => orderArticle(p, r, { article, before }))
    expect(why('9', null)).toBe('noSuchArticle')
    expect(why('1', '9')).toBe('noPlaceToMove')
    expect(why('1', '1')).toBe('noPlaceToMove')
    expect(why('1', '2')).toBe('nothingToChange')
    expect(why('3', null)).toBe('nothingToChange')
  })
})
