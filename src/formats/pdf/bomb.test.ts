import { zlibSync } from 'fflate'
import { expect, it } from 'vitest'
import { isPdfBomb } from './bomb'

const MEGABYTE = 1_000_000
const spaces = (length: number) => new Uint8Array(length).fill(0x20)
const ascii = (text: string) => new TextEncoder().encode(text)

const file = (dictionary: string, stream: Uint8Array) =>
  Buffer.concat([ascii(`4 0 obj\n<<${dictionary}>>\nstream\r\n`), stream, ascii('\nendstream')])

const large = zlibSync(spaces(20 * MEGABYTE))
/** Numbers as a drawing has them. */
const drawing = ascii(
  Array.from({ length: 900_000 }, (_, i) => `${(i * 7919) % 10_007} ${i % 613} l\n`).join(''),
)

it('knows a stream that unpacks to more than any page draws', () => {
  expect(isPdfBomb(file('/Filter/FlateDecode', large))).toBe(true)
})

it('knows one that is packed twice', () => {
  expect(isPdfBomb(file('/Filter[/FlateDecode /FlateDecode]', zlibSync(large)))).toBe(true)
})

it.each([
  ['a large page', '/Filter/FlateDecode', zlibSync(drawing)],
  ['a small one of little', '/Filter/FlateDecode', zlibSync(spaces(5 * MEGABYTE))],
  ['a picture', '/Subtype/Image/Filter/FlateDecode', large],
  ['a font', '/Length1 9/Filter/FlateDecode', large],
  ['what is not packed', '', large],
  ['what is spoilt', '/Filter/FlateDecode', large.map((byte, i) => (i > 50 ? byte ^ 0xff : byte))],
])('lets %s pass', (_, dictionary, stream) => {
  expect(isPdfBomb(file(dictionary, stream))).toBe(false)
})
