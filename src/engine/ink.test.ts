import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf } from './codes'
import { inkOf } from './ink'
import { widthOf } from './script'

const see = (text: string) => inkOf(codesOf(text), 0, text.length)

/** Any text that begins and ends with ink, long ones too. */
const stretch = fc
  .array(
    fc.oneof(
      fc.constantFrom('（', '）', '(', ')', '。', '，', '”', ' ', '　', '中', '湖水', 'a', '𠮷'),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.integer({ min: 1, max: 200 }).map((n) => '字'.repeat(n)),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '')

describe('inkOf', () => {
  it('sees verse: 2 to 15 characters and a mark', () => {
    const verse = (text: string) => see(text).isVerse
    fc.assert(
      fc.property(stretch, (text) => {
        expect(verse(text)).toBe(/^[^，。；：、！？]{2,15}[，。；！？]$/u.test(text))
      }),
    )
    expect(
      ['中。', '湖水。', '𠮷𠮷，', `${'𠮷'.repeat(15)}！`, `${'水'.repeat(16)}。`].map(verse),
    ).toEqual([false, true, true, true, false])
  })

  it('sees brackets that do not close', () => {
    fc.assert(
      fc.property(stretch, (text) => {
        const end = text.slice(-160)
        const last = (marks: string) => Math.max(...[...marks].map((mark) => end.lastIndexOf(mark)))
        expect(see(text).leavesBracketOpen).toBe(last('（(') > last('）)'))
      }),
    )
  })

  it('measures, and finds the last character that closes nothing', () => {
    fc.assert(
      fc.property(stretch, (text) => {
        const ink = see(text)
        if (text.length <= 400) expect(ink.width).toBe(widthOf(text))
        const open = /[^”’"'」』）)】》〉］\]](?=[”’"'」』）)】》〉］\]]*$)/.exec(text)
        expect(ink.lastOpen).toBe(open === null ? -1 : open[0].charCodeAt(0))
        expect(ink.spaces).toBe(text.slice(0, 160).replace(/\S/g, '').length)
      }),
    )
  })
})
