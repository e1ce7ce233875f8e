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
const block = (start: number, confidence: number): Proposal['blocks'][number] => ({
  start,
  role: 'body',
  article: '1',
  confidence,
  reasons: [{ code: 'frame' }],
})
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
    expect(places(review, { ...proposal, attachments: [], blocks: [block(0, 0.1)] })).toEqual([
      ['block', 0],
    ])
  })

  test('an article is as sure as its least certain place', () => {
    expect(articleConfidence(proposal, [{ start: at('甲一') }, { start: at('乙') }])).toBe(0.6)
    expect(articleConfidence(proposal, [{ start: at('题目') }])).toBe(0.3)
    expect(articleConfidence(proposal, [{ start: 99 }])).toBe(1)
  })
})
