import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuzzing } from '../testing/fuzzing'
import { sha256Hex, sha256OfText } from './hash'
import { jsonPieces } from './json-pieces'

const joined = (value: unknown, space: number) => [...jsonPieces(value, space)].join('')

test('the pieces make up what JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.integer({ min: 1, max: 4 }), (value, space) => {
      const long = { value, list: Array.from({ length: 101 }, () => value), none: undefined }
      for (const each of [value, long])
        expect(joined(each, space)).toBe(JSON.stringify(each, null, space))
    }),
    fuzzing(200, 7),
  )
})

test('a long list comes member by member, a long text in stretches, with every pair and lone half whole', () => {
  const text = `一"\n${'𠮷'.repeat(70_000)}\ud842`
  const value = { text, list: Array.from({ length: 300 }, (_, i) => ({ i, of: [] })), empty: {} }
  const pieces = [...jsonPieces(value, 2)]
  expect(pieces.join('')).toBe(JSON.stringify(value, null, 2))
  expect(pieces.length).toBeGreaterThan(600)
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(60_000)
})

test('a sum over stretches is the sum over the whole', () => {
  const text = `一${'𠮷'.repeat(70_000)}`
  expect(sha256OfText(text)).toBe(sha256Hex(new TextEncoder().encode(text)))
})
