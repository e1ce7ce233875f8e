import { expect, test } from 'vitest'
import { wordsIn } from '../words'
import { hasUnseen, UNSEEN_NAMES, unseenIn, unseenLabel } from './unseen'
import { unseenCalled } from './unseen-text'

const BIDI = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'

/** As a row shows it: the label of what cannot be seen in brackets. */
const shown = (text: string) => {
  let out = ''
  let at = 0
  for (const unseen of unseenIn(text)) {
    out += `${text.slice(at, unseen.from)}[${unseenLabel(unseen)}]`
    at = unseen.to
  }
  return out + text.slice(at)
}

test('each of the twelve bidi controls has a label and, in both languages, a name of its own', () => {
  const found = unseenIn(BIDI)
  expect(found.map(unseenLabel)).toEqual(
    'ALM LRM RLM LRE RLE PDF LRO RLO LRI RLI FSI PDI'.split(' '),
  )
  for (const language of ['zh', 'en'] as const)
    expect(new Set(found.map(({ code }) => unseenCalled(wordsIn(language), code))).size).toBe(12)
})

test('all of C0 and C1 are seen, but tab and line ends', () => {
  for (let code = 0; code < 0xa0; code++) {
    const isControl = code < 0x20 || code >= 0x7f
    const isPlain = code === 9 || code === 10 || code === 13
    expect(hasUnseen(String.fromCharCode(code)), `U+${code.toString(16)}`).toBe(
      isControl && !isPlain,
    )
  }
})

test('labels stand where the characters stand, and many of one are one mark', () => {
  expect(shown('湖\u200b边\0\0\0灯\ufeff')).toBe('湖[ZWSP]边[NUL×3]灯[BOM]')
  expect(shown('\ud800湖\udc00\udc00\u{1f600}')).toBe('[D800]湖[DC00×2]\u{1f600}')
  expect(shown('\u{e0041}\u{e0041}\u3164')).toBe('[E0041×2][3164]')
})

test('what can be seen is left alone: spaces of any width, variants, emoji, combining marks, Arabic signs', () => {
  for (const text of ['a b\u3000\u00a0c', '葛\u{e0100}', '❤\ufe0f', 'e\u0301', '\u0600\u06dd'])
    expect(shown(text)).toBe(text)
})

test('names say what a character is', () => {
  const english = wordsIn('en')
  expect(unseenCalled(english, UNSEEN_NAMES.RLO)).toBe('right-to-left override (U+202E)')
  expect(unseenCalled(english, 0)).toBe('control character NUL (U+0000)')
  expect(unseenCalled(english, 0xd800)).toBe('half of a character (lone surrogate) (U+D800)')
  expect(unseenCalled(english, 0x3164)).toBe('invisible character (U+3164)')
  expect(unseenCalled(wordsIn('zh'), 0x200b)).toBe('零宽空格（U+200B）')
})
