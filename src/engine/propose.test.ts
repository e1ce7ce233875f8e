import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitLines } from './line'
import { propose } from './propose'
import { isOutside } from './role'

/** What was proposed, a line for each block: article, role, the block's first ink. */
function outline(text: string): string[] {
  const { blocks } = propose(text)
  return blocks.map(({ start, role, article }, i) => {
    const end = blocks[i + 1]?.start ?? text.length
    return `${article ?? '-'} ${role} ${text.slice(start, end).trim().split('\n')[0].slice(0, 8)}`
  })
}

describe('pages with next to nothing on them', () => {
  it('are articles all the same', () => {
    expect(outline('湖滨步道夜间亮灯\n本报讯 从今晚起，路灯亮到十二点。\n')).toEqual([
      '1 headline 湖滨步道夜间亮灯',
      '1 body 本报讯 从今晚起',
    ])
  })

  it('may have a line for each paragraph', () => {
    const text = `稻田课堂开进实验小学
本报讯（记者 林某某）昨日上午，实验小学的三百名学生走进校外稻田，学插秧，也学算术。
老旧小区加装电梯先听民意
本报讯（记者 周某某）柳荫里小区十二幢昨天开了第三次楼道会，一楼的住户也举手赞成。
湖滨步道夜间亮灯
本报讯（记者 何某某）从今晚起，湖滨步道的路灯亮到十二点，方便夜跑的市民。
`
    const heads = outline(text).filter((block) => block.includes('headline'))
    expect(heads).toEqual([
      '1 headline 稻田课堂开进实验',
      '2 headline 老旧小区加装电梯',
      '3 headline 湖滨步道夜间亮灯',
    ])
  })
})

describe('adverts', () => {
  const page = (article: string, advert: string) => `${article}\n${advert}\n`

  it('stand outside the articles, and are no furniture', () => {
    const article = `湖滨步道夜间亮灯
本报讯（记者 何某某） 从今晚起，湖滨步道的路灯亮到
十二点，方便夜跑的市民。步道全长四公里，沿线新装路灯
一百二十盏。`
    const advert = `翠屏大酒楼
开业酬宾 全场八折
订座电话：2688 3366
地址：解放路58号`
    expect(outline(page(article, advert)).slice(-1)).toEqual(['- advert 翠屏大酒楼'])
  })

  it('are known in traditional characters, too', () => {
    const article = `湖濱步道夜間亮燈
湖濱步道之路燈、自今夜起、亮至十二點鐘、以便夜行之人、
步道長凡四里、新裝路燈一百二十盞、`
    const advert = `翠屏大酒樓
開張紀念大減價 各菜八折
定座電話二六八八
地址解放路五十八號`
    expect(outline(page(article, advert)).slice(-1)).toEqual(['- advert 翠屏大酒樓'])
  })
})

function expectContract(text: string): void {
  const { blocks, attachments, likelyCuts } = propose(text)
  if (text === '') {
    expect(blocks).toEqual([])
    return
  }
  expect(blocks[0].start).toBe(0)
  const starts = new Map(splitLines(text).map((line) => [line.start, line.blank]))
  blocks.forEach((block, i) => {
    if (i > 0) {
      expect(block.start).toBeGreaterThan(blocks[i - 1].start)
      const blank = starts.get(block.start)
      expect(blank ?? text[block.start].trim() === '').toBe(false)
      expect(
        /[\udc00-\udfff]/.test(text[block.start]) && /[\ud800-\udbff]/.test(text[block.start - 1]),
      ).toBe(false)
    }
    expect(block.confidence).toBeGreaterThanOrEqual(0)
    expect(block.confidence).toBeLessThanOrEqual(1)
    expect(block.role).not.toBe('discarded')
    expect(block.article === null).toBe(isOutside(block.role))
  })
  const articles = [...new Set(blocks.flatMap((b) => (b.article === null ? [] : [b.article])))]
  expect(articles).toEqual(articles.map((_, i) => String(i + 1)))
  const blockStarts = new Set(blocks.map((b) => b.start))
  for (const { blocks: of, article } of attachments) {
    expect(articles).toContain(article)
    for (const start of of) expect(blockStarts.has(start)).toBe(true)
  }
  for (const { start } of likelyCuts) expect(blockStarts.has(start)).toBe(false)
}

