import { describe, expect, it } from 'vitest'
import { averaged } from './fit-chain'

describe('averaged', () => {
  it('takes the mean of each weight, and what one table lacks for nothing', () => {
    const one = { features: { b: [10, -4], a: [2, 2] }, moves: { none: [1, 2] } }
    const two = { features: { b: [20, -5] }, moves: { none: [3, 2] } }
    const mean = averaged([one, two])
    expect(mean).toEqual({ features: { a: [1, 1], b: [15, -4] }, moves: { none: [2, 2] } })
    expect(Object.keys(mean.features)).toEqual(['a', 'b'])
    expect(averaged([one])).toEqual(one)
  })

  it('leaves out characters that say next to nothing', () => {
    const features = { 'holds 启': [0, 90], 'holds 的': [0, 30], first: [0, 30] }
    const mean = averaged([{ features, moves: {} }])
    expect(Object.keys(mean.features)).toEqual(['first', 'holds 启'])
  })
})
