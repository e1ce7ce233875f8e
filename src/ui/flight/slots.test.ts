import { describe, expect, test } from 'vitest'
import { slotAt, withoutGrowth } from './slots'

const MARKS = [
  { block: 10, top: 100 },
  { block: 20, top: 160 },
  { block: 30, top: 300 },
]
const slot = (y: number, ...moved: number[]) =>
  slotAt(y, MARKS, 340, (block) => moved.includes(block))

describe('slotAt', () => {
  test('is the gap nearest to the height', () => {
    expect([0, 129, 131, 229, 231, 319, 321, 999].map((y) => slot(y))).toEqual([
      10,
      10,
      20,
      20,
      30,
      30,
      null,
      null,
    ])
  })

  test('beside what is moved it stays before what follows it', () => {
    expect([160, 300].map((y) => slot(y, 20))).toEqual([30, 30])
    expect([300, 340].map((y) => slot(y, 30))).toEqual([null, null])
    expect(slot(100, 10, 20)).toBe(30)
  })

  test('without marks it is the end', () => {
    expect(slotAt(50, [], 100, () => false)).toBeNull()
  })
})

test('what comes makes no gap move away from the pointer', () => {
  expect([50, 100, 120, 140, 200].map((y) => withoutGrowth(y, 100, 40))).toEqual([
    50, 100, 100, 100, 160,
  ])
})
