import { expect, test } from 'vitest'
import { readNotation } from '../testing/notation'
import { proposalOf } from '../testing/random-pages'
import { nextArticleId } from './next-article'

const next = (notation: string): string => {
  const { page, review } = readNotation(notation)
  return nextArticleId(page, review)
}

test('a new number is used nowhere, not even by what was discarded', () => {
  expect(next('|')).toBe('1')
  expect(next('C body | 甲')).toBe('4')
  expect(next('A body | 甲\n- discarded (重复; E body) | 乙')).toBe('6')
})

test('nor by the proposal', () => {
  const { page, review } = readNotation('C body | 甲')
  const other = readNotation('H body | 甲').review
  expect(nextArticleId(page, review, proposalOf(other.cuts))).toBe('9')
})
