import { describe, expect, it } from 'vitest'
import { doubled } from './doubled'
import { shown } from './test-findings'

describe('doubled marks', () => {
  it.each([
    ['水清了，，鱼来了', ['@3 ，，→，']],
    ['水清了，。鱼来了', ['@3 ，。→，|。']],
    ['澄湖：：水清了', ['@2 ：：→：']],
    ['““董事长”群里发指令', ['@0 ““→“']],
    ['《芦花渡》》首演', ['@4 》》→》']],
  ])('%s', (headline, findings) => {
    expect(shown(doubled(headline))).toEqual(findings)
  })

  it.each([
    '水清了——鱼来了……',
    '《《红楼梦》研究》出版',
    '真的吗？？',
    '“董事长“群里发指令',
    'Well,, well',
  ])('%s is as it should be', (headline) => {
    expect(doubled(headline)).toEqual([])
  })
})
