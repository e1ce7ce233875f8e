import { expect, test } from 'vitest'
import { type Stretch, whole, withStretch } from './stretches'

const all = (...added: readonly (readonly [number, number])[]) =>
  added.reduce<readonly Stretch[]>((before, [from, to]) => withStretch(before, { from, to }), [])

test('stretches that meet become one, whatever came first', () => {
  expect(all([0, 100], [100, 200])).toEqual([{ from: 0, to: 200 }])
  expect(all([150, 200], [0, 50], [40, 160])).toEqual([{ from: 0, to: 200 }])
  expect(all([0, 100], [20, 30])).toEqual([{ from: 0, to: 100 }])
})

test('those apart stay apart, in order', () => {
  expect(all([300, 400], [0, 100])).toEqual([
    { from: 0, to: 100 },
    { from: 300, to: 400 },
  ])
})

test('all is covered only without a gap', () => {
  expect(whole(all([0, 100], [101, 240]), 240)).toBe(true)
  expect(whole(all([0, 100], [120, 240]), 240)).toBe(false)
  expect(whole(all([0, 200]), 240)).toBe(false)
  expect(whole([], 240)).toBe(false)
})
