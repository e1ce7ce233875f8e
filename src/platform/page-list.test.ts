import 'fake-indexeddb/auto'
import { describe, expect, test, vi } from 'vitest'
import { advance, atOnce, type OpenPage } from '../document'
import { sha256OfText } from '../formats'
import { deskPage, noted } from '../testing/worked-on'
import { type Database, openDatabase } from './database'
import { readListing } from './listing'
import { MemoryPageStore } from './memory-store'
import type { PageStore } from './page-store'
import { summaryOf } from './page-summary'
import { storable } from './stored-page'
import { testStores } from './test-stores'

const openStore = testStores('list')

type Listing = Database['listing']

const add = (store: PageStore, ...pages: readonly OpenPage[]) =>
  Promise.all(pages.map((page) => store.add(atOnce(storable(page, 500)), 500)))

/** Something is done to the page, at that time. */
function work(store: PageStore, open: OpenPage, at: number): Promise<void> {
  const entry = { ...noted(open, '注'), at }
  return store.append(open.page.id, [entry], summaryOf(advance(open, entry)))
}

const rowOf = async (store: PageStore, id: string) =>
  (await store.list()).find((row) => row.id === id)

describe.each([
  ['in the database', openStore],
  ['in memory', async () => new MemoryPageStore('unavailable')],
])('the list %s', (_, open) => {
  test('says that a page is exported until something is done to it', async () => {
    const store = await open()
    const page = deskPage()
    await add(store, page)
    await work(store, page, 1000)
    expect(await rowOf(store, 'p1')).toMatchObject({ status: 'review', exportedAt: null })
    await store.mark(['p1'], { exportedAt: 2000 })
    expect(await rowOf(store, 'p1')).toMatchObject({ status: 'exported', exportedAt: 2000 })
    await work(store, page, 3000)
    expect(await rowOf(store, 'p1')).toMatchObject({ status: 'review', exportedAt: 2000 })
  })

  test('says that a page is not exported as it is, when what is stored after was done before', async () => {
    const store = await open()
    const page = deskPage()
    await add(store, page)
    await store.mark(['p1'], { exportedAt: 2000 })
    // In another tab, or by a clock that was set back.
    await work(store, page, 1500)
    expect(await rowOf(store, 'p1')).toMatchObject({ status: 'review' })
  })

  test('marks many pages, each mark for itself, and takes marks back', async () => {
    const store = await open()
    await add(store, deskPage('a'), deskPage('b'), deskPage('c'))
    await store.mark(['a', 'b', 'nobody'], { archivedAt: 1000 })
    await store.mark(['b', 'c'], { removedAt: 2000 })
    const marks = async () =>
      (await store.list())
        .map(({ id, archivedAt, removedAt }) => [id, archivedAt, removedAt])
        .sort()
    expect(await marks()).toEqual([
      ['a', 1000, null],
      ['b', 1000, 2000],
      ['c', null, 2000],
    ])
    await store.mark(['b', 'c'], { removedAt: null })
    expect(await marks()).toEqual([
      ['a', 1000, null],
      ['b', 1000, null],
      ['c', null, null],
    ])
    expect(await store.load('b')).toEqual(deskPage('b'))
  })

  test('takes a removed page back when somebody works on it', async () => {
    const store = await open()
    await add(store, deskPage())
    await store.mark(['p1'], { archivedAt: 900, removedAt: 1000 })
    await work(store, deskPage(), 2000)
    expect(await rowOf(store, 'p1')).toMatchObject({ archivedAt: 900, removedAt: null })
  })

  test('lets go for good of what was removed long ago, and of nothing else', async () => {
    const store = await open()
    await add(store, deskPage('long ago'), deskPage('now'), deskPage('kept'))
    await work(store, deskPage('long ago'), 600)
    const time = Date.now() + 1000
    await store.mark(['long ago'], { removedAt: time - 1 })
    await store.mark(['now'], { removedAt: time })
    await store.purge(time)
    expect((await store.list()).map(({ id }) => id).sort()).toEqual(['kept', 'now'])
    expect([await store.has('long ago'), await store.has('now')]).toEqual([false, true])
    expect(await store.load('long ago')).toBeNull()
    await expect(work(store, deskPage('long ago'), 2000)).rejects.toMatchObject({ problem: 'gone' })
    // Nothing of the page is left for one that comes under its name.
    await add(store, deskPage('long ago'))
    expect(await store.load('long ago')).toEqual(deskPage('long ago'))
  })

  test('finds the pages that have the same text', async () => {
    const store = await open()
    const other = deskPage('other')
    const text = other.page.text.replace('用好人', '用坏人')
    await add(
      store,
      deskPage('a'),
      { ...other, page: { ...other.page, text } },
      deskPage('b', '又'),
    )
    const hash = sha256OfText(deskPage('a').page.text)
    expect((await store.withText(hash)).map(({ id }) => id).sort()).toEqual(['a', 'b'])
    expect(await store.withText('')).toEqual([])
  })
})

