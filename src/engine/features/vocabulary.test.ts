import { describe, expect, it } from 'vitest'
import { FEATURE_NAMES, feature, features, Seen } from './vocabulary'

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
})
