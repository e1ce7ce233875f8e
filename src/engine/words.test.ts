import { describe, expect, it } from 'vitest'
import { cohesion, wordsOf } from './words'

describe('wordsOf', () => {
  it('takes pairs of Han without function characters, numbers and long Latin words', () => {
    expect(wordsOf('湖水的颜色 2024 the House')).toEqual(['2024', 'house', '湖水', '颜色'])
  })
})

describe('cohesion', () => {
  it('counts words on both sides of a cut', () => {
    const lines = ['湖水', '湖水清', '电梯']
    const words = lines.map(wordsOf)
    const units = lines.map((text) => ({ text, width: text.length }))
    expect(cohesion(words, units, 1)).toBe(1)
    expect(cohesion(words, units, 2)).toBe(0)
  })
})
