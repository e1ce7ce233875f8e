import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PageStore, PageSummary } from '../platform'
import { storeAll } from './new-version'

/** What stands on the screen, by the selectors that find it. */
let screen: readonly string[]

beforeEach(() => {
  screen = []
  vi.stubGlobal('HTMLElement', class {})
  vi.stubGlobal('document', {
    activeElement: null,
    querySelector: (selector: string) => (screen.includes(selector) ? {} : null),
  })
})
afterEach(() => vi.unstubAllGlobals())

const KEPT = { persistent: true, problem: null, list: async () => [{} as PageSummary] }
const STORED = { isEmpty: true, flush: async () => {} }
const FULL = {
  isEmpty: false,
  flush: async () => {
    throw new Error('full')
  },
}

const word = (
  store: Pick<PageStore, 'persistent' | 'problem' | 'list'>,
  journal = STORED,
  queries = new QueryClient(),
) => storeAll(store, journal, queries)

test('a tab whose work is all stored can be loaded anew', async () => {
  expect(await word(KEPT)).toBe('stored')
})

test('a tab cannot whose work the database refuses, or that comes in while the rest is stored', async () => {
  expect(await word(KEPT, FULL)).toBe('unsaved')
  expect(await word(KEPT, { ...STORED, isEmpty: false })).toBe('unsaved')
})

test('nor one with a text that was refused, or with an open dialog', async () => {
  screen = ['[data-draft]']
  expect(await word(KEPT)).toBe('unsaved')
  screen = ['[role="dialog"]']
  expect(await word(KEPT)).toBe('busy')
})

test('nor one that works through pages; saving is no such work', async () => {
  const queries = new QueryClient()
  const begin = (scope?: { id: string }) =>
    queries
      .getMutationCache()
      .build(queries, { mutationFn: () => new Promise(() => {}), scope })
      .execute(undefined)
  void begin()
  expect(await word(KEPT, STORED, queries)).toBe('stored')
  void begin({ id: 'import' })
  expect(await word(KEPT, STORED, queries)).toBe('busy')
})

test('pages that lie in memory alone go with their tab; what a newer version stored stays', async () => {
  const memory = { ...KEPT, persistent: false, problem: 'unavailable' } as const
  expect(await word(memory)).toBe('unsaved')
  expect(await word({ ...memory, list: async () => [] })).toBe('stored')
  expect(await word({ ...memory, problem: 'newer' })).toBe('stored')
})
