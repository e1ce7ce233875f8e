import { describe, expect, it } from 'vitest'
import { NO_RIVAL, reconsidered } from './reconsider'
import { STATES, type State } from './states'
import { arranged, LAKE, MEETING, run } from './test-bench'

/** The states of a page after the second look, where the decoding was so sure of each and thought `else` likeliest else. */
function second(
  marked: readonly string[],
  sure: number,
  other: State | Readonly<Partial<Record<State, State>>>,
) {
  const { ground, potentials, decoding } = arranged(marked, { sure, else: other })
  const { arrangement, rivals } = reconsidered(ground, potentials, decoding)
  return { states: arrangement.states.map((s) => STATES[s]), rivals, before: marked.map(stateOf) }
}

const stateOf = (line: string): string => line.split(' ')[0]

/** Two bodies set solid, so that the decoding took them for one. */
const solid = [...run(LAKE), ...run(MEETING, 'body')]
const seam = LAKE.length
const HEADS = ['headline 芦湾村巡护船放下圆盘', 'headline 全市推进大会要求履职尽责']

describe('a body run together from two', () => {
  it('is cut for a headline whose words stand in its second part', () => {
    const { states, before } = second([...solid, ...HEADS], 0.9, 'opening')
    expect(states[seam]).toBe('opening')
    expect(states.filter((state, u) => state !== before[u])).toHaveLength(1)
  })

  it('is left where every headline has its body', () => {
    const { states, before } = second([...solid, HEADS[0]], 0.9, 'opening')
    expect(states).toEqual(before)
  })

  it('is left for a headline that speaks of something else', () => {
    const { states, before } = second([...solid, HEADS[0], 'headline 听橹'], 0.93, 'opening')
    expect(states).toEqual(before)
  })

  it('is left where the decoding is sure', () => {
    const { states, rivals, before } = second([...solid, ...HEADS], 0.99, 'opening')
    expect(states).toEqual(before)
    expect([...rivals].every((gain) => gain === NO_RIVAL)).toBe(true)
  })
})

describe('a beginning', () => {
  const page = ['headline 芦湾村巡护船出湖', ...run(LAKE), ...run(MEETING)]
  const at = 1 + LAKE.length

  it('is taken back where no headline is for it', () => {
    expect(second(page, 0.6, 'body').states[at]).toBe('body')
  })

  it('stays where it has a headline, and says how near it was', () => {
    const { states, rivals } = second([...page, HEADS[1]], 0.7, 'body')
    expect(states[at]).toBe('opening')
    expect(rivals[at]).toBeLessThan(0)
    expect(rivals[at]).toBeGreaterThan(NO_RIVAL)
  })
})

describe('stacked headlines', () => {
  it('are one where only one has a body, and both speak of it', () => {
    const page = ['headline 芦湾村巡护船出湖', 'headline 渔民放下黑白圆盘', ...run(LAKE)]
    expect(second(page, 0.9, 'headlineOn').states.slice(0, 2)).toEqual(['headline', 'headlineOn'])
  })

  it('are two where each speaks of another body', () => {
    const page = [
      ...run(LAKE),
      ...run(MEETING),
      HEADS[0],
      HEADS[1].replace('headline', 'headlineOn'),
    ]
    expect(second(page, 0.9, 'headline').states.slice(-2)).toEqual(['headline', 'headline'])
  })
})
