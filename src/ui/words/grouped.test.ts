import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grouped } from './grouped'

test('numbers are grouped as Intl groups them in both languages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0 }), (n) => {
      expect(grouped(n)).toBe(n.toLocaleString('en'))
      expect(grouped(n)).toBe(n.toLocaleString('zh'))
    }),
  )
})
