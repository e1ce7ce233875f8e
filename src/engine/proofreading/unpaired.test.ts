import { describe, expect, it } from 'vitest'
import { context, shown } from './test-findings'
import { unpaired } from './unpaired'

describe('unpaired', () => {
  it.each([
    ['让农民端稳生态饭碗”', ['@9 ”→']],
    ['《芦花渡昨晚首演', ['@0 《→']],
    ['门诊报销（问答', ['@4 （→']],
    ['门诊报销(问答', ['@4 (→']],
    ['“一站式’办理', ['@0 “→', '@4 ’→']],
    // Two halves that are the same: one is turned round.
    ['“董事长“群里发指令', ['@4 “→”']],
    ['”董事长”群里发指令', ['@0 ”→“']],
    ['《芦花渡《昨晚首演', ['@4 《→》']],
    // What stands outside is left alone by what stands inside.
    ['“戴盔（率”提升', ['@3 （→']],
  ])('%s', (headline, findings) => {
    expect(shown(unpaired(headline, context()))).toEqual(findings)
  })

  it.each([
    '“一根纱线的‘5G旅程’”',
    '《《红楼梦》研究》出版',
    '（上）',
    '踢出大山的女孩',
    // A headline of two lines.
    '“红甲将军\n进了稻田”',
    // English: apostrophes and quotations that nobody can be sure of.
    'The Farmers’ Market and the ’20s',
    "It's the miners’ day",
    'IBM’s年报',
  ])('%s is as it should be', (headline) => {
    expect(unpaired(headline, context())).toEqual([])
  })

  it('puts between the marks what the body has between them', () => {
    const body = '要端稳“生态”这只“生态饭碗”，让“绿水青山”变成金山银山。'
    expect(shown(unpaired('端稳“生态饭碗促增收', context({ body })))).toEqual([
      '@2 “生态饭碗→“生态饭碗”|生态饭碗',
    ])
    expect(shown(unpaired('端稳生态饭碗”促增收', context({ body })))).toEqual([
      '@2 生态饭碗”→“生态饭碗”|生态饭碗',
    ])
  })

  it('knows that a quotation may go on in the deck or begin in the kicker', () => {
    expect(unpaired('“让农民端稳饭碗', context({ deck: '让乡村留住人”' }))).toEqual([])
    expect(unpaired('让乡村留住人”', context({ kicker: '“让农民端稳饭碗' }))).toEqual([])
    expect(unpaired('踢出大山的女孩', context({ kicker: '“让农民端稳饭碗' }))).toEqual([])
  })

  it('says which half is missing', () => {
    expect(unpaired('《芦花渡首演', context())[0]).toEqual({
      kind: 'unpaired',
      start: 0,
      end: 1,
      text: '《',
      fixes: [],
      evidence: { missing: '》' },
    })
  })
})
