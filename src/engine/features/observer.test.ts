import { describe, expect, it } from 'vitest'
import { lookAt } from '../look'
import { readPrinted } from '../page'
import { GAP } from '../states'
import { LAKE, MEETING } from '../test-bench'
import { readUnits } from '../units'
import { FEATURE_WEIGHTS } from '../weights-table'
import { observePage } from './observer'
import { FEATURE_NAMES, featureNumbers } from './vocabulary'

/** The features of one line of a page, and its gap class. */
function seen(lines: readonly string[], i: number) {
  const page = readPrinted(lines.join('\n'))
  const units = readUnits(page)
  const look = lookAt(page, units)[i]
  return { features: observePage(page, units)(i).names(), gap: GAP.names[look.gap] }
}

const column = [...LAKE, ...MEETING, ...LAKE, ...MEETING]

describe('the names of features', () => {
  it('are all that the table of weights knows, each once', () => {
    expect(new Set(FEATURE_NAMES).size).toBe(FEATURE_NAMES.length)
    const numberOf = featureNumbers()
    const unknown = Object.keys(FEATURE_WEIGHTS).filter((name) => numberOf(name) === undefined)
    expect(unknown).toEqual([])
  })
})

describe('observer', () => {
  it('knows English that is set solid, a broadsheet long and hardly spaced', () => {
    const line = 'The motion was then put and agreed to without a'
    const lines = (count: number) => Array.from({ length: count }, () => line)
    expect(seen(lines(500), 3).features).toContain('solid prose')
    expect(seen(lines(499), 3).features).toContain('latin prose')
    const spaced = lines(500).flatMap((text, i) => (i % 5 === 0 ? ['', text] : [text]))
    expect(seen(spaced, 9).features).toContain('latin prose')
  })

  it('tells a heading’s look from a line of text', () => {
    const page = [...LAKE, '湖水又清了六公分', ...MEETING]
    expect(seen(page, LAKE.length).features).toContain('head short')
    expect(seen(page, 1).features).toContain('is full')
    expect(seen(page, 1).features).not.toContain('head short')
  })

  it('measures a gap by this page’s own rhythm', () => {
    const airy = column.flatMap((line) => [line, ''])
    expect(seen(airy, 1).gap).toBe('some')
    const framed = [...airy.slice(0, 7), ...airy.slice(8)]
    expect(seen(framed, 4).gap).toBe('less')
    expect(seen([...column.slice(0, 4), '', ...column.slice(4)], 4).gap).toBe('more')
    expect(seen(column, 4).gap).toBe('none')
  })

  it('knows where a heading’s words recur', () => {
    const above = seen([...MEETING, '芦湾村的圆盘', ...LAKE], MEETING.length).features
    expect(above.some((f) => /^words below (?:some|many)$/.test(f))).toBe(true)
    expect(above).toContain('words above none')
  })

  it('knows the departments by which papers head their pages', () => {
    const isDepartment = (line: string) =>
      seen([line, ...LAKE, ...MEETING], 0).features.some((name) =>
        /^form .*department$/i.test(name),
      )
    for (const line of [
      '要闻',
      '国际国内',
      '经济·三农',
      '文化　体育',
      '法治芦湾',
      '百草　副刊',
      '財經',
    ])
      expect([line, isDepartment(line)]).toEqual([line, true])
    for (const line of ['湖水变清了', '春耕', '文化搭台 经济唱戏', '法治之光照进山村'])
      expect([line, isDepartment(line)]).toEqual([line, false])
  })

  it('sees reporters’ names in a bracket over two lines', () => {
    const page = [...LAKE, '（记者 唐小满 通讯员', '吴小禾 报道）', ...MEETING]
    expect(seen(page, LAKE.length).features).toContain('bracket left open, names a writer')
    expect(seen(page, LAKE.length + 1).features).toContain('bracket open above')
    expect(seen(page, LAKE.length + 2).features).not.toContain('bracket open above')
  })

  it('knows to what text headings point, and whether those beside them point elsewhere', () => {
    const between = new Array<string>(30).fill('某某某某某某某某某某某某某某某某，')
    const apart = [...LAKE, ...between, ...MEETING]
    const stack = ['芦湾村的圆盘', '芦湾村民都看圆盘', '全市推进会']
    const page = [...stack, ...apart]
    expect(seen(page, 1).features).toContain('points with heading above')
    expect(seen(page, 2).features).toContain('points away from heading above')
  })

  it('knows headings that are made alike', () => {
    const page = [
      ...LAKE,
      '父亲的账，越记越薄的账',
      ...MEETING,
      '儿子的账，一天一行的账',
      ...LAKE,
      '湖面起了风',
      ...MEETING,
    ]
    const first = LAKE.length
    const second = first + MEETING.length + 1
    const third = second + LAKE.length + 1
    expect(seen(page, first).features).toContain('heading made like one below')
    expect(seen(page, second).features).toContain('heading made like one above')
    expect(seen(page, third).features.some((f) => f.startsWith('heading made'))).toBe(false)
  })

  it('knows a subhead in a narrow column that fills its line', () => {
    const [first, second] = ['父亲的那本账：越记越薄的一本老账', '儿子的那本账：一天一行的一本新账']
    const page = [...LAKE, first, ...MEETING, second, ...LAKE]
    expect(seen(page, LAKE.length).features).toContain('heading made like one below')
    expect(seen(page, LAKE.length).features).toContain('is full')
    const prose = [...LAKE, '湖面上有人在唱一支很老的渔歌曲子', ...MEETING, second, ...LAKE]
    expect(seen(prose, LAKE.length).features.some((f) => f.startsWith('heading made'))).toBe(false)
  })

  it('knows subheads that each begin with a time, in a column that they fill', () => {
    const [first, second] = ['4:00 河东农产品大批发市场里面', '4:50 市急救中心的调度室里']
    const page = [...LAKE, first, ...MEETING, second, ...LAKE]
    expect(seen(page, LAKE.length).features).toContain('heading made like one below')
  })

  it('knows an ornament that opens one brief after the other', () => {
    const page = [`◘${LAKE[0]}`, ...LAKE.slice(1), `◘${MEETING[0]}`, ...MEETING.slice(1)]
    expect(seen(page, LAKE.length).features).toContain('ornament again after sentence')
    const once = [...LAKE, `◘${MEETING[0]}`, ...MEETING.slice(1)]
    expect(seen(once, LAKE.length).features).toContain('ornament once after sentence')
    const items = [`△${LAKE[0]}`, ...LAKE.slice(1), `△${MEETING[0]}`, ...MEETING.slice(1)]
    expect(seen(items, LAKE.length).features).toContain('list mark again after sentence')
    expect(seen(column, 4).features.some((f) => /^(?:ornament|list mark)/.test(f))).toBe(false)
  })

  it('knows whether the matter goes on at a paragraph’s start and around a heading', () => {
    const [above, likeness] = ['topics go on', 'topics around'].map(
      (name) => (lines: readonly string[], i: number) =>
        seen(lines, i).features.find((f) => f.startsWith(name)),
    )
    const steps = ['0', '0.15', '0.3', '0.45', '0.6', '0.75', 'more']
    const step = (feature = '') => steps.indexOf(feature.split(' ').at(-1) ?? '')
    const short = '贡献力量。'
    const parted = [...LAKE, short, ...MEETING]
    const going = [...MEETING, short, ...MEETING]
    const at = LAKE.length + 1
    expect(step(above(going, at))).toBeGreaterThan(step(above(parted, at)))
    const headed = [...LAKE, '湖边的早晨', ...MEETING]
    const within = [...LAKE, '湖边的早晨', ...LAKE]
    expect(step(likeness(within, LAKE.length))).toBeGreaterThan(step(likeness(headed, LAKE.length)))
  })

  it('knows how headings stand in a stack', () => {
    const page = [...LAKE, '八千双跑鞋', '丈量十里春天', '澄湖半程马拉松昨日鸣枪', ...MEETING]
    const features = (i: number) => seen(page, LAKE.length + i).features
    expect(features(0)).toContain('in a stack 0/2, narrowest')
    expect(features(0)).toContain('a little narrower than the line below in its stack, 0/2')
    expect(features(1)).toContain('in a stack 1/1, wider')
    expect(features(2)).toContain('in a stack 2/0, widest')
    expect(features(2)).toContain('wider than the line above in its stack, 2/0')
    for (const i of [0, 1, 2]) expect(features(i)).toContain(`stack ${2 - i} on prose`)
    expect(seen(column, 1).features.some((f) => f.includes('stack'))).toBe(false)
  })

  it('knows the two lines of a couplet, by what they have in the same place', () => {
    const above = 'makes a couplet with the line above in its stack'
    const below = 'makes a couplet with the line below in its stack'
    const page = [...LAKE, '以项目之进稳经济之势', '用实干之笔答发展之卷', ...MEETING]
    expect(seen(page, LAKE.length).features).toContain(below)
    expect(seen(page, LAKE.length + 1).features).toContain(above)
    const unlike = [...LAKE, '以项目之进稳经济之势', '八千双跑鞋丈量十里路', ...MEETING]
    expect(seen(unlike, LAKE.length).features).not.toContain(below)
    expect(seen(unlike, LAKE.length + 1).features).not.toContain(above)
  })

  it('knows a heading that was broken in mid-word', () => {
    const road = [
      '澄云公路改扩建工程进展顺利，',
      '昨起全线转入路面施工，预计年',
      '底前完成。路面施工期间，半幅',
      '封闭，过往车辆请减速慢行。',
    ]
    const broken = ['澄云公路改扩建工程进入路面', '施工', ...road]
    expect(seen(broken, 0).features).toContain('heading seam known below')
    expect(seen(broken, 1).features).toContain('heading seam known')
  })

  it('knows the characters of a heading, and not those of text', () => {
    const { features } = seen([...LAKE, '湖湖水清了', ...MEETING], LAKE.length)
    const holds = features.filter((f) => f.startsWith('holds '))
    expect(holds).toEqual(['holds 湖', 'holds 水', 'holds 清', 'holds 了'])
    expect(features).toContain('ends in 了')
    expect(seen(column, 1).features.some((f) => f.startsWith('holds '))).toBe(false)
  })

  it('sees speech that runs over several lines', () => {
    const page = [...LAKE, '老渔民说：“水清了，鱼也就', '回来了', '我信。”他笑。', ...MEETING]
    expect(seen(page, LAKE.length).features).toContain('quotation left open')
    expect(seen(page, LAKE.length + 1).features).toContain('quotation open above')
    expect(seen(page, LAKE.length + 2).features).toContain('quotation of above closes')
    expect(seen(page, LAKE.length + 3).features).not.toContain('quotation open above')
  })

  it('sees what is set flush among indented lines', () => {
    const poem = ['　　船走了以后', '　　渡口还在等', '白鹭', '　　整个下午', '　　它只用一条腿']
    const page = [...LAKE.map((line, i) => (i % 4 === 0 ? `　　${line}` : line)), ...poem]
    expect(seen(page, LAKE.length + 2).features).toContain('flush among indented lines')
  })

  it('sees a run of verse', () => {
    const verse = ['卷尺住东头', '老花镜住西头', '她敲', '三楼的灯亮了', '一栋楼']
    expect(seen([...column, ...verse], column.length + 2).features).toContain(
      'slim dry run of five',
    )
    const closed = ['一棹分开两岸青，', '鹭鸶惊起过沙汀。', '渔翁不问网中事，', '但数波心几点星。']
    expect(seen([...column, ...closed], column.length).features).toContain('run of closed lines')
  })

  it('has no feature for looks that the page denies', () => {
    const page = readPrinted(column.join('\n'))
    const looks = lookAt(page, readUnits(page))
    expect(looks.every((look) => !look.indented && look.gap !== GAP.less)).toBe(true)
  })
})
