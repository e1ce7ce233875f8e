import { describe, expect, test } from 'vitest'
import { isWholeOffset } from '../document'
import { readNotation, testPage } from '../testing/notation'
import { groupOf, selectedRows, selectGroup, stretchOf } from './selection'
import { rowIndexAt, rowOfBoundary, sourceRows } from './source-rows'

function rowsOf(notation: string) {
  const { page, review } = readNotation(notation)
  return { page, review, rows: sourceRows(page, review) }
}

describe('source rows', () => {
  test('one for each printed line; blank lines go with the row above', () => {
    const { page, rows } = rowsOf(`
      A body | 一
             |
             | 二
             |
    `)
    expect(rows.map(({ line, start, end, next }) => [line, start, end, next])).toEqual([
      [1, 0, 1, 3],
      [3, 3, 4, page.text.length],
    ])
  })

  test('a line that two blocks share has a row for each', () => {
    const { page, rows } = rowsOf('A byline | 本报讯（记者 甲）⟦A body⟧昨日')
    expect(rows.map(({ start, end }) => page.text.slice(start, end))).toEqual([
      '本报讯（记者 甲）',
      '昨日',
    ])
    expect(rows.map(({ continued }) => continued)).toEqual([false, true])
  })

  test('boundaries part articles, or roles within one; heads below a body are a group of their own', () => {
    const { rows } = rowsOf(`
      A headline | 甲题
      A body     | 甲一
                 | 甲二
      A kicker   | 甲引
      B body     | 乙一
      - furniture | 责编
    `)
    expect(rows.map(({ boundary }) => boundary)).toEqual([
      null,
      'role',
      null,
      'article',
      'article',
      'article',
    ])
  })

  test('a line of any length is shown in stretches that never split a character', () => {
    const text = '字'.repeat(1499) + '😀'.repeat(800)
    const page = testPage(text)
    const { review } = readNotation('A body | 字')
    const rows = sourceRows(page, review)
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    for (const { start } of rows) expect(isWholeOffset(text, start)).toBe(true)
    expect(rows.every(({ line }) => line === 1)).toBe(true)
  })

  test('rows are found by offset and by the boundary above them', () => {
    const { page, rows } = rowsOf(`
      A body | 一
             |
      B body | 二
    `)
    expect(rowIndexAt(rows, 1)).toBe(0)
    expect(rowIndexAt(rows, page.text.indexOf('二'))).toBe(1)
    expect(rowOfBoundary(rows, page.text.indexOf('二'))).toBe(1)
    expect(rowIndexAt([], 0)).toBe(-1)
  })
})

describe('selection', () => {
  const PAGE = `
    A kicker   | 引
    A headline | 题
    A body     | 一
               |
               | 二
    B headline | 乙
  `

  test('is whole rows in either direction, with the blank lines below them', () => {
    const { page, rows } = rowsOf(PAGE)
    const [one, two] = [page.text.indexOf('一'), page.text.indexOf('二')]
    expect(selectedRows(rows, { caret: one, anchor: two })).toHaveLength(2)
    expect(stretchOf(rows, { caret: one, anchor: one })).toEqual({ from: one, to: two })
    expect(stretchOf(rows, { caret: two, anchor: one })).toEqual({
      from: one,
      to: page.text.indexOf('乙'),
    })
  })

  test('heads of one article that stand together are one group', () => {
    const { page, review, rows } = rowsOf(PAGE)
    const headline = rows[1].block
    expect(groupOf(page, review, headline).map(({ cut }) => cut.role)).toEqual([
      'kicker',
      'headline',
    ])
    expect(groupOf(page, review, rows[2].block)).toEqual([rows[2].block])
    const selection = selectGroup(page, review, rows, headline)
    expect(stretchOf(rows, selection)).toEqual({ from: 0, to: page.text.indexOf('一') })
  })
})
