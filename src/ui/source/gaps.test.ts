import { describe, expect, test } from 'vitest'
import { gapsOf } from './gaps'

/** Five rows of 25 pixels; the boundary above the third has 17 more. */
function list() {
  const rows = Array.from({ length: 5 }, (_, i) => ({
    boundary: i === 2 ? ('article' as const) : null,
  }))
  let start = 0
  const places = rows.map(({ boundary }) => {
    const place = { start, size: boundary ? 42 : 25 }
    start += place.size
    return place
  })
  return gapsOf(rows, places)
}

describe('gaps between rows', () => {
  test('are between the rows, and in the middle of the room that one has', () => {
    expect([1, 2, 3, 4, 5].map(list().middle)).toEqual([25, 58.5, 92, 117, 142])
  })

  test('each takes what is nearer to it than to its neighbours', () => {
    const { nearest } = list()
    expect([41, 42, 75, 76].map(nearest)).toEqual([1, 2, 2, 3])
  })

  test('the first row has none above it, the last has one below', () => {
    const { nearest } = list()
    expect([-50, 0].map(nearest)).toEqual([1, 1])
    expect([131, 900].map(nearest)).toEqual([5, 5])
  })
})
