import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SortedWindow } from './sorted-window'

const SIZE = 5
const lists = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: SIZE + 1, maxLength: 40 })

it('holds the numbers of a window that moves along a list, in order', () => {
  fc.assert(
    fc.property(lists, fc.infiniteStream(fc.boolean()), (numbers, choices) => {
      const list = Float64Array.from(numbers)
      const window = new SortedWindow(SIZE)
      for (let i = 0; i < list.length; i++) {
        if (i < SIZE) window.add(list, i)
        else if (choices.next().value) window.replace(list, i - SIZE, i)
        else {
          window.add(list, i)
          window.remove(list, i - SIZE)
        }
        const held = list.slice(Math.max(0, i + 1 - SIZE), i + 1).sort()
        expect([...window.numbers.subarray(0, window.count)]).toEqual([...held])
      }
    }),
  )
})
