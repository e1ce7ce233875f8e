import { describe, expect, it } from 'vitest'
import { body, orderOf, set } from './test-runs'

const LEFT = 50
const MIDDLE = 220
const RIGHT = 390
const head = (x: number, y: number, text: string) => set(x, y, text, { size: 24 })

describe('a page is read', () => {
  it('column by column, below a headline over all', () => {
    expect(
      orderOf(
        head(LEFT, 50, '题目横跨三栏的大字标题一行'),
        set(LEFT, 100, body('一', 20)),
        set(MIDDLE, 100, body('二', 18)),
        set(RIGHT, 100, body('三', 20)),
      ),
    ).toBe('题一二三')
  })

  it('story by story, where two stand side by side below a third', () => {
    expect(
      orderOf(
        head(LEFT, 50, '题目横跨三栏的大字标题一行'),
        set(LEFT, 100, body('一', 10)),
        set(MIDDLE, 100, body('二', 10)),
        set(RIGHT, 100, body('三', 9)),
        head(LEFT, 280, '左下标题横跨两栏的字'),
        set(LEFT, 320, body('四', 10)),
        set(MIDDLE, 320, body('五', 10)),
        head(RIGHT, 280, '右下标题'),
        set(RIGHT, 320, body('六', 12)),
      ),
    ).toBe('题一二三左四五右六')
  })

  it('by columns of one story, however they break off, when another stands beside it from top to bottom', () => {
    expect(
      orderOf(
        head(LEFT, 50, '左边标题横跨两栏的字'),
        set(LEFT, 100, body('一', 14)),
        set(MIDDLE, 100, body('二', 17)),
        head(LEFT, 370, '再下一题也跨两栏的字'),
        set(LEFT, 410, body('三', 8)),
        set(MIDDLE, 410, body('四', 8)),
        head(RIGHT, 50, '右边标题'),
        set(RIGHT, 100, body('五', 30)),
      ),
    ).toBe('左一二再三四右五')
  })

  it('with a headline before all columns of its story, though it stands over those in the middle only', () => {
    const columns = [40, 180, 320, 460].flatMap((x, i) => set(x, 100, body('一二三四'[i], 10, 12)))
    const next = [40, 180, 320, 460].flatMap((x, i) => set(x, 320, body('五六七八'[i], 10, 12)))
    expect(orderOf(head(262, 50, '居中四字'), columns, head(262, 280, '再来一题'), next)).toBe(
      '居一二三四再五六七八',
    )
  })

  it('with a headline before all columns of its story, though it stands over the first only', () => {
    const columns = [LEFT, MIDDLE, RIGHT].flatMap((x, i) => set(x, 100, body('一二三'[i], 10)))
    const above = [LEFT, MIDDLE, RIGHT].flatMap((x, i) => set(x, 20, body('甲乙丙'[i], 3)))
    expect(orderOf(above, head(LEFT, 72, '靠左标题'), columns)).toBe('甲乙丙靠一二三')
  })

  it('with kickers before their own headlines, two stories side by side', () => {
    expect(
      orderOf(
        set(LEFT, 40, '引题在左边', { size: 14 }),
        head(LEFT, 70, '左边主标题'),
        set(LEFT, 110, body('一', 12)),
        set(MIDDLE, 40, '肩题在右边', { size: 14 }),
        head(MIDDLE, 70, '右边主标题'),
        set(MIDDLE, 110, body('二', 12)),
      ),
    ).toBe('引左一肩右二')
  })

  it('with paragraphs of a column together, whatever begins beside the gap between them', () => {
    expect(
      orderOf(
        head(LEFT, 50, '题目横跨三栏的大字标题一行'),
        set(LEFT, 100, body('一', 8)),
        set(LEFT, 240, body('续', 8)),
        set(MIDDLE, 100, body('二', 8)),
        head(MIDDLE, 240, '另一篇稿件的标题'),
        set(MIDDLE, 280, body('三', 6)),
        set(RIGHT, 100, body('四', 8)),
        set(RIGHT, 280, body('五', 6)),
      ),
    ).toBe('题一续二四另三五')
  })

  it('the running head first, and columns below it undivided', () => {
    expect(
      orderOf(
        set(LEFT, 20, '日期在左'),
        set(RIGHT, 20, '版次在右'),
        set(LEFT, 50, body('一', 20)),
        set(MIDDLE, 50, body('二', 20)),
        set(RIGHT, 50, body('三', 20)),
      ),
    ).toBe('日版一二三')
  })

  it('around a box in the middle that no cut goes past', () => {
    // Each of five stands in the way of every cut through the others.
    expect(
      orderOf(
        set(50, 50, body('上', 4, 32)),
        set(390, 50, body('右', 14, 12)),
        set(50, 130, body('左', 14, 12)),
        set(190, 130, body('盒', 8, 18)),
        set(190, 280, body('下', 4, 32)),
      ),
    ).toBe('上左盒右下')
  })
})
