import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePointsOf } from './code-points'
import { normalChanges, normalText } from './normal-text'

const odd = fc
  .array(
    fc.constantFrom(
      ...['会', 'ａ', '𠮷', '\ud83d', '\ude00', 'e', '\u0301', '\u0323', '\uf9d0'],
      ...['\u1112', '\u1161', '\u11ab', '\u{2f800}', '\u212b', '\n', '，', '\u30ab', '\u3099'],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('offsets in code points', () => {
  test('count as Python does, for any text', () => {
    fc.assert(
      fc.property(odd, (text) => {
        const at = codePointsOf(text)
        let offset = 0
        for (const [i, char] of [...text].entries()) {
          expect(at(offset)).toBe(i)
          offset += char.length
        }
        expect(at(offset)).toBe([...text].length)
      }),
      { seed: 1 },
    )
  })
})

describe('normal text', () => {
  test('keeps full-width forms and composes the rest', () => {
    expect(normalText('ＡＢＣ，２０ e\u0301 \uf9d0 \u212b')).toBe(
      'ＡＢＣ，２０ \u00e9 \u985e \u00c5',
    )
  })

  test('the listed changes are what leads from the raw text to the normal one', () => {
    fc.assert(
      fc.property(odd, (text) => {
        let read = ''
        let at = 0
        for (const { start, length, to } of normalChanges(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          read += text.slice(at, start) + to
          at = start + length
        }
        expect(read + text.slice(at)).toBe(normalText(text))
      }),
      { numRuns: 2000, seed: 2 },
    )
  })
})
