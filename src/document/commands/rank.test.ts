import { expect, test } from 'vitest'
import { numbersBetween } from './rank'

test('numbers between two are ascending and apart from both', () => {
  expect(numbersBetween(2, 3, 1)).toEqual([2.5])
  expect(numbersBetween(0, 4, 3)).toEqual([1, 2, 3])
})

test('open ends go on by ones', () => {
  expect(numbersBetween(null, 7, 2)).toEqual([5, 6])
  expect(numbersBetween(7, null, 2)).toEqual([8, 9])
  expect(numbersBetween(null, null, 3)).toEqual([0, 1, 2])
})

test('there are none where floating point has none', () => {
  expect(numbersBetween(1, 1, 1)).toBeNull()
  expect(numbersBetween(1, 1 + Number.EPSILON, 1)).toBeNull()
  expect(numbersBetween(1, 1 + 4 * Number.EPSILON, 4)).toBeNull()
})
