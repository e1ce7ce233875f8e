import { describe, expect, it } from 'vitest'
import { spaces } from './spaces'
import { context, shown } from './test-findings'

const body = '全市经济发展形势良好。张岸说，乡村振兴要抓产业兴旺。'

describe('stray spaces', () => {
  it.each([
    ['经 济发展形势良好', ['@1  →']],
    ['喜 迎 新 春', ['@1  迎 新 →迎新']],
    ['全市经济发展形势良好，张岸 说', ['@13  →']],
    ['振 兴要抓产业', ['@1  →']],
    ['乡村 振兴要抓产业', ['@2  →']],
    ['水清了， 鱼来了', ['@4  →']],
    ['水清了 ，鱼来了', ['@3  →']],
    ['“ 红甲将军 ”进了稻田', ['@1  →', '@6  →']],
  ])('%s', (headline, findings) => {
    expect(shown(spaces(headline, context({ body })))).toEqual(findings)
  })

  it.each([
    '海冰减少 灰鳍海豹迁徙提前三周',
    '“生态立市　工业强市”写进街头巷尾',
    '产业兴 百姓富',
    '乡村振兴 产业兴旺',
    '澄湖5G 基站',
    'GDP 增长',
    '末节追回17分 平皋二中首捧冠军',
    '朔宁一男子自首　称“听见电机声”',
    '走进“红甲” “将军”进了稻田',
    'Latest News from Calcutta',
    '水清了\n鱼来了',
    '',
  ])('%s is as it should be', (headline) => {
    expect(spaces(headline, context({ body }))).toEqual([])
  })

  it('says what is read as one', () => {
    expect(spaces('经 济发展', context())[0].evidence).toEqual({ joined: '经济' })
    expect(spaces('喜 迎 新 春', context())[0].evidence).toEqual({ joined: '喜迎新春' })
  })
})
