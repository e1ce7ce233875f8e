import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { advance, atOnce, type Entry, type OpenPage } from '../document'
import { deskPage, noted, undo } from '../testing/worked-on'
import type { PageStore } from './page-store'
import { summaryOf } from './page-summary'
import { storable } from './stored-page'
import { testStores } from './test-stores'

const openStore = testStores('anew')

const add = (store: PageStore, open: OpenPage) => store.add(atOnce(storable(open, 500)), 500)
const append = (store: PageStore, open: OpenPage, entries: readonly Entry[]) =>
  store.append(open.page.id, entries, summaryOf(entries.reduce(advance, open)))

/** Two stores on a page with such a history; the first then stores another in its place. */
async function replaced(name: string, before: OpenPage, after: OpenPage) {
  const [here, there] = [await openStore(name), await openStore(name)]
  await add(here, before)
  await there.load('p1')
  await add(here, after)
  return there
}

test('a page that was untouched and is another now is read anew', async () => {
  const after = advance(deskPage(), noted(deskPage(), '备份里的'))
  const there = await replaced('anew-untouched', deskPage(), after)
  expect(await there.since('p1')).toBeNull()
  expect(await there.load('p1')).toEqual(after)
  expect(await there.since('p1')).toEqual([])
})

test('nothing is written on a page that is another now, though it has as few entries', async () => {
  const there = await replaced('anew-as-few', deskPage(), deskPage('p1', '另一份'))
  await expect(append(there, deskPage(), [noted(deskPage(), '旧')])).rejects.toMatchObject({
    problem: 'conflict',
  })
})

test('nor on one of which it is not known here how far it is', async () => {
  const here = await openStore('anew-unread')
  await add(here, deskPage())
  const there = await openStore('anew-unread')
  await expect(append(there, deskPage(), [noted(deskPage(), '一')])).rejects.toMatchObject({
    problem: 'conflict',
  })
})

test('a removed page that a backup brings back is not purged for when it was removed', async () => {
  const store = await openStore('anew-purged')
  const now = Date.now()
  await store.add(atOnce(storable(deskPage('back'), 500)), 500, { removedAt: 1000 })
  await store.purge(now - 1000)
  expect((await store.list()).map(({ id }) => id)).toEqual(['back'])
  await store.purge(now + 60_000)
  expect(await store.list()).toEqual([])
})

test('a database that was cleared and filled again numbers entries anew: nothing is taken for another', async () => {
  const { Dexie } = await import('dexie')
  const [here, there] = [await openStore('anew-cleared'), await openStore('anew-cleared')]
  const first = noted(deskPage(), '一')
  const before = advance(deskPage(), first)
  await add(here, before)
  await there.load('p1')
  await Dexie.delete('anew-cleared')
  const after = advance(advance(before, undo()), noted(deskPage(), '二'))
  await add(here, after)
  await expect(append(there, before, [noted(before, '三')])).rejects.toMatchObject({
    problem: 'conflict',
  })
  expect(await there.since('p1')).toBeNull()
})
