import { describe, expect, it } from 'vitest'
import { kindsOf } from './characters'
import { codesOf } from './codes'
import { HanPattern } from './han-pattern'

const kindsIn = (text: string) => kindsOf(codesOf(text), 0, text.length)

describe('HanPattern', () => {
  const alone = /^\p{Script=Han}$/u
  const inClass = /^[\]x\p{Script=Han}]{2}$/u

  it('knows all Han, of one code unit and of two', () => {
    const wrong: string[] = []
    const pattern = new HanPattern(alone)
    for (let code = 0; code < 0x34000; code++) {
      const char = String.fromCodePoint(code)
      const is = pattern.test(char, kindsIn(char))
      if (is !== alone.test(char)) wrong.push(char)
    }
    expect(wrong).toEqual([])
  })

  it('leaves what else is in a class', () => {
    const pattern = new HanPattern(inClass)
    for (const text of ['中]', 'x中', '中a', '𠮷中', '𠮷𠮷', '中'])
      expect(pattern.test(text, kindsIn(text))).toBe(inClass.test(text))
  })
})
