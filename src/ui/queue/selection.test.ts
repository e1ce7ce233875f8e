import { expect, test } from 'vitest'
import { NOTHING_SELECTED, type PageSelection, selectedTo, stillThere, toggled } from './selection'

const ORDER = ['a', 'b', 'c', 'd', 'e']
const ids = ({ ids: all }: PageSelection) => [...all].sort().join('')
const from = (...all: string[]): PageSelection => ({ ids: new Set(all), anchor: all[0] })

test('a range goes from where selecting began, up or down, and turns over there', () => {
  const down = selectedTo(from('c'), 'e', ORDER)
  expect(ids(down)).toBe('cde')
  expect(ids(selectedTo(down, 'a', ORDER))).toBe('abc')
})

test('without a beginning, or with one that is gone, a range is the page alone', () => {
  expect(ids(selectedTo(NOTHING_SELECTED, 'b', ORDER))).toBe('b')
  expect(ids(selectedTo(from('gone'), 'b', ORDER))).toBe('b')
  expect(selectedTo(from('a'), 'gone', ORDER)).toEqual(from('a'))
})

test('what is toggled leaves the rest as it is, and is where the next range begins', () => {
  const some = toggled(from('a'), ['c', 'd'], true, 'c')
  expect(ids(some)).toBe('acd')
  expect(ids(toggled(some, ['c'], false, 'c'))).toBe('ad')
  expect(ids(selectedTo(some, 'e', ORDER))).toBe('cde')
})

test('what has gone from the list is selected no more', () => {
  const some = from('a', 'c')
  expect(stillThere(some, () => ORDER)).toBe(some)
  expect(ids(stillThere(some, () => ['b', 'c']))).toBe('c')
})
