import { expect, test } from 'vitest'
import { plainKey } from './plain-key'

const struck = (key: string, code: string, shiftKey = false) => plainKey({ key, code, shiftKey })

test.each([
  ['n', 'KeyN', false, 'n'],
  ['N', 'KeyN', true, 'N'],
  ['?', 'Slash', true, '?'],
  [' ', 'Space', false, ' '],
  ['Enter', 'Enter', false, 'Enter'],
  // A layout has the letter elsewhere: what is written on the key counts.
  ['m', 'Semicolon', false, 'm'],
])('without an input method the key says it: %s', (key, code, shift, plain) => {
  expect(struck(key, code, shift)).toBe(plain)
})

test.each([
  ['KeyN', false, 'n'],
  ['KeyN', true, 'n'],
  ['Digit1', false, '1'],
  ['Numpad3', false, '3'],
  ['Slash', true, '?'],
  ['Period', false, '.'],
  ['Comma', false, ','],
  ['Space', true, ' '],
  ['Enter', false, 'Enter'],
  ['NumpadEnter', false, 'Enter'],
  ['Delete', false, 'Delete'],
  ['ArrowUp', false, 'ArrowUp'],
  ['F2', false, 'F2'],
])('a key that an input method took is known by its place: %s', (code, shift, plain) => {
  for (const key of ['Process', 'Unidentified']) expect(struck(key, code, shift)).toBe(plain)
})

test.each([
  ['？', 'Slash', true, '?'],
  ['，', 'Comma', false, ','],
  ['。', 'Period', false, '.'],
  ['ｎ', 'KeyN', false, 'n'],
  ['\u3000', 'Space', false, ' '],
])(
  'Chinese and full-width characters stand for the key they are on: %s',
  (key, code, shift, plain) => {
    expect(struck(key, code, shift)).toBe(plain)
  },
)

test('what has no place on the keyboard stays what it is', () => {
  expect(struck('Process', '')).toBe('Process')
  expect(struck('é', '')).toBe('é')
})
