import { describe, expect, test } from 'vitest'
import type { Proposal } from '../engine'
import { accepted } from '../testing/check'
import { finder } from '../testing/desk'
import { readNotation } from '../testing/notation'
import { approve, changeRole, settle } from './commands'
import { articleConfidence, doubtsOf } from './doubts'

const { page, review } = readNotation(`
  A kicker   | 引题
  A headline | 题目
  A body     | 甲一
             | 甲二
  B body     | 乙
  - furniture | 编
`)
const at = finder(page)
const block = (start: number, confidence: number): Proposal['blocks'][number] => {
  const { role, article } = review.cuts.get(start) ?? { role: 'body', article: '1' }
  return { start, role, article, confidence, reasons: [{ code: 'frame' }] }
}
const group: Proposal['attachments'][number] = {
  blocks: [0, at('题目')],
  article: '1',
  confidence: 0.5,
  reasons: [{ code: 'adjacent' }],
  alternatives: [{ article: '2', confidence: 0.4, reasons: [] }],
}
const proposal: Proposal = {
  engine: 'test',
  blocks: [
    block(0, 0.4),
    block(at('题目'), 0.3),
    block(at('甲一'), 0.9),
    block(at('乙'), 0.6),
    block(at('编'), 0.2),
  ],
  attachments: [group],
  likelyCuts: [],
}
const places = (now = review, by = proposal) =>
  doubtsOf(page, now, by).map(({ kind, at: place }) => [kind, place])

describe('doubts', () => {
  test('stand in the order of the text, a headline group as one', () => {
    expect(places()).toEqual([
      ['attachment', 0],
      ['block', at('乙')],
      ['block', at('编')],
    ])
    const [first, second] = doubtsOf(page, review, proposal)
    expect(first).toMatchObject({ blocks: group.blocks, alternatives: group.alternatives })
    expect(second).toMatchObject({ blocks: [at('乙')], confidence: 0.6, alternatives: [] })
  })

  test('are closed by confirming, touching or approving', () => {
    const settled = accepted(page, review, settle(page, review, { blocks: group.blocks }))
    expect(places(settled)).toEqual([
      ['block', at('乙')],
      ['block', at('编')],
    ])
    const approved = accepted(page, review, approve(page, review, { articles: ['2'] }))
    expect(places(approved)).toEqual([
      ['attachment', 0],
      ['block', at('编')],
    ])
    const stretch = { from: at('编'), to: page.text.length }
    const advert = changeRole(page, review, { ...stretch, role: 'advert', newArticle: '3' })
    expect(places(accepted(page, review, advert))).toEqual([
      ['attachment', 0],
      ['block', at('乙')],
    ])
  })

  test('are asked for once while nothing changes, and anew for another proposal', () => {
    expect(doubtsOf(page, review, proposal)).toBe(doubtsOf(page, review, proposal))
    const sure = proposal.blocks.map((each) => ({ ...each, confidence: each.start ? 1 : 0.1 }))
    expect(places(review, { ...proposal, attachments: [], blocks: sure })).toEqual([['block', 0]])
  })

  test('an article is as sure as its least certain place', () => {
    const sure = (...starts: number[]) =>
      articleConfidence(
        { page, review, proposal },
        starts.map((start) => ({ start })),
      )
    expect(sure(at('甲一'), at('乙'))).toBe(0.6)
    expect(sure(at('题目'))).toBe(0.3)
    expect(sure(99)).toBe(1)
  })
})

describe('where the proposal has it otherwise', () => {
  /** The two lines of the body are two articles to this one, and it is this sure of the second. */
  const otherwise = (confidence: number): Proposal => ({
    ...proposal,
    attachments: [],
    blocks: [
      ...proposal.blocks.slice(0, 3).map((each) => ({ ...each, confidence: 0.9 })),
      { ...block(at('甲二'), confidence), article: '3' },
      ...proposal.blocks.slice(3).map((each) => ({ ...each, confidence: 1 })),
    ],
  })

  test('the blocks as they stand are in doubt, the more the surer it is', () => {
    const [doubt, ...others] = doubtsOf(page, review, otherwise(0.8))
    expect(others).toEqual([])
    expect(doubt).toMatchObject({ kind: 'difference', at: at('甲一'), blocks: [at('甲一')] })
    expect(doubt.confidence).toBeCloseTo(0.2)
    const body = [{ start: at('甲一') }]
    const of = { page, review, proposal: otherwise(0.8) }
    expect(articleConfidence(of, body)).toBeCloseTo(0.2)
    expect(doubtsOf(page, review, otherwise(0.1))).toEqual([])
  })

  test('confirming them closes the doubt', () => {
    const settled = accepted(page, review, settle(page, review, { blocks: [at('甲一')] }))
    expect(doubtsOf(page, settled, otherwise(0.8))).toEqual([])
  })
})