test('what the list is read from is what is stored of each page, whatever was done', async () => {
  const store = await openStore('in step')
  const ids = Array.from({ length: 210 }, (_, n) => `page ${n}`)
  await add(store, ...ids.map((id) => deskPage(id)))
  await add(store, deskPage('page 1', '又一次'))
  await work(store, deskPage('page 2'), 1000)
  await store.mark(ids.slice(100), { archivedAt: 2000 })
  await store.mark(['page 3', 'page 5'], { removedAt: 2000 })
  await store.purge(Date.now() + 1000)
  const database = await openDatabase('in step')
  const rows = await database.summaries.toArray()
  database.close()
  const wanted = rows.map(({ hash: _, ...row }) => row)
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  expect([...(await store.list())].sort(byId)).toEqual(wanted.sort(byId))
  expect(wanted).toHaveLength(208)
  const some = await store.listed(['page 3', 'page 1', 'page 120'])
  expect(some.map(({ id, title }) => [id, title])).toEqual([
    ['page 1', '又一次'],
    ['page 120', '澄湖日报 2026-03-02 第1版'],
  ])
  expect(await store.listed(['page 3', 'page 5'])).toEqual([])
})

test('the list of another tab hears of every page that was marked or purged', async () => {
  const here = await openStore('told')
  await add(here, deskPage('a'), deskPage('b'))
  const there = await openStore('told')
  const told = (count: number) =>
    new Promise<string[]>((resolve) => {
      const ids: string[] = []
      there.watch((some) => {
        if (ids.push(...some) === count) resolve(ids)
      })
    })
  const marked = told(2)
  await here.mark(['a', 'b'], { removedAt: 1000 })
  expect(await marked).toEqual(['a', 'b'])
  const purged = told(2)
  await here.purge(Date.now() + 1000)
  expect(await purged).toEqual(['a', 'b'])
})

test.each([
  ['cannot be read', (listing: Listing) => listing.put({ key: 0, rows: '[["a", "' })],
  ['is not what was written', (listing: Listing) => listing.put({ key: 0, rows: '[[]]' })],
  ['is gone', (listing: Listing) => listing.clear()],
])('a list whose text %s is made anew from the rows of the pages', async (how, damage) => {
  const store = await openStore(how)
  await add(store, deskPage('a'), deskPage('b'))
  const database = await openDatabase(how)
  await database.listing.clear()
  await damage(database.listing)
  const titles = async () => (await store.list()).map(({ id }) => id).sort()
  expect(await titles()).toEqual(['a', 'b'])
  await vi.waitFor(async () => expect((await readListing(database)).rows).toHaveLength(2))
  database.close()
  await add(store, deskPage('c'))
  expect(await titles()).toEqual(['a', 'b', 'c'])
})
