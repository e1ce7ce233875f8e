import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '.'
import { otherScript } from './other-script'
import { context, shown } from './test-findings'

const knowledge = await loadKnowledge()
const TRADITIONAL = '昨日開會，頭髮長的與發財的都來了，後來皇后說她姓鍾。'
const SIMPLIFIED = '昨日开会，头发长的与发财的都来了，后来皇后说她姓钟。'

const find = (headline: string, body: string) => otherScript(headline, context({ body }), knowledge)

describe('characters of the other script', () => {
  it.each([
    ['国会開會', TRADITIONAL, ['@0 国会→國會']],
    ['會上発财', TRADITIONAL, ['@3 财→財']],
    ['发財的', TRADITIONAL, ['@0 发→發|髮']],
    ['头发長', TRADITIONAL, ['@0 头发→頭髮|頭發']],
    ['国会開会', SIMPLIFIED, ['@2 開→开']],
  ])('%s', (headline, body, findings) => {
    expect(shown(find(headline, body))).toEqual(findings)
  })

  it.each([
    ['皇后來了', TRADITIONAL],
    ['國會開會', TRADITIONAL],
    ['国会开会', SIMPLIFIED],
    ['乾隆皇帝与皇后', SIMPLIFIED],
    // The body spells a name so.
    ['錢鍾书来了', `${SIMPLIFIED}錢鍾书也说。`],
    // Neither script outweighs the other.
    ['国會', `${SIMPLIFIED}${TRADITIONAL}`],
    ['国會', ''],
    ['News', ''],
  ])('%s in %s is as it should be', (headline, body) => {
    expect(find(headline, body)).toEqual([])
  })

  it('says which script the article is in', () => {
    expect(find('国會', TRADITIONAL)[0].evidence).toEqual({ script: 'traditional' })
  })
})
