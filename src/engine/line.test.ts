import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineIndexAt, splitLines } from './line'
import { readPage } from './page'

describe('splitLines', () => {
  it('knows every terminator and keeps a form feed in its line', () => {
    const lines = splitLines('a\r\nb\rc\n\f d\u2028e')
    expect(lines.map((l) => [l.n, l.start, l.end, l.blank])).toEqual([
      [1, 0, 1, false],
      [2, 3, 4, false],
      [3, 5, 6, false],
      [4, 7, 10, false],
      [5, 11, 12, false],
    ])
  })

  it('partitions any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { lines } = readPage(text)
        expect(lines.map((l) => text.slice(l.start, l.next)).join('')).toBe(text)
        expect(lines.every((l, i) => lineIndexAt(lines, l.start) === i)).toBe(true)
      }),
    )
  })
})
