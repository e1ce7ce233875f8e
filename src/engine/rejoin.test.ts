import { describe, expect, it } from 'vitest'
import { rejoined } from './rejoin'
import { stateIndex } from './states'
import { arranged, LAKE, MEETING, run } from './test-bench'

const page = ['headline 芦湾村巡护船出湖', ...run(LAKE), ...run(MEETING)]
const second = 1 + LAKE.length

describe('rejoined', () => {
  it('takes back a beginning that no headline, byline or lead supports', () => {
    const { layout, decoding } = arranged(page, { sure: 0.9, else: 'body' })
    const states = rejoined(layout, decoding)
    expect(states?.[second]).toBe(stateIndex('body'))
    expect(states?.filter((s, u) => s !== layout.states[u])).toHaveLength(1)
  })

  it('leaves it where the decoding is sure', () => {
    const { layout, decoding } = arranged(page, { sure: 0.99, else: 'body' })
    expect(rejoined(layout, decoding)).toBeNull()
  })

  it('leaves it where the body has a headline or a byline', () => {
    const headed = arranged([...page, 'headline 全市推进大会要求履职尽责'], {
      sure: 0.9,
      else: 'body',
    })
    expect(rejoined(headed.layout, headed.decoding)).toBeNull()
    const signed = arranged(
      ['headline 芦湾村巡护船出湖', ...run(LAKE), 'byline □贺知行', ...run(MEETING)],
      { sure: 0.9, else: 'body' },
    )
    expect(rejoined(signed.layout, signed.decoding)).toBeNull()
  })

  it('reads a headline that speaks of the same body as the second line of the one above', () => {
    const marked = ['headline 芦湾村巡护船出湖', 'headline 放下黑白两色圆盘', ...run(LAKE)]
    const { layout, decoding } = arranged(marked, { sure: 0.9, else: 'headlineOn' })
    expect(rejoined(layout, decoding)?.slice(0, 2)).toEqual([
      stateIndex('headline'),
      stateIndex('headlineOn'),
    ])
    const sure = arranged(marked, { sure: 0.99, else: 'headlineOn' })
    expect(rejoined(sure.layout, sure.decoding)).toBeNull()
  })

  it('reads a headline as a subhead where the story above goes on below it', () => {
    const upper = [...LAKE, '渔民丁有才记下透明度，水质监测站每天早晨都来取样。']
    const lower = ['渔民丁有才说，透明度高了，水质监测站的', ...LAKE.slice(1)]
    const marked = ['headline 湖水又清了', ...run(upper), 'headline 一本水账', ...run(lower)]
    const at = 1 + upper.length
    const { layout, decoding } = arranged(marked, { sure: 0.9, else: 'subhead' })
    expect(rejoined(layout, decoding)?.slice(at, at + 2)).toEqual([
      stateIndex('subhead'),
      stateIndex('body'),
    ])
    const other = ['headline 湖水又清了', ...run(upper), 'headline 履职尽责', ...run(MEETING)]
    const apart = arranged(other, { sure: 0.9, else: 'subhead' })
    expect(rejoined(apart.layout, apart.decoding)).toBeNull()
  })
})
