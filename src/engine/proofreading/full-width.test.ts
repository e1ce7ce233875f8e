import { describe, expect, it } from 'vitest'
import { fullWidth } from './full-width'
import { context, shown } from './test-findings'

describe('full-width digits and letters', () => {
  it.each([
    ['２０２６年ＧＤＰ增长６．４%', ['@0 ２０２６→2026', '@5 ＧＤＰ→GDP', '@10 ６．４→6.4']],
    ['柳渡队３：２取胜', ['@3 ３：２→3:2']],
  ])('%s', (headline, findings) => {
    expect(shown(fullWidth(headline, context({ body: '2026年' })))).toEqual(findings)
  })

  it('is as it should be where the body has them so', () => {
    expect(fullWidth('２０２６年', context({ body: '２０２６年３月，5G' }))).toEqual([])
    expect(fullWidth('2026年GDP：增长', context())).toEqual([])
  })
})
