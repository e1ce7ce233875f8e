import { expect, test } from 'vitest'
import { sourceRows } from '../../session'
import { evenPage } from '../../testing/even-page'
import { readNotation } from '../../testing/notation'
import { edgeNear, edgesOf, segmentsOf } from './segments'

const { page, review } = readNotation(`
  A headline | 甲题
  A body     | 甲一
             | 甲二
             |
  B body     | 乙一
             | 乙二
  B byline   | 乙署
  C body     | 丙一
`)
const rows = sourceRows(page, review)
const segments = segmentsOf(rows)
const at = (needle: string) => page.text.indexOf(needle)

test('a segment is a run of rows of one article, heads apart', () => {
  expect(segments.map(({ article, head, rows: count }) => [article, head, count])).toEqual([
    ['1', true, 1],
    ['1', false, 2],
    ['2', false, 3],
    ['3', false, 1],
  ])
})

test('each but the first has the edge of a block above it', () => {
  expect(edgesOf(segments)).toEqual([
    { at: at('甲一'), row: 1 },
    { at: at('乙一'), row: 3 },
    { at: at('丙一'), row: 6 },
  ])
})

test('what is too thin to see goes with its neighbour', () => {
  const many = Array.from({ length: 3000 }, (_, i) => `${'ABC'[i % 3]} body | 行`).join('\n')
  const long = readNotation(many)
  const thin = segmentsOf(sourceRows(long.page, long.review))
  expect(thin.length).toBeLessThanOrEqual(900)
  expect(thin.reduce((sum, segment) => sum + segment.rows, 0)).toBe(3000)
})

test('an edge is where a run begins, however long the page', () => {
  const many = Array.from(
    { length: 1500 },
    (_, i) => `${'AB'[i % 2]} byline | 署\n${'AB'[i % 2]} body | 行`,
  ).join('\n')
  const long = readNotation(many)
  const longRows = sourceRows(long.page, long.review)
  for (const { row } of edgesOf(segmentsOf(longRows)))
    expect(longRows[row]).toMatchObject({ boundary: 'article', block: { cut: { role: 'byline' } } })
})

test('a press means the nearest edge, and the strip itself between two edges', () => {
  const edges = edgesOf(segments)
  const near = (row: number) => edgeNear(edges, row, 2)?.row ?? null
  expect([0.7, 1.5, 2, 3.3, 4.5, 5.5, 6].map(near)).toEqual([1, 1, null, 3, null, 6, 6])
  expect(edgeNear([], 3, 2)).toBeNull()
})

test('the strip of a page twice as long looks at hardly more rows', () => {
  const readsOn = (lines: number) => {
    const { page, review } = evenPage(lines)
    let reads = 0
    const counted = new Proxy([...sourceRows(page, review)], {
      get(rows, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads++
        return Reflect.get(rows, key)
      },
    })
    segmentsOf(counted)
    return reads
  }
  expect(readsOn(20_000)).toBeLessThan(1.2 * readsOn(10_000))
})
