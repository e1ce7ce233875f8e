import { expect, test } from 'vitest'
import { edgeSpeed } from './edge-scroll'

const at = (y: number) => edgeSpeed(y, 100, 900)

test('a pane stands still while what is held is well inside it', () => {
  for (const y of [144, 500, 856]) expect(at(y)).toBe(0)
})

test('it scrolls up at its upper edge and down at its lower, as fast', () => {
  expect(at(120)).toBeLessThan(0)
  expect(at(880)).toBe(-at(120))
})

test('the farther out, the faster, up to a limit', () => {
  const speeds = [860, 870, 890, 900, 920, 950].map(at)
  expect(speeds).toEqual([...speeds].sort((a, b) => a - b))
  expect(new Set(speeds).size).toBe(speeds.length)
  expect(at(858), 'it starts gently').toBeLessThan(50)
  expect(at(2000)).toBe(at(4000))
})
