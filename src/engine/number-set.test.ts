import { describe, expect, it } from 'vitest'
import { NumberSet } from './number-set'

describe('NumberSet', () => {
  it('adds and deletes once, and is empty when cleared', () => {
    const set = new NumberSet()
    expect([set.add(3), set.add(3), set.add(100_000)]).toEqual([true, false, true])
    expect([set.has(3), set.has(4), set.has(99_999_999)]).toEqual([true, false, false])
    expect([set.delete(3), set.delete(3), set.has(3)]).toEqual([true, false, false])
    set.clear()
    expect(set.has(100_000)).toBe(false)
    expect(set.add(100_000)).toBe(true)
  })
})
