import { expect, it } from 'vitest'
import { piecesOf } from './pieces'
import { set } from './test-runs'

const [run] = set(100, 50, '世界 abc 五金', { size: 10 })

it.each([
  ['as wide as usual', 65],
  ['set wide', 90],
  ['set narrow', 30],
])('a run %s is cut into pieces that fill it from end to end', (_, width) => {
  const pieces = piecesOf({ ...run, width }, 0)
  expect(pieces.map(({ text }) => text)).toEqual(['世界', 'abc', '五金'])
  expect(pieces[0].x).toBe(100)
  expect(pieces[2].x + pieces[2].width).toBeCloseTo(100 + width)
  for (const [i, piece] of pieces.entries())
    if (i > 0) expect(piece.x).toBeGreaterThan(pieces[i - 1].x + pieces[i - 1].width)
})
