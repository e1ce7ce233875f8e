import { describe, expect, it } from 'vitest'
import { arranged, LAKE, MEETING, run } from './test-bench'

/** The body each headline group was given, and the probability of it. */
const given = (...marked: readonly string[]) =>
  arranged(marked).layout.matches.map(({ body, probability }) => [body, probability] as const)

describe('matchHeads', () => {
  it('gives headlines at the foot to the bodies whose words they hold', () => {
    const found = given(
      ...run(LAKE),
      ...run(MEETING),
      'headline 全市推进大会要求履职尽责',
      'headline 芦湾村巡护船放下圆盘',
    )
    expect(found.map(([body]) => body)).toEqual([1, 0])
    for (const [, probability] of found) expect(probability).toBeGreaterThan(0.8)
  })

  it('is sure that a headline has no body where each body is surely another’s', () => {
    const { matches } = arranged([
      ...run(LAKE),
      ...run(MEETING),
      'headline 全市推进大会要求履职尽责',
      'headline 芦湾村巡护船放下圆盘',
      'headline 市委召开党建工作会议',
    ]).layout
    expect(matches[2].body).toBe(-1)
    expect(matches[2].probability).toBeGreaterThan(0.8)
    for (const other of matches[2].others) expect(other.probability).toBeLessThan(0.2)
  })

  it('says that only one body was left only where it is so', () => {
    const left = arranged([
      ...run(LAKE),
      ...run(MEETING),
      'headline 芦湾村巡护船放下圆盘',
      'headline 夜里爆管',
    ]).layout.matches[1]
    expect(left.byElimination).toBe(left.body >= 0)
    const { matches } = arranged([...run(LAKE), ...run(MEETING), 'headline 夜里爆管']).layout
    expect(matches[0].byElimination).toBe(false)
  })

  it('looks in a file of many pages for each headline’s body on its own page', () => {
    const HEADS = 6
    // Of words that no other headline on its page has.
    const headline = (n: number) =>
      String.fromCharCode(...[0, 1, 2, 3].map((k) => 0x5200 + 9 * n + k))
    const page = Array.from({ length: HEADS }, (_, n) => n).flatMap((n) =>
      run([`${n === 0 ? '\f' : ''}${headline(n)}${LAKE[0].slice(4)}`, ...LAKE.slice(1)]),
    )
    for (let n = 0; n < HEADS; n++) page.push(`headline ${headline(n)}`)
    const pages = 8
    const bodies = given(...Array.from({ length: pages }, () => page).flat())
    const own = bodies.map((_, g) => g)
    expect(bodies.map(([body]) => body)).toEqual(own)
  })
})
