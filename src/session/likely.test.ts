import { expect, test } from 'vitest'
import { openPage } from '../document'
import { readNotation } from '../testing/notation'
import { isLikelyRow, likelyPlace, likelyRowsNear, rowBeside } from './likely'
import { sourceRows } from './source-rows'

const { page, review } = readNotation(`
  A body | 一
         | 二
         | 三
  B body | 四
         | 五
`)
const at = (needle: string) => page.text.indexOf(needle)
const open = openPage(
  page,
  {
    engine: '',
    blocks: [
      { start: 0, role: 'body', article: '1', confidence: 1, reasons: [] },
      { start: at('四'), role: 'body', article: '2', confidence: 1, reasons: [] },
    ],
    attachments: [],
    likelyCuts: [{ start: at('二'), confidence: 0.4 }],
  },
  review,
)

test('the next likely place is one the engine made or thought of', () => {
  expect(likelyPlace(open, at('三'), -1)).toBe(at('二'))
  expect(likelyPlace(open, at('三'), 1)).toBe(at('四'))
})

test('beyond the last one it is the end of the page, never its start', () => {
  expect(likelyPlace(open, at('四'), 1)).toBe(at('五'))
  expect(likelyPlace(open, at('二'), -1)).toBe(at('二'))
})

test('the row beside', () => {
  expect(rowBeside(open, at('三'), -1)).toBe(at('二'))
  expect(rowBeside(open, at('五'), 1)).toBeNull()
  expect(rowBeside(open, at('一'), -1)).toBeNull()
  expect(rowBeside(open, at('一'), 3)).toBe(at('四'))
  expect(rowBeside(open, at('二'), 20), 'the last, where there are not so many').toBe(at('五'))
  expect(rowBeside(open, at('四') + 1, -1), 'from inside a row').toBe(at('四'))
})

test('the likely rows nearest to a row: at or above it, and below', () => {
  const near = (row: number) => likelyRowsNear(open.proposal, sourceRows(page, review), row)
  expect(near(0), 'the page’s start is no place for a boundary').toEqual([1])
  expect(near(1)).toEqual([1, 3])
  expect(near(2)).toEqual([1, 3])
  expect(near(4)).toEqual([3])
  const rows = sourceRows(page, review)
  expect(rows.map((_, row) => isLikelyRow(open.proposal, rows, row))).toEqual([
    false,
    true,
    false,
    true,
    false,
  ])
})
