import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNames } from './order'

const collator = new Intl.Collator('zh', { numeric: true })

test('names are compared as the collator does it, numbers by what they are worth', () => {
  const name = fc.string({ unit: fc.constantFrom(...'0019 .-aB第版期九é'), maxLength: 7 })
  fc.assert(
    fc.property(name, name, name, (start, a, b) => {
      const [one, other] = [start + a, start + b]
      expect(Math.sign(compareNames(one, other)), `${one} | ${other}`).toBe(
        Math.sign(collator.compare(one, other)),
      )
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['第2版', '第10版'],
  ['daily (999)', 'daily (1000)'],
  ['2026-03-02', '2026-03-11'],
  ['9007199254740992', '9007199254740993'],
])('%s comes before %s', (first, second) => {
  expect(compareNames(first, second)).toBeLessThan(0)
  expect(compareNames(second, first)).toBeGreaterThan(0)
})
