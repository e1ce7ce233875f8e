import { describe, expect, it } from 'vitest'
import { attachmentReasoner, blockReasons } from './reasons'
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

  it('knows an advert by what it offers', () => {
    expect(codes([...run(LAKE), 'advert 全场八折优惠'], 1)).toContain('advertForm')
    expect(codes([...run(LAKE), 'advert 翠屏大酒楼'], 1)).not.toContain('advertForm')
  })

  it('always gives one', () => {
    const states = [
      'kicker',
      'headline',
      'deck',
      'byline',
      'subhead',
      'caption',
      'furniture',
      'advert',
    ]
    for (const state of states) {
      const page = ['headline 湖水又清了', `${state} ${LAKE[0]}`, ...run(MEETING)]
      for (let d = 0; d < 2; d++) expect(codes(page, d), state).not.toEqual([])
    }
  })
})

describe('attachmentReasoner', () => {
  /** What speaks for giving a headline to the first of two bodies, the one right below it. */
  const codesFor = (headline: string, body: readonly string[]) => {
    const page = [`headline ${headline}`, ...run(body), ...run(MEETING)]
    const { bench, bodies, matches } = arranged(page).layout
    return attachmentReasoner(bench, bodies)(0)(matches[0], false).map((reason) => reason.code)
  }
  const HOSPITAL = ['医生为患者做手术，病房里护士在量血', '压，药房配好了药。']

  it('names words where they are shared, else the matter, else that there is nothing', () => {
    expect(codesFor('药房的护士', HOSPITAL)).toEqual(['sharedWords', 'adjacent'])
    expect(codesFor('门诊挂号体检', HOSPITAL)).toEqual(['likeMatter', 'adjacent'])
    expect(codesFor('听橹', HOSPITAL)).toEqual(['noSharedWords', 'adjacent'])
  })
})
