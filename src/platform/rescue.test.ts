import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { advance, annotate, atOnce, type Entry, type OpenPage } from '../document'
import { deskPage, noted, redo, undo } from '../testing/worked-on'
import type { PageStore } from './page-store'
import { summaryOf } from './page-summary'
import { storable } from './stored-page'
import { testStores } from './test-stores'

const openStore = testStores('left')

let items = new Map<string, string>()
beforeEach(() => {
  items = new Map()
  vi.stubGlobal('localStorage', {
    get length() {
      return items.size
    },
    key: (i: number) => [...items.keys()][i] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const append = (store: PageStore, open: OpenPage, entries: readonly Entry[]) =>
  store.append(open.page.id, entries, summaryOf(entries.reduce(advance, open)))

/** A note on the other article than that of `noted`. */
function notedBelow(open: OpenPage, note: string): Entry {
  const result = annotate(open.page, open.review, { article: '2', note })
  if (!result.ok) throw new Error(result.refusal)
  return { kind: 'do', at: 5000, transaction: result.value }
}

const notes = (open: OpenPage | null) =>
  ['1', '2'].map((id) => open?.review.articles.get(id)?.note ?? null)

/** The page in a store of this name, and a tab that closes with these entries on their way. */
async function closing(name: string, entries: (open: OpenPage) => Entry[]) {
  const tab = await openStore(name)
  const page = deskPage()
  await tab.add(atOnce(storable(page, 500)), 500)
  const left = entries(page)
  tab.rescue('p1', left)
  return { tab, page, left }
}

test('what a closing tab left behind is there when the page is opened, and from then on in the database', async () => {
  await closing('left', (page) => [noted(page, '没存上'), undo(), redo()])
  const open = await (await openStore('left')).load('p1')
  expect(notes(open)).toEqual(['没存上', null])
  expect(items.size).toBe(0)
  expect(await (await openStore('left')).load('p1')).toEqual(open)
})

test('it is taken once only, when the database had some or all of it after all', async () => {
  for (const stored of [1, 2]) {
    const name = `left-stored-${stored}`
    const { tab, page, left } = await closing(name, (open) => [noted(open, '一'), undo()])
    const kept = new Map(items)
    await append(tab, page, left.slice(0, stored))
    items = kept
    const open = await (await openStore(name)).load('p1')
    expect([open?.done.length, open?.undone.length]).toEqual([0, 1])
  }
})

test('two tabs that close leave both their work', async () => {
  const { page } = await closing('left-by-two', (open) => [noted(open, '甲')])
  const other = await openStore('left-by-two')
  // Its page is read before the first closes.
  const kept = items
  items = new Map()
  await other.load('p1')
  items = kept
  other.rescue('p1', [notedBelow(page, '乙')])
  const open = await (await openStore('left-by-two')).load('p1')
  expect(notes(open)).toEqual(['甲', '乙'])
  expect(items.size).toBe(0)
})

test('what others did meanwhile stands, and what was left goes beside it', async () => {
  const { tab, page } = await closing('left-overtaken', (open) => [
    noted(open, '一'),
    notedBelow(open, '留下的'),
  ])
  const kept = new Map(items)
  await append(tab, page, [noted(page, '二')])
  items = kept
  const open = await (await openStore('left-overtaken')).load('p1')
  expect(notes(open)).toEqual(['二', '留下的'])
  expect(await (await openStore('left-overtaken')).load('p1')).toEqual(open)
})

test('a tab that has the page takes it too, the next time that it reads the page', async () => {
  const { page } = await closing('left-to-open-tab', (open) => [noted(open, '甲')])
  const kept = new Map(items)
  items.clear()
  const there = await openStore('left-to-open-tab')
  await there.load('p1')
  await append(there, page, [notedBelow(page, '乙')])
  items = kept
  expect(notes(await there.load('p1'))).toEqual(['甲', '乙'])
})

test('two tabs that come back at the same time both open the page', async () => {
  await closing('left-to-two', (open) => [noted(open, '甲')])
  const [one, two] = [await openStore('left-to-two'), await openStore('left-to-two')]
  const [first, second] = await Promise.all([one.load('p1'), two.load('p1')])
  expect(notes(first)).toEqual(['甲', null])
  expect(second).toEqual(first)
})

test('where it cannot be stored the page opens all the same, and it is left where it is', async () => {
  await closing('left-on-full-disk', (open) => [noted(open, '甲')])
  const store = await openStore('left-on-full-disk')
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(notes(await store.load('p1'))).toEqual([null, null])
  expect(items.size).toBe(1)
  add.mockRestore()
  expect(notes(await store.load('p1'))).toEqual(['甲', null])
  expect(items.size).toBe(0)
})

test('it is not put on a page that was stored in the place of its own', async () => {
  const { tab } = await closing('left-replaced', (open) => [noted(open, '甲')])
  await tab.add(atOnce(storable(deskPage(), 600)), 600)
  const open = await (await openStore('left-replaced')).load('p1')
  expect(notes(open)).toEqual([null, null])
  expect(items.size).toBe(0)
})

test('what is no entry of a journal is left out', async () => {
  const { left } = await closing('left-rubbish', (open) => [noted(open, '甲')])
  const [[key, value]] = items
  items.set(key, JSON.stringify({ ...JSON.parse(value), entries: [left[0], { kind: 'do' }, 7] }))
  items.set(`${key}?`, 'rubbish')
  expect(notes(await (await openStore('left-rubbish')).load('p1'))).toEqual(['甲', null])
})

test('what an older program left, under a key for all tabs, is taken', async () => {
  const name = 'left-by-older'
  const { left } = await closing(name, (open) => [noted(open, '甲')])
  items.clear()
  items.set(`${name}.rescue.p1`, JSON.stringify({ after: 0, entries: left }))
  const older = await openStore(name)
  // Nor did it write down when a page was stored.
  const { database } = older as unknown as { database: { meta: { clear(): Promise<void> } } }
  await database.meta.clear()
  expect(notes(await older.load('p1'))).toEqual(['甲', null])
})

test('it is forgotten when the tab stayed and stored it, and not taken by that tab', async () => {
  const { tab, page, left } = await closing('left-stayed', (open) => [noted(open, '一')])
  expect((await tab.load('p1'))?.done).toHaveLength(0)
  await append(tab, page, left)
  expect(items.size).toBe(0)
})

test('what was done while something was being stored stays there until it is stored as well', async () => {
  const tab = await openStore('left-halfway')
  const page = deskPage()
  await tab.add(atOnce(storable(page, 500)), 500)
  const first = noted(page, '甲')
  const second = notedBelow(advance(page, first), '乙')
  const storing = append(tab, page, [first])
  tab.rescue('p1', [first, second])
  await storing
  expect(notes(await (await openStore('left-halfway')).load('p1'))).toEqual(['甲', '乙'])
})
