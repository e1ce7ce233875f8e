import { describe, expect, it } from 'vitest'
import { digitSpaces } from './digit-spaces'

const solid = (text: string): string =>
  digitSpaces(text).reduceRight(
    (t, { start, length }) => t.slice(0, start) + t.slice(start + length),
    text,
  )

describe('digitSpaces', () => {
  it.each([
    ['6 月 27 日上午', '6月27日上午'],
    ['全县共有 34 辆', '全县共有34辆'],
    ['占比 35.6% 以上', '占比35.6%以上'],
    ['坚定信心 真抓实干', '坚定信心 真抓实干'],
    ['The 12 men of 1824', 'The 12 men of 1824'],
    ['第　3　版', '第　3　版'],
    ['记者 12 Jones', '记者 12 Jones'],
  ])('%s', (raw, expected) => {
    expect(solid(raw)).toBe(expected)
  })
})
