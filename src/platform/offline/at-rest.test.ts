import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atRest } from './at-rest'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', { readyState: 'complete' })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Whether it has come after so many milliseconds more. */
function waiting() {
  let hasCome = false
  void atRest().then(() => {
    hasCome = true
  })
  return async (milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds)
    return hasCome
  }
}

const press = () => window.dispatchEvent(new Event('keydown'))

test('comes when nobody has pressed anything for three seconds', async () => {
  const after = waiting()
  expect(await after(2900)).toBe(false)
  press()
  expect(await after(2900)).toBe(false)
  press()
  expect(await after(2900)).toBe(false)
  expect(await after(200)).toBe(true)
})

test('comes after a minute to an editor who never rests', async () => {
  const after = waiting()
  for (let second = 0; second < 59; second++) {
    press()
    expect(await after(1000)).toBe(false)
  }
  press()
  expect(await after(1100)).toBe(true)
})

test('waits until the page has loaded', async () => {
  vi.stubGlobal('document', { readyState: 'loading' })
  const after = waiting()
  expect(await after(10_000)).toBe(false)
  window.dispatchEvent(new Event('load'))
  expect(await after(100)).toBe(true)
})
