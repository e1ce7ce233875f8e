import { describe, expect, it } from 'vitest'
import './observer'
import {
  bundlesOfFeatures,
  characterFeatures,
  FEATURE_NAMES,
  feature,
  featureNumbers,
  features,
  isOfCharacter,
  Seen,
  together,
} from './vocabulary'

describe('features', () => {
  it('has one for each combination, by place', () => {
    const one = feature('test of one')
    const family = features`test of ${['a', 'b']}/${['c', 'd', 'e']}, ${['f', 'g']}!`
    expect(FEATURE_NAMES[one]).toBe('test of one')
    expect(FEATURE_NAMES[family(0, 0, 0)]).toBe('test of a/c, f!')
    expect(FEATURE_NAMES[family(1, 2, 0)]).toBe('test of b/e, f!')
    expect(FEATURE_NAMES[family(1, 2, 1)]).toBe('test of b/e, g!')
    expect(FEATURE_NAMES.length).toBe(one + 1 + 12)
  })

  it('are seen by number and read by name', () => {
    const family = features`${['first', 'second']} test`
    const seen = new Seen()
    seen.add(family(1))
    seen.add(family(0))
    expect(seen.names()).toEqual(['second test', 'first test'])
  })

  it('that are seen together are one number and have all their names', () => {
    const letter = features`letter ${['a', 'b']}`
    const ever = feature('ever')
    const both = together(
      [
        ['a', 'b'],
        ['once', 'never'],
      ],
      (place, times) => (times === 0 ? [ever, letter(place)] : []),
    )
    const seen = new Seen()
    seen.add(both(1, 0))
    seen.add(letter(0))
    seen.add(both(0, 1))
    expect(seen.count).toBe(3)
    expect(seen.names()).toEqual(['ever', 'letter b', 'letter a'])
    expect(new Map(bundlesOfFeatures()).get(both(1, 0))).toEqual([ever, letter(1)])
  })

  it('of characters have numbers before they have names', () => {
    // The engine's own two families take all the room there is.
    const numberOf = featureNumbers()
    const holds = numberOf('holds 一')
    expect(holds).toBeGreaterThan(FEATURE_NAMES.length)
    expect(numberOf('holds 鿿')).toBe(Number(holds) + 0x9fff - 0x4e00)
    expect(numberOf('ends in 一')).toBe(Number(holds) + 0xa000 - 0x4e00)
    for (const unknown of ['holds', 'holds a', 'ends 一', 'heading'])
      expect(numberOf(unknown)).toBeUndefined()
    expect(isOfCharacter('ends in 声')).toBe(true)
    expect(isOfCharacter('first')).toBe(false)
    expect(() => characterFeatures('one too many')).toThrow()
  })
})
