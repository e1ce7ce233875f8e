import { describe, expect, it } from 'vitest'
import { claimedOpening } from './claim'
import { stateIndex } from './states'
import { arranged, LAKE, MEETING, run } from './test-bench'

/** Two bodies set solid, so that the decoding took them for one. */
const solid = [...run(LAKE), ...run(MEETING, 'body')]
const seam = LAKE.length

describe('claimedOpening', () => {
  it('cuts a body for a headline whose words stand in its second part', () => {
    const { layout, decoding } = arranged(
      [...solid, 'headline 芦湾村巡护船放下圆盘', 'headline 全市推进大会要求履职尽责'],
      { sure: 0.9, else: 'opening' },
    )
    const states = claimedOpening(layout, decoding)
    expect(states?.[seam]).toBe(stateIndex('opening'))
    expect(states?.filter((s, u) => s !== layout.states[u])).toHaveLength(1)
  })

  it('cuts nothing where every headline has its body', () => {
    const { layout, decoding } = arranged([...solid, 'headline 芦湾村巡护船放下圆盘'])
    expect(claimedOpening(layout, decoding)).toBeNull()
  })

  it('cuts nothing for a headline that speaks of something else', () => {
    const { layout, decoding } = arranged(
      [...solid, 'headline 芦湾村巡护船放下圆盘', 'headline 奥兰特举行大选投票'],
      { sure: 0.9, else: 'opening' },
    )
    expect(claimedOpening(layout, decoding)).toBeNull()
  })

  it('never cuts in mid-sentence', () => {
    const broken = [...run(LAKE.slice(0, 3)), ...run(MEETING, 'body')]
    const { layout, decoding } = arranged(
      [...broken, 'headline 芦湾村巡护船放下圆盘', 'headline 全市推进大会要求履职尽责'],
      { sure: 0.9, else: 'opening' },
    )
    expect(claimedOpening(layout, decoding)?.[3]).not.toBe(stateIndex('opening'))
  })
})
