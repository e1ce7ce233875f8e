import { describe, expect, it } from 'vitest'
import { readPrinted } from './page'
import { readUnits } from './units'
import { cohesion, frequencyOf, isKnownPair, readWords } from './words'

const read = (...lines: readonly string[]) => {
  const page = readPrinted(lines.join('\n'))
  const units = readUnits(page)
  return { units, words: readWords(page.codes, units) }
}

const holdersOf = ({ words }: ReturnType<typeof read>, pair: string) => {
  const word = words.lexicon.findPair(pair.charCodeAt(0), pair.charCodeAt(1))
  const first = words.holderStarts[word]
  return [...words.holders.subarray(first, first + frequencyOf(words, word))]
}

describe('readWords', () => {
  it('knows the lines that hold a word, each once', () => {
    const page = read('湖水湖水', '电梯', '清湖水')
    expect(holdersOf(page, '湖水')).toEqual([0, 2])
    expect(holdersOf(page, '电梯')).toEqual([1])
    expect(holdersOf(page, '清湖')).toEqual([2])
  })

  it('stops counting where a word is everywhere', () => {
    expect(holdersOf(read(...Array.from({ length: 100 }, () => '湖水')), '湖水')).toHaveLength(61)
  })

  it('knows no pair across a line’s end', () => {
    const { words } = read('湖', '水')
    expect(isKnownPair(words, '湖'.charCodeAt(0), '水'.charCodeAt(0))).toBe(false)
  })
})

describe('cohesion', () => {
  it('counts words on both sides of a cut', () => {
    const { units, words } = read('湖水', '湖水清', '电梯')
    expect(cohesion(words, units, 1)).toBe(1)
    expect(cohesion(words, units, 2)).toBe(0)
  })
})
