import { describe, expect, it } from 'vitest'
import { TOPICS } from '../engine/topics'
import { seeded, shuffled } from './fit-pages'
import { learn, type Text } from './fit-topic-numbers'
import { fitOdds } from './fit-topic-odds'

/** Stories of four matters, each told in 30 characters of its own and 30 that all have. */
function stories(count: number): Text[] {
  const random = seeded(3)
  const characters = (from: number) =>
    Array.from({ length: 30 }, (_, k) => String.fromCharCode(0x4e00 + 30 * from + k))
  const some = (of: readonly string[], n: number) => shuffled(of, random).slice(0, n)
  return Array.from({ length: count }, (_, k) => {
    const own = characters(1 + (k % 4))
    return {
      family: 'all',
      heads: some(own, 5),
      body: [...some(own, 14), ...some(characters(0), 12)],
    }
  })
}

const cosine = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, x, t) => sum + x * b[t], 0) / (Math.hypot(...a) * Math.hypot(...b))

describe('learn', () => {
  const learned = learn(stories(80))
  /** What 15 of a matter's characters add up to. */
  const sumOf = (matter: number, half: 0 | 1) =>
    Array.from({ length: TOPICS }, (_, t) =>
      Array.from({ length: 15 }, (_, k) => 0x4e00 + 30 * matter + 15 * half + k).reduce(
        (sum, code) => sum + (learned.get(String.fromCharCode(code))?.[t] ?? 0),
        0,
      ),
    )

  it('finds characters alike that are told of one matter', () => {
    const own = cosine(sumOf(1, 0), sumOf(1, 1))
    for (const stranger of [2, 3, 4])
      expect(own).toBeGreaterThan(cosine(sumOf(1, 0), sumOf(stranger, 1)) + 0.2)
  })

  it('learns the same again', () => {
    expect([...learn(stories(80))]).toEqual([...learned])
  })

  it('knows no character of few stories', () => {
    expect(learn(stories(12)).size).toBeLessThan(learned.size)
  })
})

describe('fitOdds', () => {
  it('finds that likeness speaks for a headline and a body', () => {
    const { slope, even } = fitOdds(stories(160), seeded(2))
    expect(slope).toBeGreaterThan(0)
    expect(even).toBeGreaterThan(-1)
    expect(even).toBeLessThan(1)
  })
})
