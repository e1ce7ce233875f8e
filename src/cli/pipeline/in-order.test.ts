import { setTimeout as sleep } from 'node:timers/promises'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from './in-order'

/** Counts what was taken of it. */
function source(length: number) {
  const state = { taken: 0 }
  async function* items() {
    while (state.taken < length) yield state.taken++
  }
  return { state, items: items() }
}

test('keeps the order and never runs further ahead than it may', async () => {
  const waits = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(waits, fc.integer({ min: 1, max: 6 }), async (waits, ahead) => {
      const { state, items } = source(waits.length)
      let given = 0
      let atWork = 0
      const work = async (item: number) => {
        atWork++
        expect(atWork).toBeLessThanOrEqual(ahead)
        await sleep(waits[item])
        atWork--
        return item
      }
      for await (const item of inOrder(items, ahead, work)) {
        expect(item).toBe(given++)
        // What is in hand here was given already, and one more item may be on its way.
        expect(state.taken - given).toBeLessThanOrEqual(ahead)
        if (given % 5 === 0) await sleep(1)
      }
      expect(given).toBe(waits.length)
    }),
    { numRuns: 50 },
  )
})

test('gives a result before the next item has come', async () => {
  let more = () => {}
  async function* items() {
    yield 1
    await new Promise<void>((resolve) => {
      more = resolve
    })
    yield 2
  }
  const results = inOrder(items(), 4, async (item) => item)
  expect(await results.next()).toEqual({ done: false, value: 1 })
  more()
  expect(await results.next()).toEqual({ done: false, value: 2 })
  expect((await results.next()).done).toBe(true)
})

test('gives all that came before the source broke', async () => {
  async function* items() {
    yield 1
    yield 2
    throw new Error('unplugged')
  }
  const seen: number[] = []
  const run = async () => {
    for await (const item of inOrder(items(), 4, async (item) => sleep(2, item))) seen.push(item)
  }
  await expect(run()).rejects.toThrow('unplugged')
  expect(seen).toEqual([1, 2])
})
