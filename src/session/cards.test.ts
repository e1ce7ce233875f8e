import { expect, test } from 'vitest'
import { readNotation } from '../testing/notation'
import { cardGroups, cardsInOrder } from './cards'

const { page, review } = readNotation(`
  A headline | 孤题
  B body     | 无题
  C headline | 丙题
  C body     | 丙
  D body     | 又无题
`)

test('cards stand whole first, then headlines, then bodies; every article once', () => {
  const order = cardsInOrder(page, review)
  expect(order.map(({ id }) => id)).toEqual(['3', '1', '2', '4'])
  expect(cardGroups(order).headlines.map(({ id }) => id)).toEqual(['1'])
})
