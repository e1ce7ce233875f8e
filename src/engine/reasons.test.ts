import { describe, expect, it } from 'vitest'
import { blockReasons } from './reasons'
import { arranged, LAKE, MEETING, run } from './test-bench'

const codes = (marked: readonly string[], d: number) =>
  blockReasons(arranged(marked).layout.bench, d, false).map((reason) => reason.code)

describe('blockReasons', () => {
  it('does not call a headline a sentence that breaks off', () => {
    const page = ['headline 湖水又清了', ...run(LAKE), ...run(MEETING)]
    expect(codes(page, 1)).not.toContain('previousBreaksOff')
    expect(codes(page, 2)).toContain('previousEnds')
  })

  it('calls nothing a byline, a jump or a subhead that does not look it', () => {
    const page = [...run(LAKE), 'byline 湖水，又清了', ...run(MEETING)]
    expect(codes(page, 1)).not.toContain('bylineForm')
    expect(codes([...run(LAKE), 'jump 湖水清', ...run(MEETING)], 1)).not.toContain('jumpForm')
    expect(codes(['subhead 湖水清', ...run(LAKE)], 0)).not.toContain('subheadInBody')
    expect(codes([...run(LAKE), 'subhead 湖水清', ...run(MEETING, 'body')], 1)).toContain(
      'subheadInBody',
    )
  })

  it('always gives one', () => {
    const states = ['kicker', 'headline', 'deck', 'byline', 'subhead', 'caption', 'furniture']
    for (const state of states) {
      const page = ['headline 湖水又清了', `${state} ${LAKE[0]}`, ...run(MEETING)]
      for (let d = 0; d < 2; d++) expect(codes(page, d), state).not.toEqual([])
    }
  })
})
