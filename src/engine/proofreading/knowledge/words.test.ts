import { describe, expect, it } from 'vitest'
import { makeWords } from './words'

const { usage } = makeWords()

describe('usual words', () => {
  it('knows words of one to four characters', () => {
    for (const word of ['的', '开会', '图书馆', '莫名其妙']) expect(usage(word)).toBeGreaterThan(0)
    expect(usage('旭开')).toBe(0)
    expect(usage('')).toBe(0)
  })

  it('tells how usual they are', () => {
    expect(usage('人民')).toBeGreaterThan(usage('饭碗'))
  })
})
