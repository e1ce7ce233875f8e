import { expect, test } from 'vitest'
import { messagesIn } from './messages'
import { progressOf } from './progress'

function watched(total: number | undefined, language: 'en' | 'zh' = 'en') {
  const shown: string[] = []
  let time = 0
  const terminal = {
    result: async () => undefined,
    tell: () => undefined,
    show: (line: string) => void shown.push(line),
  }
  const progress = progressOf(total, terminal, messagesIn(language), () => time)
  return { shown, progress, pass: (milliseconds: number) => (time += milliseconds) }
}

test('shows how far a run is and how long it takes yet', () => {
  const { shown, progress, pass } = watched(2000)
  for (let i = 0; i < 500; i++) {
    pass(20)
    progress.step()
  }
  progress.end()
  expect(shown.length).toBeLessThan(110)
  expect(shown.at(-2)).toBe('[#####...............] 500 of 2,000 pages · 50 a second · 0:30 left')
  expect(shown.at(-1)).toBe('')
})

test('of a stream it knows no end', () => {
  const { shown, progress, pass } = watched(undefined, 'zh')
  pass(4000)
  progress.step()
  expect(shown).toEqual(['1 版 · 每秒 0.3 版'])
})

test('a short run shows nothing, and nothing is shown where nobody watches', () => {
  const { shown, progress, pass } = watched(2)
  pass(100)
  progress.step()
  progress.end()
  expect(shown.join('')).toBe('')
  const terminal = { result: async () => undefined, tell: () => undefined }
  const unseen = progressOf(2, terminal, messagesIn('en'))
  expect(() => [unseen.step(), unseen.end()]).not.toThrow()
})
