import { describe, expect, it } from 'vitest'
import { logit, SUREST, sureness } from './confidence'
import { proposeWith } from './propose'
import { LAKE, MEETING } from './test-bench'
import { EvidenceWeights, WEIGHTS } from './weights'

const PAGES = [
  ['芦湾村巡护船出湖', ...LAKE, '夜里爆管', ...MEETING, '第4版', '（记者 陈澜 摄）'],
  // Its sentences end in 、 alone, and so all evidence has other names.
  Array.from({ length: 12 }, () => '蔣主席來滬之一筵席、伉儷此次自甬赴杭、').concat(
    '淮鹽頹唐之現況',
  ),
].map((lines) => lines.join('\n'))

describe('evidence', () => {
  it('has a value for each of its names, and each name once', () => {
    for (const page of PAGES) {
      const { evidence } = proposeWith(WEIGHTS, page)
      expect(evidence.blocks.length).toBeGreaterThan(0)
      for (const { names, values } of [...evidence.blocks, ...evidence.attachments]) {
        expect(values).toHaveLength(names.length)
        expect(new Set(names).size).toBe(names.length)
        for (const value of values) expect(Number.isFinite(value)).toBe(true)
      }
    }
  })
})

describe('sureness', () => {
  const weights = new EvidenceWeights({ body: 50, 'body rival': -100 })

  it('weighs each value by the weight of its name, and what has none not at all', () => {
    const of = (names: readonly string[], values: readonly number[]) =>
      sureness(weights, { names, values })
    expect(of(['body'], [0])).toBeCloseTo(0.5)
    expect(of(['body', 'unheard of'], [2, 9])).toBeCloseTo(1 / (1 + Math.exp(-1)))
    expect(of(['body', 'body rival'], [1, 1])).toBeLessThan(of(['body', 'body rival'], [1, -1]))
  })

  it('is never quite sure', () => {
    expect(sureness(weights, { names: ['body'], values: [1000] })).toBe(SUREST)
  })
})

describe('logit', () => {
  it('is the logarithm of the odds, and goes no further than the model can know', () => {
    expect(logit(0.5)).toBe(0)
    expect(logit(0.75)).toBeCloseTo(Math.log(3))
    expect(logit(1)).toBe(-logit(0))
    expect(logit(1)).toBe(logit(1 - 1e-9))
  })
})
