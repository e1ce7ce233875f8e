import { expect, test } from 'vitest'
import { blockAt } from '../document'
import { finder } from '../testing/desk'
import { readNotation } from '../testing/notation'
import { counterpartOf, partedFrom } from './counterpart'

const { page, review } = readNotation(`
  A byline    | 甲署
  A body      | 甲一
  B headline  | 乙题
  B body      | 乙一
  A body      | 甲二
  - furniture | 版面
  A kicker    | 甲引
  A headline  | 甲题
  C headline  | 丙题
  D body      | 丁一
  D headline  | 丁题
`)
const at = finder(page)
const end = (found: ReturnType<typeof counterpartOf>) =>
  found && page.text.slice(found.start, found.end).trim()
const block = (needle: string) => {
  const found = blockAt(page, review, at(needle))
  if (!found) throw new Error(`no block at ${needle}`)
  return found
}
const counterpart = (needle: string) => end(counterpartOf(page, review, block(needle)))
const parted = (needle: string) => end(partedFrom(page, review, block(needle)))

test('from the heads to the body, and from all else to the headline', () => {
  expect(counterpart('甲引')).toBe('甲一')
  expect(counterpart('甲题')).toBe('甲一')
  expect(counterpart('甲署')).toBe('甲题')
  expect(counterpart('甲二')).toBe('甲题')
  expect(counterpart('丙题'), 'a headline alone has no other end').toBeNull()
  expect(counterpart('版面')).toBeNull()
})

test('the first of what stands together says where the other end is, unless the body follows its heads', () => {
  expect(parted('甲引')).toBe('甲一')
  expect(parted('甲题'), 'not the first').toBeNull()
  expect(parted('甲署')).toBe('甲题')
  expect(parted('甲一'), 'not the first').toBeNull()
  expect(parted('甲二'), 'a column farther on').toBe('甲题')
  expect(parted('丁一'), 'heads below their body are displaced, too').toBe('丁题')
  expect(parted('丁题')).toBe('丁一')
  expect(parted('乙题')).toBeNull()
  expect(parted('乙一'), 'its headline stands right above').toBeNull()
})
