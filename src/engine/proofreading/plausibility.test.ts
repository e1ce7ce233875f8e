import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '.'
import { occurrences, plausibilityIn } from './plausibility'

const knowledge = await loadKnowledge()

describe('plausibility', () => {
  it('is greater for usual words, in either script', () => {
    const bits = plausibilityIn('', knowledge)
    expect(bits('改革开放')).toBeGreaterThan(bits('改草开放'))
    expect(bits('改革開放')).toBe(bits('改革开放'))
    expect(bits('')).toBe(0)
  })

  it('is greater for what the body has, the more often the greater', () => {
    const [never, once, twice] = ['', '章旭升来了。', '章旭升来了。章旭升走了。'].map((body) =>
      plausibilityIn(body, knowledge)('章旭升'),
    )
    expect(once).toBeGreaterThan(never)
    expect(twice).toBeGreaterThan(once)
  })

  it('counts occurrences that overlap, too', () => {
    expect(occurrences('哈哈哈', '哈哈')).toBe(2)
    expect(occurrences('', '哈')).toBe(0)
  })
})
