import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '.'
import { misread } from './misread'
import { context, shown } from './test-findings'

const knowledge = await loadKnowledge()

const BODY = `本报讯（记者 林望舒）3月2日，市委书记章旭升到五金产业园调研。章旭升指出，要把五金产业转型升级作为头等大事，
推动产业向高端迈进。全市现有五金企业一万多家，产品远销海外。章旭升还走访了两家企业。`
const TRADITIONAL = '昨日閻錫山氏由太原來電云、對於時局主張和平、閻氏並謂已電令各軍停止前進。'

const find = (headline: string, body = BODY) =>
  misread(headline, context({ body }), knowledge).filter(({ kind }) => kind === 'unlikeBody')

describe('a headline unlike its body', () => {
  it.each([
    ['章旭开调研五金产业', ['@2 开→升']],
    ['推动五金产业转型开级', ['@8 开→升']],
    ['章旭升走仿企业', ['@4 仿→访']],
    ['全市五全企业产品远销海外', ['@3 全→金']],
    // They sound alike.
    ['全力推动五金产业转形升级', ['@9 形→型']],
  ])('%s', (headline, findings) => {
    expect(shown(find(headline))).toEqual(findings)
  })

  it('is sure where the body has the whole phrase', () => {
    const body = `本报讯 全力全速推动五金产业转型升级起势成势。要形成合力，不搞形式。`
    const [finding] = find('全力全速推动五金产业转形升级起势成势', body)
    expect(finding).toMatchObject({ text: '形', fixes: ['型'] })
    expect(finding.evidence).toMatchObject({ times: 1, alike: 'sound' })
  })

  it('reads traditional characters', () => {
    expect(shown(find('閻錫山主張和乎', TRADITIONAL))).toEqual(['@6 乎→平'])
  })

  it.each([
    '章旭升调研五金产业',
    '全力推动五金产业转型升级起势成势',
    // The headline has its own words.
    '市委书记赴企业走亲',
    '三家企业获奖',
    '全市年产五金产品一万件',
    // Another numeral may be right.
    '章旭升走访三家企业',
    '',
    'News of the day',
  ])('%s is as it should be', (headline) => {
    expect(find(headline)).toEqual([])
  })

  it('is as it should be where there is no body', () => {
    expect(find('章旭开调研五金产业', '')).toEqual([])
  })

  it('does not take a form of a character for another character', () => {
    expect(find('阎锡山主張和平', TRADITIONAL)).toEqual([])
  })

  it('says what the body has and how often', () => {
    expect(find('章旭开调研五金产业')[0]).toEqual({
      kind: 'unlikeBody',
      start: 2,
      end: 3,
      text: '开',
      fixes: ['升'],
      evidence: { written: '章旭开', word: '章旭升', times: 3, alike: 'look' },
    })
  })
})
