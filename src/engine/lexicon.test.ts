import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_WORD, KINDS } from './characters'
import { codesOf } from './codes'
import { Lexicon } from './lexicon'
import { NumberList } from './number-list'
import { isHan } from './script'

function read(lexicon: Lexicon, text: string): string[] {
  const list = new NumberList(new Int32Array(1))
  lexicon.read(codesOf(text), 0, text.length, list)
  return Array.from(list.numbers, (word) => lexicon.text(word))
}

/** The same by pattern and character. */
function words(text: string): string[] {
  const found = Array.from(text.matchAll(/[A-Za-zÀ-ɏ]{4,}|\d[\d.,]*\d/g), ([word]) =>
    word.toLowerCase(),
  )
  let last = ''
  for (const char of text) {
    const isWord = isHan(char) && (KINDS[char.charCodeAt(0)] & EMPTY_WORD) === 0
    if (isWord && last !== '') found.push(last + char)
    last = isWord ? char : ''
  }
  return found
}

const piece = fc.oneof(
  fc.constantFrom(
    '湖水',
    '的',
    '々',
    '𠮷',
    '1',
    '2.',
    ',3',
    'the',
    'House',
    'É',
    'İ',
    ' ',
    '\ud842',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
)

describe('Lexicon', () => {
  it('takes pairs of Han without function characters, numbers and long Latin words', () => {
    expect(read(new Lexicon(), '湖水的颜色 2024 the House')).toEqual([
      '2024',
      'house',
      '湖水',
      '颜色',
    ])
  })

  it('reads every text like that', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        expect(read(new Lexicon(), text)).toEqual(words(text))
      }),
    )
  })

  it('keeps a word’s number however many there are', () => {
    const lexicon = new Lexicon()
    const han = Array.from({ length: 9000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('')
    const first = read(lexicon, `${han} House 1,000`)
    const { size } = lexicon
    expect(read(lexicon, `${han} house 1,000`)).toEqual(first)
    expect(lexicon.size).toBe(size)
    expect(new Set(first).size).toBe(size)
  })
})
