import { describe, expect, it } from 'vitest'
import { NumberMap } from './number-map'

describe('NumberMap', () => {
  it('knows the places it was given since it was emptied', () => {
    const map = new NumberMap()
    expect(map.get(3)).toBe(-1)
    map.set(3, 7)
    map.set(100_000, 0)
    expect([map.get(3), map.get(4), map.get(100_000), map.get(200_000)]).toEqual([7, -1, 0, -1])
    map.set(3, 8)
    expect(map.get(3)).toBe(8)
    map.clear()
    expect([map.get(3), map.get(100_000)]).toEqual([-1, -1])
  })
})
