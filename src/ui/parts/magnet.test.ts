import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attracted } from './magnet'

test('what is held near a place is drawn much nearer', () => {
  expect(attracted(105, 100, 20) - 100).toBeLessThan(1)
  expect(attracted(95, 100, 20) - 100).toBeGreaterThan(-1)
})

test('a place attracts nothing beyond its reach', () => {
  expect(attracted(120, 100, 20)).toBe(120)
  expect(attracted(300, 100, 20)).toBe(300)
})

test('moving on always gets farther, and never far ahead: there is no way to be caught', () => {
  const y = fc.double({ min: 60, max: 140, noNaN: true })
  fc.assert(
    fc.property(y, fc.double({ min: 1, max: 5, noNaN: true }), (from, step) => {
      const way = attracted(from + step, 100, 20) - attracted(from, 100, 20)
      expect(way).toBeGreaterThan(0)
      expect(way).toBeLessThanOrEqual(step * 3 + 1e-9)
    }),
  )
})
