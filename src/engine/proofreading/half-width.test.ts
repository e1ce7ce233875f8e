import { describe, expect, it } from 'vitest'
import { halfWidth } from './half-width'
import { context, shown } from './test-findings'

describe('half-width marks among Chinese', () => {
  it.each([
    ['烟火气与安静夜,能不能兼得?', ['@7 ,→，', '@13 ?→？']],
    ['澄湖:水清了', ['@2 :→：']],
    ['澄湖, 水清了', ['@2 , →，']],
    ['GDP增长6.4%,好于预期', ['@9 ,→，']],
    ['水清了!', ['@3 !→！']],
    ['“水清了”!', ['@5 !→！']],
    ['走进澄湖(上)', ['@4 (上)→（上）']],
    ['走进澄湖（上)', ['@6 )→）']],
    ['走进澄湖(2026)', ['@4 (2026)→（2026）']],
    ['"红甲将军"进了稻田', ['@0 "红甲将军"→“红甲将军”']],
    ["'红甲将军'进了稻田", ["@0 '红甲将军'→‘红甲将军’"]],
    ['约安.史密特来访', ['@2 .→·|。']],
    ['路还长...', ['@3 ...→……']],
  ])('%s', (headline, findings) => {
    expect(shown(halfWidth(headline, context()))).toEqual(findings)
  })

  it.each([
    '柳渡队3:2取胜',
    '增长6.4%至1,200万元',
    '中国-东盟博览会',
    'A股、B股齐涨',
    '推进“Hello, world!”项目',
    '19:30开演',
    '市民中心（北区）——一枚印章管审批……',
    '约安·史密特：来了！',
    'Yes, they can: (almost) everything, now!',
  ])('%s is as it should be', (headline) => {
    expect(halfWidth(headline, context())).toEqual([])
  })

  it('leaves what the body mostly has, too', () => {
    const body = '今天,市里开会,说了三件事,都要办好。'
    expect(halfWidth('三件事,都要办好', context({ body }))).toEqual([])
    expect(halfWidth('三件事:都要办好', context({ body }))).toHaveLength(1)
  })

  it('takes a dot for a full stop where the body has one', () => {
    const body = '水清了。鱼来了。'
    expect(halfWidth('水清了.鱼来了', context({ body }))[0].fixes).toEqual(['。', '·'])
  })
})
