import { expect, test } from 'vitest'
import { readNotation, tidyNotation, writeNotation } from '../testing/notation'
import { applySteps, invertSteps, type Step } from './step'

const { page, review } = readNotation('A body | 甲\nA note = 一')

test('the inverse of two writes to one register ends at what was there first', () => {
  const steps: Step[] = [
    { register: 'article', id: '1', field: 'note', value: '二' },
    { register: 'article', id: '1', field: 'note', value: null },
    { register: 'metadata', field: 'date', value: '1' },
    { register: 'metadata', field: 'date', value: '2' },
    { register: 'correction', at: 0, value: { length: 1, replacement: '申' } },
    { register: 'correction', at: 0, value: null },
    { register: 'ignored', key: '0 halfWidth', value: '甲' },
    { register: 'ignored', key: '0 halfWidth', value: null },
  ]
  const after = applySteps(review, steps)
  expect(writeNotation(page, after)).toBe(tidyNotation('A body | 甲\n- date = 2'))
  expect(applySteps(after, invertSteps(review, steps))).toEqual(review)
})

test('registers that no step writes are the same objects', () => {
  const after = applySteps(review, [{ register: 'metadata', field: 'section', value: '要闻' }])
  expect(after.cuts).toBe(review.cuts)
  expect(after.articles).toBe(review.articles)
  expect(after.corrections).toBe(review.corrections)
  expect(after.ignored).toBe(review.ignored)
})
