import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printedPage } from './printed-page'
import type { TextRun } from './run'
import { body, PAGE, read, set, spaced, stacked } from './test-runs'

describe('lines', () => {
  it('are joined from what was drawn in several fonts', () => {
    expect(
      read(set(50, 50, '6'), set(55, 50, '月'), set(65, 50, '27'), set(75, 50, '日上午')),
    ).toBe('6月27日上午')
  })

  it('keep a space, whether it is in a run or between two', () => {
    expect(read(set(50, 50, '为牵引 确保'))).toBe('为牵引 确保')
    expect(read(set(50, 50, '为牵引'), set(84, 50, '确保'))).toBe('为牵引 确保')
  })

  it('lose the distance of letters that were drawn apart, and no space', () => {
    expect(read(spaced(50, 50, '字距拉开的大标题', 0.3))).toBe('字距拉开的大标题')
    expect(read(spaced(50, 50, '字距更宽 有空格', 1))).toBe('字距更宽 有空格')
    expect(read(set(50, 50, '字 距 拉 开', { size: 20 }))).toBe('字距拉开')
    expect(read(set(50, 50, '公 告'))).toBe('公 告')
  })

  it('end at the gutter of columns', () => {
    const left = set(50, 50, body('左', 3))
    const right = set(222, 50, body('右', 3))
    expect(read(left, right)).toBe(`${body('左', 3)} | ${body('右', 3)}`)
  })

  it('go over a gap as wide as a gutter inside of a headline, even in two that have it in one place', () => {
    const couplet = [...set(50, 50, '上联四字'), ...set(104, 50, '下联四字')]
    const second = [...set(50, 66, '上联还有'), ...set(104, 66, '下联还有')]
    expect(read(couplet, second)).toBe('上联四字 下联四字/上联还有 下联还有')
  })

  it('go over the gaps of a list that is drawn line by line', () => {
    const names = ['张三', '李四', '王五'].flatMap((name, i) => [
      ...set(50, 50 + 15 * i, name),
      ...set(80, 50 + 15 * i, '赵六'),
    ])
    expect(read(names)).toBe('张三 赵六/李四 赵六/王五 赵六')
  })

  it('end where another begins beside them that was drawn at another time', () => {
    const [left, right] = [set(50, 50, '左图说明'), set(110, 50, '右图说明')]
    expect(read(left, set(50, 300, '正文'), right)).toBe('左图说明 | 右图说明 | 正文')
  })

  it('hold no letter many times as large', () => {
    expect(read(set(50, 50, '春', { size: 30 }), set(81, 60, '天来了'))).toBe('春 | 天来了')
  })

  it('keep the distance of letters out even where it wavers', () => {
    const at = [0, 11, 23.5, 34.5, 46].map((x, i) => set(50 + x, 50, '字距不齐了'[i]))
    expect(read(...at)).toBe('字距不齐了')
  })

  it('lose what was drawn twice to look bold, and nothing else that is twice', () => {
    const [bold] = set(50, 50, '粗体')
    expect(read([bold, { ...bold, x: 50.4 }], set(50, 65, '粗体'))).toBe('粗体/粗体')
  })
})

describe('frames', () => {
  it('hold lines of one size and one distance', () => {
    expect(read(set(50, 50, '标题在上', { size: 20 }), set(50, 80, '正文/正文'))).toBe(
      '标题在上 | 正文/正文',
    )
    expect(read(set(50, 50, '一段/一段/一段'), set(50, 102, '又一段'))).toBe(
      '一段/一段/一段 | 又一段',
    )
  })

  it('hold kicker, headline and deck of one story, however large each is', () => {
    expect(
      read(
        set(60, 50, '引题在上面', { size: 13 }),
        set(50, 68, '主标题', { size: 24 }),
        set(60, 98, '副题在下', { size: 14 }),
        set(50, 150, body('文', 4)),
      ),
    ).toBe(`引题在上面/主标题/副题在下 | ${body('文', 4)}`)
  })

  it('hold a paragraph that begins behind where the one before it ended', () => {
    expect(read(set(50, 50, '会议通过了决定/了。/  第二段从这里起/到这里'))).toBe(
      '会议通过了决定/了。/　　第二段从这里起/到这里',
    )
  })

  it('end above columns of their own size', () => {
    const columns = [...set(50, 65, body('左', 3)), ...set(222, 65, body('右', 3))]
    expect(read(set(50, 50, '横'.repeat(33)), columns)).toBe(
      `${'横'.repeat(33)} | ${body('左', 3)} | ${body('右', 3)}`,
    )
  })

  it('show an indent of two characters as two ideographic spaces, and no headline in the middle as one', () => {
    expect(read(set(50, 50, '  会议指出/过去一年以来/工作'))).toBe('　　会议指出/过去一年以来/工作')
    expect(read(set(50, 50, '  居中标题/居中的第二行标题'), set(50, 180, '正文'))).toBe(
      '居中标题/居中的第二行标题 | 正文',
    )
  })
})

