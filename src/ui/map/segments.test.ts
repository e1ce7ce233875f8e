import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyTransaction, blocksOf, removeBoundary } from '../../document'
import { sourceRows } from '../../session'
import { evenPage } from '../../testing/even-page'
import { fuzzing } from '../../testing/fuzzing'
import { readNotation } from '../../testing/notation'
import { moves, perform } from '../../testing/random-moves'
import { desk } from '../../testing/random-pages'
import { edgeNear, edgesOf, stripOf } from './segments'

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
const segments = stripOf(rows).segments
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
  const thin = stripOf(sourceRows(long.page, long.review)).segments
  expect(thin.length).toBeLessThanOrEqual(300)
  expect(thin.reduce((sum, segment) => sum + segment.rows, 0)).toBe(3000)
})

test('an edge is where a run begins, however long the page', () => {
  const many = Array.from(
    { length: 1500 },
    (_, i) => `${'AB'[i % 2]} byline | 署\n${'AB'[i % 2]} body | 行`,
  ).join('\n')
  const long = readNotation(many)
  const longRows = sourceRows(long.page, long.review)
  for (const { row } of edgesOf(stripOf(longRows).segments))
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
    stripOf(counted)
    return reads
  }
  expect(readsOn(20_000)).toBeLessThan(1.2 * readsOn(10_000))
})

test('after a change the strip is what it would be made anew, and most of it is the same', () => {
  const kept = { all: 0, same: 0 }
  fc.assert(
    fc.property(desk(30), moves(1, 8), (start, made) => {
      let { review } = start
      let strip = stripOf(sourceRows(start.page, review))
      for (const move of made) {
        const result = perform({ ...start, review }, move)
        if (result?.ok) review = applyTransaction(review, result.value)
        const own = sourceRows(start.page, review)
        const next = stripOf(own, strip)
        expect(next.segments).toEqual(stripOf(own).segments)
        kept.all += next.segments.length
        kept.same += next.segments.filter((segment) => strip.segments.includes(segment)).length
        strip = next
      }
    }),
    fuzzing(500, 5),
  )
  expect(kept.same / kept.all).toBeGreaterThan(0.5)
})

test('on a long page, too, where runs are thinner than places', () => {
  const { page, review } = evenPage(20_000)
  const before = stripOf(sourceRows(page, review))
  let now = review
  for (const { start } of blocksOf(page, now).slice(4001, 4060)) {
    const result = removeBoundary(page, now, { at: start })
    if (result.ok) now = applyTransaction(now, result.value)
  }
  const after = stripOf(sourceRows(page, now), before)
  expect(after.segments).toEqual(stripOf(sourceRows(page, now)).segments)
  expect(after.segments.length).toBeLessThan(before.segments.length)
  expect(after.segments.filter((one) => before.segments.includes(one)).length).toBeGreaterThan(290)
})
