import { describe, expect, it } from 'vitest'
import { finalStop } from './final-stop'
import { shown } from './test-findings'

describe('a full stop at the end', () => {
  it.each([
    ['水清了。', ['@3 。→']],
    ['水清了.', ['@3 .→']],
    ['增长6.4%。', ['@6 。→']],
    ['《芦花渡》首演。', ['@7 。→']],
    ['水清了\n鱼来了。', ['@7 。→']],
  ])('%s', (headline, findings) => {
    expect(shown(finalStop(headline))).toEqual(findings)
  })

  it.each([
    '水清了',
    '水清了……',
    '水清了...',
    '水清了！',
    // Made of sentences.
    '水清了。鱼来了。',
    'LATEST NEWS FROM CALCUTTA.',
    '',
  ])('%s is as it should be', (headline) => {
    expect(finalStop(headline)).toEqual([])
  })
})
