import { expect, test } from 'vitest'
import { type Arrival, Queue } from './arrivals'

const file = (name: string): Arrival => ({ name, bytes: async () => new Uint8Array() })
const names = (queue: Queue) => queue.left().map(({ name }) => name)

test('pages come out in their order, pictures that no page has claimed after them', () => {
  const queue = new Queue([file('1.png'), file('1.alto.xml'), file('2.jpg'), file('2.txt')])
  expect(queue.next()?.name).toBe('1.alto.xml')
  expect(queue.pictureFor('1.alto.xml', undefined)?.name).toBe('1.png')
  expect(queue.next()?.name).toBe('2.txt')
  expect(queue.next()?.name).toBe('2.jpg')
  expect(queue.next()).toBeNull()
  expect([queue.done, queue.all]).toEqual([3, 3])
})

test('a picture goes by the name that the file gives it before it goes by its own', () => {
  const queue = new Queue([file('扫描/0007.tif'), file('p1.png'), file('p1.xml')])
  expect(queue.pictureFor('xml/p1.xml', 'scans/0007.TIF')?.name).toBe('扫描/0007.tif')
  expect(queue.pictureFor('xml/p1.xml', 'elsewhere.png')?.name).toBe('p1.png')
  expect(queue.pictureFor('xml/p2.xml', undefined)).toBeNull()
})

test('the parts of a file stand in its place, and count instead of it', () => {
  const queue = new Queue([file('a.txt'), file('b.zip'), file('c.txt')])
  queue.next()
  queue.next()
  queue.insteadOfLast([file('b/1.xml'), file('b/1.jpg'), file('b/2.xml')])
  expect([queue.done, queue.all]).toEqual([1, 5])
  expect(names(queue)).toEqual(['b/1.xml', 'b/2.xml', 'c.txt', 'b/1.jpg'])
})
