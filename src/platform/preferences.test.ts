import { afterEach, expect, test, vi } from 'vitest'
import { openPreferences } from './preferences'

afterEach(() => vi.unstubAllGlobals())

function shelf(initial?: string) {
  const held = new Map<string, string>(initial ? [['galley.preferences', initial]] : [])
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  }
}

test.each([
  [['zh-CN', 'en'], 'zh'],
  [['fr', 'zh-TW'], 'zh'],
  [['en-GB', 'zh'], 'en'],
  [['fr'], 'en'],
  [[], 'zh'],
])('a browser set to %j reads %s', (languages, language) => {
  vi.stubGlobal('navigator', { languages })
  expect(openPreferences(shelf()).get().language).toBe(language)
})

test('are remembered and told', () => {
  const storage = shelf()
  const preferences = openPreferences(storage)
  const before = preferences.get()
  const listener = vi.fn()
  const stop = preferences.subscribe(listener)
  preferences.set({ theme: 'dark', panes: { source: 0.4 } })
  expect(listener).toHaveBeenCalledTimes(1)
  stop()
  preferences.set({ language: 'en', recentCommands: ['page.undo'], hintDone: true })
  preferences.set({ queue: { sort: 'doubts', folded: ['永康日报\n2022-06-28'] } })
  expect(listener).toHaveBeenCalledTimes(1)
  expect(before.theme).toBe('system')
  expect(openPreferences(storage).get()).toEqual({
    language: 'en',
    theme: 'dark',
    panes: { source: 0.4 },
    recentCommands: ['page.undo'],
    queue: { sort: 'doubts', folded: ['永康日报\n2022-06-28'] },
    hintDone: true,
  })
})

test.each([
  'not json',
  '[]',
  'null',
  '{"language":"fr","theme":7,"panes":{"a":"wide"},"recentCommands":[7],"hintDone":"yes","queue":{"sort":"size","folded":[7]}}',
])('what is not sound is left out: %s', (stored) => {
  vi.stubGlobal('navigator', { languages: ['zh'] })
  expect(openPreferences(shelf(stored)).get()).toEqual({
    language: 'zh',
    theme: 'system',
    panes: {},
    recentCommands: [],
    queue: { sort: 'date', folded: [] },
    hintDone: false,
  })
})

test('hold for the tab where the browser keeps nothing', () => {
  const refusing = {
    getItem: () => {
      throw new Error('blocked')
    },
    setItem: () => {
      throw new Error('blocked')
    },
  }
  for (const storage of [refusing, null]) {
    const preferences = openPreferences(storage)
    preferences.set({ theme: 'dark' })
    expect(preferences.get().theme).toBe('dark')
  }
})
