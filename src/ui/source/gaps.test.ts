import { describe, expect, test } from 'vitest'
import { gapsOf } from './gaps'

/** Five rows of 25 pixels; the boundary above the one at `room` takes 17 more. */
function list(room: number) {
  const rows = Array.from({ length: 5 }, (_, i) => ({
    boundary: i === room ? ('article' as const) : null,
  }))
  let start = 0
  const places = rows.map(({ boundary }) => {
    const place = { start, size: boundary ? 42 : 25 }
    start += place.size
    return place
  })
  return gapsOf(rows, places, room)
}

describe('gaps between rows', () => {
  test('stay where they are while the rows make room for the boundary', () => {
    const heights = (room: number) => [1, 2, 3, 4, 5].map((index) => list(room).middle(index))
    expect(heights(2)).toEqual([33.5, 58.5, 83.5, 108.5, 133.5])
    for (const room of [1, 3, 4, -1]) expect(heights(room)).toEqual(heights(2))
  })

  test('each takes what is nearer to it than to its neighbours', () => {
    const { nearest } = list(2)
    expect([45, 47, 70, 72].map(nearest)).toEqual([1, 2, 2, 3])
  })

  test('the first row has none above it, the last has one below', () => {
    const { nearest } = list(2)
    expect([-50, 0].map(nearest)).toEqual([1, 1])
    expect([128, 900].map(nearest)).toEqual([5, 5])
  })
})