const body = [
  '强调，要以新思想为指导，全面贯彻新',
  '时代总要求，扛牢政治责任，紧扣中心',
  '大局，强化履职尽责，凝聚奋进力量，',
  '推动各项工作迭代跃升，为加快建设提',
  '供强有力的保障。',
]
const pond = [
  '清晨五点半，芦湾村的雾还没散，老船',
  '工已经把巡护船摇到了湖心。他从舱里',
  '取出透明度盘，慢慢放进水里，眼睛盯',
  '着绳子上的刻度，湖水比上个月又清了',
  '六公分。湖水清了，渔民也笑了。',
]

describe('propose', () => {
  it('splits a plain page', () => {
    const text = [
      '湖水又清了六公分',
      '本报记者 林望舒',
      ...pond,
      '全市推进大会强调履职尽责',
      '本报讯（记者 江一帆） 书记昨天',
      ...body,
    ]
    expect(outline(text.join('\n'))).toEqual([
      '1 headline 湖水又清了六公分',
      '1 byline 本报记者 林望舒',
      '1 body 清晨五点半，芦湾',
      '2 headline 全市推进大会强调',
      '2 byline 本报讯（记者 江',
      '2 body 书记昨天',
    ])
  })

  it('gives a caption above everything to the first article below', () => {
    const text = ['▲图为龙舟。（王某 摄）', '', '湖水又清了六公分', '本报记者 林望舒', ...pond]
    expect(outline(text.join('\n')).map((row) => row.slice(0, 10))).toEqual([
      '1 caption ',
      '1 headline',
      '1 byline 本',
      '1 body 清晨五',
    ])
  })

  it('makes an article of a caption on a page without any', () => {
    expect(outline('▲图为龙舟。（王某 摄）')).toEqual(['1 caption ▲图为龙舟。（王'])
    expect(outline('澄湖日报\n图为龙舟。')).toEqual([
      '- furniture 澄湖日报',
      '1 caption 图为龙舟。',
    ])
  })

  it('gives headlines at the foot of the file to their bodies by the words they share', () => {
    const text = [
      '本报讯（记者 江一帆） 书记昨天',
      ...body,
      '本报讯（记者 林望舒） 湖边的',
      ...pond,
      '',
      '芦湾村巡护船湖心放下透明度盘',
      '',
      '书记要求履职尽责凝聚奋进力量',
    ]
    const found = outline(text.join('\n'))
    expect(found).toContain('2 headline 芦湾村巡护船湖心')
    expect(found).toContain('1 headline 书记要求履职尽责')
    const { attachments } = propose(text.join('\n'))
    expect(attachments[0].reasons[0]).toMatchObject({ code: 'sharedWords' })
    expect(attachments[0].alternatives.some((a) => a.article === null)).toBe(true)
  })

  it('calls a text of white space furniture and an empty one nothing', () => {
    expect(propose('').blocks).toEqual([])
    expect(propose(' \n　\n').blocks).toMatchObject([
      { start: 0, role: 'furniture', article: null },
    ])
  })

  it('lets leading blank lines belong to the first block', () => {
    expect(propose('\n\n湖水清了').blocks[0].start).toBe(0)
  })

  it.each([
    ['one line of 100,000 characters', '中'.repeat(100_000)],
    ['NULs and lone surrogates', '\0\ud800\n\udc00本报讯（\ud83d\n）\ude00'],
    ['an open bracket on every line', '本报讯（记者\n'.repeat(2000)],
    ['many short lines', '中\n'.repeat(5000)],
    ['a hundred thousand newlines', '\n'.repeat(100_000)],
  ])('bears %s', (_, text) => {
    expectContract(text)
  })

  it('keeps its contract for any string', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\n',
        '\n\n',
        '\r\n',
        ' ',
        '　',
        '\f',
        '。',
        '，',
        '本报讯（记者 王强）',
        '本报记者 林望舒',
        '（下转第3版）',
        '第2版',
        '——',
        '😀',
        '\ud800',
      ),
      fc.constantFrom(...body, ...pond),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => expectContract(pieces.join(''))),
    )
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectContract))
  })
})

describe('columns', () => {
  it('continues a column that another article’s column interrupts', () => {
    const text = [
      '本报讯（记者 林望舒） 湖边的',
      ...pond.slice(0, 3),
      '本报讯（记者 江一帆） 书记昨天',
      ...body,
      ' 着绳子上的刻度，湖水比上个月又清了',
      '六公分。湖水清了，渔民也笑了。',
    ].join('\n\n')
    const framed = text.replace('\n\n ', '\n ')
    const { blocks } = propose(framed)
    const last = blocks[blocks.length - 1]
    expect(last).toMatchObject({ role: 'body', article: '1' })
    expect(last.reasons).toContainEqual({ code: 'continuesColumn' })
  })
})