describe('vertical lines', () => {
  const first = stacked(500, 50, '晶報一九三〇年')
  const second = stacked(484, 50, '甲乙丙丁')

  it('are read from the top down and from right to left', () => {
    expect(read(first, second)).toBe('晶報一九三〇年/甲乙丙丁')
  })

  it('hold words that lie on their side, and characters alone in a line', () => {
    const word: TextRun = { ...set(484, 90, 'ABC')[0], width: 10, height: 18, direction: 'down' }
    expect(read(first, second, [word], stacked(468, 50, '戊'))).toBe(
      '晶報一九三〇年/甲乙丙丁ABC/戊',
    )
  })

  it('stand in bands from the top down', () => {
    expect(
      read(stacked(500, 300, '下栏一'), stacked(500, 50, '上栏一'), stacked(484, 50, '上栏二')),
    ).toBe('上栏一/上栏二 | 下栏一')
  })

  it('have boxes on the page as it is shown', () => {
    const { geometry } = printedPage([...first, ...second], PAGE)
    expect(geometry.lines.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([
      [500, 50, 10, 70],
      [484, 50, 10, 40],
    ])
  })
})

it('numbers frames, and says where each line begins, stands, and how large it is', () => {
  const { text, geometry } = printedPage(
    [...set(50, 50, '标题', { size: 20 }), ...set(50, 90, '  正文一二/正文一二三四')],
    PAGE,
  )
  expect(geometry).toEqual({
    width: 600,
    height: 800,
    lines: [
      { start: 0, frame: 0, x: 50, y: 50, width: 40, height: 20, size: 20 },
      { start: 4, frame: 1, x: 70, y: 90, width: 40, height: 10, size: 10 },
      { start: 11, frame: 1, x: 50, y: 105, width: 60, height: 10, size: 10 },
    ],
  })
  expect(text).toBe('标题\n\n　　正文一二\n正文一二三四')
})

it('is empty where nothing is', () => {
  expect(printedPage([], PAGE)).toEqual({ text: '', geometry: { ...PAGE, lines: [] } })
})

const run = fc.record({
  text: fc
    .array(fc.constantFrom('字', '文', 'A', '1', '，', '𠮷', ' '), { minLength: 1, maxLength: 6 })
    .map((characters) => characters.join('').replace(/ +/g, ' ').trim())
    .filter((text) => text !== ''),
  x: fc.double({ min: 0, max: 500, noNaN: true }),
  y: fc.double({ min: 0, max: 700, noNaN: true }),
  width: fc.double({ min: 1, max: 90, noNaN: true }),
  height: fc.double({ min: 1, max: 30, noNaN: true }),
  size: fc.constantFrom(8, 10, 10, 20, 36),
  direction: fc.constantFrom<TextRun['direction']>('right', 'right', 'down', 'up', 'left', 'askew'),
})

it('loses and invents no character, wherever runs stand', () => {
  const characters = (texts: readonly string[]) => [...texts.join('').replace(/\s/g, '')].sort()
  fc.assert(
    fc.property(fc.array(run, { maxLength: 60 }), (runs) => {
      // Each somewhere else, so that none is a double.
      const apart = runs.map((one, i) => ({ ...one, y: one.y + 20 * i }))
      const { text, geometry } = printedPage(apart, PAGE)
      expect(characters([text])).toEqual(characters(apart.map((one) => one.text)))
      const starts = text
        .split('\n')
        .flatMap((line, i, lines) =>
          line === '' ? [] : [lines.slice(0, i).reduce((sum, { length }) => sum + length + 1, 0)],
        )
      expect(geometry.lines.map(({ start }) => start)).toEqual(starts)
    }),
    { numRuns: 200 },
  )
})
