import { expect, test } from 'vitest'
import { around } from './around'

const LIST = [...'甲乙丙丁戊己庚']

test('a short list is whole', () => {
  expect(around(LIST, 3, 7)).toEqual(LIST)
  expect(around(LIST, 0, 60)).toEqual(LIST)
})

test('of a long list there is what stands around the place', () => {
  expect(around(LIST, 3, 3)).toEqual(['丙', '丁', '戊'])
  expect(around(LIST, 0, 3)).toEqual(['甲', '乙', '丙'])
  expect(around(LIST, 6, 3)).toEqual(['戊', '己', '庚'])
  expect(around(LIST, -1, 2)).toEqual(['甲', '乙'])
})
