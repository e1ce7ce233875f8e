import { describe, expect, it } from 'vitest'
import { context, shown } from './test-findings'
import { unlikeTokens } from './unlike-tokens'

const CHINESE = '今年一季度，全市GDP同比增长6.4%，其中工业增长8.1%，新增企业38家。'
const ENGLISH =
  'The Governor of Calcutta said that Calcutta will build seven schools, of Calcutta stone.'

const find = (headline: string, body: string) => shown(unlikeTokens(headline, context({ body })))

describe('words and numbers unlike the body', () => {
  it.each([
    ['一季度GDP增长8.4%', CHINESE, ['@8 8.4→6.4']],
    ['新增企业33家', CHINESE, ['@4 33→38']],
    ['Caleutta Builds Seven Schools', ENGLISH, ['@0 Caleutta→Calcutta']],
  ])('%s', (headline, body, findings) => {
    expect(find(headline, body)).toEqual(findings)
  })

  it.each([
    ['一季度GDP增长6.4%', CHINESE],
    // Another unit, another number of digits, no look-alike.
    ['新增企业33户', CHINESE],
    ['增长16.4%', CHINESE],
    ['新增企业34家', CHINESE],
    // One digit may be another one.
    ['新增3家', '新增8家'],
    // Capitals, and what the body has only once.
    ['CALCUTTA BUILDS', ENGLISH],
    ['Governar Builds Sehools', ENGLISH],
    ['', ''],
  ])('%s is as it should be', (headline, body) => {
    expect(find(headline, body)).toEqual([])
  })

  it('says what the body has and how often', () => {
    const [{ evidence }] = unlikeTokens('Caleutta Builds', context({ body: ENGLISH }))
    expect(evidence).toEqual({ written: 'Caleutta', word: 'Calcutta', times: 3, alike: 'look' })
  })
})
