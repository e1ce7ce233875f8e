import { expect, it } from 'vitest'
import { topologicalOrder } from './topological-order'

const box = (name: string, x: number, y: number, width: number, height: number) => ({
  ...{ name, x, y, width, height },
})
const order = (...boxes: ReturnType<typeof box>[]) =>
  topologicalOrder(boxes)
    .map(({ name }) => name)
    .join('')

it('reads the left column before the right one, however high they begin', () => {
  expect(order(box('二', 200, 50, 100, 300), box('一', 50, 100, 100, 300))).toBe('一二')
})

it('reads what stands above a heading over both before what stands below it', () => {
  expect(
    order(
      box('下', 50, 220, 100, 100),
      box('题', 50, 180, 250, 20),
      box('上', 200, 50, 100, 100),
      box('左', 50, 60, 100, 100),
    ),
  ).toBe('左上题下')
})

it('keeps every box, of however many', () => {
  const many = Array.from({ length: 1000 }, (_, i) => box(`${i} `, (i * 37) % 500, i % 90, 30, 9))
  expect(new Set(topologicalOrder(many))).toEqual(new Set(many))
})
