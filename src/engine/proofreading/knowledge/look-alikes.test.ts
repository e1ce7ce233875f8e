import { describe, expect, it } from 'vitest'
import { makeLookAlikes } from './look-alikes'

const { like, likeness } = makeLookAlikes()

describe('look-alikes', () => {
  it.each(['未末', '候侯', '人入', '日曰', '戍戌', '干千', '氏民', '開閉', '鳥烏', '崇祟'])(
    '%s look alike',
    ([a, b]) => {
      expect(likeness(a, b)).toBeGreaterThan(0.75)
      expect(likeness(b, a)).toBe(likeness(a, b))
      expect(like(a)).toContain(b)
    },
  )

  it.each(['未澄', '一藏', '国林', '書川'])('%s do not', ([a, b]) => {
    expect(likeness(a, b)).toBeLessThan(0.3)
    expect(like(a)).not.toContain(b)
  })

  it('a character is like itself, known or not', () => {
    expect(likeness('章', '章')).toBeCloseTo(1, 5)
    expect(likeness('𠮷', '𠮷')).toBe(1)
    expect(likeness('𠮷', '章')).toBe(0)
    expect(like('𠮷')).toEqual([])
  })

  it('gives the likest first', () => {
    const found = like('未').map((char) => likeness('未', char))
    expect(found).toEqual(found.toSorted((a, b) => b - a))
    expect(like('未')[0]).toBe('末')
    expect(like('未')).not.toContain('未')
  })
})
