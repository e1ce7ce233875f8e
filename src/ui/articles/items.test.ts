import { expect, test } from 'vitest'
import { articlesOf, outsideOf } from '../../document'
import { readNotation } from '../../testing/notation'
import { itemsOf, keyOf } from './items'

const itemsIn = (notation: string) => {
  const { page, review } = readNotation(notation)
  return itemsOf(articlesOf(page, review), outsideOf(page, review))
}

const keysOf = (items: ReturnType<typeof itemsIn>) =>
  Array.from({ length: items.count }, (_, i) => keyOf(items.at(i)))

const PAGE = `
  A headline | 甲题
  A body     | 甲
  A body     | 又甲
  B headline | 乙题
  B body     | 乙
  C headline | 孤题
`

test('items have the keys of others as long as the same cards and trays stand in the same places', () => {
  const items = itemsIn(PAGE)
  for (const [other, isSame] of [
    [PAGE.replace('A body     | 又甲', 'B body     | 又乙'), true],
    [PAGE.replace('B headline | 乙题', 'A body     | 乙题'), false],
    [PAGE.replace('C headline | 孤题', '- furniture | 孤题'), false],
    [`${PAGE}  C body     | 丙\n`, false],
    [`${PAGE}  D headline | 又一孤题\n`, true],
  ] as const) {
    const now = itemsIn(other)
    expect(now.hasKeysOf(items), other).toBe(isSame)
    expect(keysOf(now).join() === keysOf(items).join(), other).toBe(isSame)
  }
})
