import { expect, test } from 'vitest'
import { pageAddress, pageIn } from './route'

test('an address names its page, whatever its id', () => {
  for (const id of ['p1', '永康/1', '100%']) expect(pageIn(pageAddress(id))).toBe(id)
  expect(pageIn('')).toBeNull()
  expect(pageIn('#/elsewhere')).toBeNull()
})

test('a malformed address names a page that is not there instead of failing', () => {
  expect(pageIn('#/page/%E0%A4')).toBe('%E0%A4')
})
