import { expect, test } from 'vitest'
import type { Page } from '../../document'
import type { Geometry } from '../../engine'
import { readNotation } from '../../testing/notation'
import { sourceRows } from '../source-rows'
import { gapNear, gapsOf, rowAtPoint, sheetOf } from './sheet'

/** Lines of 100 by 10, one under the other in columns 120 apart, of which each has as many as is said. */
function printed(page: Page, columns: readonly number[]): Page {
  const lines: Geometry['lines'][number][] = []
  let start = 0
  let left = [...columns]
  let row = 0
  for (const text of page.text.split('\n')) {
    if (row === left[0]) {
      left = left.slice(1)
      row = 0
    }
    const frame = columns.length - left.length
    lines.push({ start, frame, x: 120 * frame, y: 20 * row++, width: 100, height: 10 })
    start += text.length + 1
  }
  return { ...page, geometry: { width: 500, height: 500, lines } }
}

const { page: text, review } = readNotation(`
  A headline | 甲题
  A byline   | 本报讯（记者 甲）⟦A body⟧昨日
             | 甲一
             | 甲二
  B headline | 乙题
  B body     | 乙一
`)
const page = printed(text, [3, 3])
const sheet = sheetOf(page, sourceRows(page, review))

test('a block has a box in each column that it runs through, and of a line its characters’ share', () => {
  const boxes = sheet.regions.map(({ block, boxes }) => [block.cut.role, boxes])
  expect(boxes).toEqual([
    ['headline', [{ x: 0, y: 0, width: 100, height: 10 }]],
    ['byline', [{ x: 0, y: 20, width: expect.closeTo(900 / 11), height: 10 }]],
    [
      'body',
      [
        { x: 0, y: 20, width: 100, height: 30 },
        { x: 120, y: 0, width: 100, height: 10 },
      ],
    ],
    ['headline', [{ x: 120, y: 20, width: 100, height: 10 }]],
    ['body', [{ x: 120, y: 40, width: 100, height: 10 }]],
  ])
})

test('a point is in the row whose box it is in', () => {
  expect(rowAtPoint(sheet, 150, 25)?.row.line).toBe(5)
  expect(rowAtPoint(sheet, 110, 25)).toBeNull()
})

test('the gap nearest to a point is in its own column, or else in the one beside', () => {
  const gaps = gapsOf(sheet)
  expect(gapNear(gaps, 50, 33)?.at).toBe(page.text.indexOf('甲一'))
  expect(gapNear(gaps, 150, 33)?.at).toBe(page.text.indexOf('乙一'))
  expect(gapNear(gaps, 300, 33)?.at).toBe(page.text.indexOf('乙一'))
})

test('of a page that no file tells the places of there is nothing to show', () => {
  expect(sheetOf(text, sourceRows(text, review))).toEqual({ rows: [], regions: [] })
})
