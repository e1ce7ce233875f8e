import { expect, test } from 'vitest'
import type { PrintedPlace } from './geometry'
import { Leading } from './leading'

const line = (x: number, y: number, height = 10): PrintedPlace => ({
  ...{ start: 0, frame: 0, x, y, height },
  width: 100,
})
/** A column of lines 15 from one to the next, and one beside it. */
const COLUMN = Array.from({ length: 8 }, (_, i) => line(0, 15 * i))
const leading = new Leading([...COLUMN, line(120, 0), line(120, 15)])

test('a line right under another has no blank above it, whatever the text has', () => {
  expect(leading.gapAbove(line(0, 0), line(0, 15), 1)).toBe(0)
  expect(leading.gapAbove(line(0, 0), line(20, 16), 2)).toBe(0)
})

test('white space counts in lines, and the height of large letters is none', () => {
  expect(leading.gapAbove(line(0, 0), line(0, 24), 0)).toBe(1)
  expect(leading.gapAbove(line(0, 0), line(0, 45), 0)).toBe(2)
  expect(leading.gapAbove(line(0, 0), line(0, 14, 24), 0)).toBe(0)
})

test('a column that goes on at the top of the next has no blank in it', () => {
  expect(leading.gapAbove(line(0, 105), line(120, 0), 1)).toBe(0)
  expect(leading.gapAbove(line(0, 105), line(120, 0, 24), 1)).toBe(1)
  expect(leading.gapAbove(line(120, 15), line(0, 200), 0)).toBe(1)
})

test('where a place is not known, the text counts', () => {
  expect(leading.gapAbove(null, line(0, 15), 2)).toBe(2)
  expect(leading.gapAbove(line(0, 0), null, 1)).toBe(1)
  expect(new Leading([]).gapAbove(line(0, 0), line(0, 400), 0)).toBe(0)
})

test('vertical lines follow each other from right to left, and their bands from top to bottom', () => {
  const vertical = (x: number, y: number, height = 100): PrintedPlace => ({
    ...{ start: 0, frame: 0, x, y, height },
    width: 10,
  })
  const band = Array.from({ length: 8 }, (_, i) => vertical(300 - 15 * i, 0))
  const page = new Leading(band)
  expect(page.gapAbove(vertical(300, 0), vertical(285, 0), 1)).toBe(0)
  expect(page.gapAbove(vertical(300, 0), vertical(285, 0, 10), 1)).toBe(0)
  expect(page.gapAbove(vertical(300, 0), vertical(270, 0), 0)).toBe(1)
  expect(page.gapAbove(vertical(195, 0), vertical(300, 120), 1)).toBe(0)
  expect(page.gapAbove(vertical(195, 0), line(0, 200), 0)).toBe(1)
})
