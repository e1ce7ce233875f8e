import { expect, test } from 'vitest'
import { greatest, inp, median, p95, percentile } from './bench-statistics'

const upTo = (n: number) => Array.from({ length: n }, (_, i) => n - i)

test('the median is the middle value, whatever the order', () => {
  expect(median([5, 1, 9])).toBe(5)
  expect(median([4, 1, 9, 2])).toBe(3)
  expect(median([7])).toBe(7)
  expect(median([])).toBeNaN()
})

test('a percentile is a value that was measured, and no fewer than its share do not exceed it', () => {
  expect(p95(upTo(100))).toBe(95)
  expect(p95(upTo(20))).toBe(19)
  expect(p95(upTo(19)), '18 of 19 would be less than 95 %').toBe(19)
  expect(percentile([3, 1, 2], 0)).toBe(1)
  expect(p95([])).toBeNaN()
})

test('of what was not worth telling, the greatest is 0', () => {
  expect(greatest([])).toBe(0)
  expect(greatest([60, 90])).toBe(90)
})

test('interaction to next paint leaves out one in fifty', () => {
  expect(inp([16, 88, 40], 49)).toBe(88)
  expect(inp([16, 88, 40], 50)).toBe(40)
  expect(inp([16, 88, 40], 99)).toBe(40)
  expect(inp([16, 88, 40], 100)).toBe(16)
  expect(inp([88], 400), 'the ninth was too quick to be told').toBe(0)
  expect(inp([], 400)).toBe(0)
})
