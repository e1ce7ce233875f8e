import { expect, it } from 'vitest'
import { asWritten } from './letters'

it('puts characters for radicals', () => {
  expect(asWritten('⾏⼤⼀⻔⻳⺠')).toBe('行大一门龟民')
  const kangxi = String.fromCodePoint(...Array.from({ length: 0xd6 }, (_, i) => 0x2f00 + i))
  expect(asWritten(kangxi)).toBe(kangxi.normalize('NFKC'))
  expect(asWritten(kangxi)).not.toMatch(/[\u2e80-\u2fdf]/)
})

it('puts the usual signs for those of vertical lines', () => {
  expect(asWritten('﹁晶報﹂︐︵一︶︒')).toBe('「晶報」，（一）。')
})

it('leaves everything else as it is', () => {
  const text = '，（１２）ＡＢ ﬁ 豈 ㈱ ½ か\u3099'
  expect(asWritten(text)).toBe(text)
})
