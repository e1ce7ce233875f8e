import { describe, expect, it } from 'vitest'
import * as kinds from './characters'
import { UNICODE } from './characters-table'
import { LINE_START_FORBIDDEN } from './punctuation'
import { isDigit, isHan, isLatin, widthOf } from './script'

/** Every UTF-16 code unit that is a character by itself. */
const ALL = Array.from({ length: 0x10000 }, (_, code) => code).filter(
  (code) => code < 0xd800 || code > 0xdfff,
)

/**
 * Where Node.js knows another version of Unicode than the table was made with, what is no character yet in one of the two
 * cannot be compared.
 */
const isNew = (code: number) =>
  process.versions.unicode !== UNICODE &&
  (/\p{Unassigned}/u.test(String.fromCharCode(code)) || kinds.KINDS[code] === kinds.KINDS[0xffff])

const differing = (kind: number, holds: (char: string) => boolean) =>
  ALL.filter((code) => ((kinds.KINDS[code] & kind) !== 0) !== holds(String.fromCharCode(code)))

const expectNone = (wrong: readonly number[]) =>
  expect(wrong.filter((code) => !isNew(code))).toEqual([])

describe('KINDS', () => {
  it.each<[string, number, (char: string) => boolean]>([
    ['Han', kinds.HAN, isHan],
    ['digits', kinds.DIGIT, isDigit],
    ['Latin', kinds.LATIN, isLatin],
    ['letters', kinds.LETTER, (char) => /\p{L}/u.test(char)],
    ['small letters', kinds.SMALL, (char) => char !== char.toUpperCase()],
    ['white space', kinds.SPACE, (char) => char.trim() === ''],
    ['stops', kinds.STOP, (char) => /[。！？!?]/u.test(char)],
    ['prose', kinds.PROSE, (char) => /[，。；、,;]/u.test(char)],
    ['forbidden', kinds.NEVER_FIRST, (char) => LINE_START_FORBIDDEN.test(char)],
  ])('knows %s', (_, kind, holds) => {
    expectNone(differing(kind, holds))
  })

  it('knows how wide each is printed', () => {
    const wrong = ALL.filter(
      (code) => kinds.KINDS[code] >>> kinds.WIDTH !== 2 * widthOf(String.fromCharCode(code)),
    )
    expectNone(wrong)
  })

  it('knows the Han that words are made of', () => {
    const wrong = ALL.filter((code) => {
      const isWord = (kinds.KINDS[code] & (kinds.HAN | kinds.EMPTY_WORD)) === kinds.HAN
      return (kinds.WORD_HAN[code] === 1) !== isWord
    })
    expect(wrong).toEqual([])
  })

  it('knows nothing of halves of surrogate pairs', () => {
    for (const code of [0xd800, 0xdbff, 0xdc00, 0xdfff])
      expect(kinds.KINDS[code]).toBe((kinds.SURROGATE | (1 << kinds.WIDTH)) >>> 0)
  })
})
