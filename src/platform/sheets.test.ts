import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { atOnce, type Page } from '../document'
import { propose } from '../engine'
import { makeOpenPage } from '../formats'
import { MemoryPageStore } from './memory-store'
import { storable } from './stored-page'
import { testDatabases, testStores } from './test-stores'

const openStore = testStores('sheets')
const openWithDatabase = testDatabases()

const PAGE: Page = {
  id: 'p',
  title: '页',
  source: { name: '页.xml', encoding: 'utf-8', sha256: '0'.repeat(64) },
  text: '市里召开会议\n打击一切违法行为。',
  geometry: {
    width: 600,
    height: 800,
    lines: [
      { start: 0, frame: 0, x: 40, y: 40, width: 200, height: 30, size: 24 },
      { start: 7, frame: 1, x: 40, y: 90, width: 200, height: 12 },
    ],
  },
  original: '<alto/>',
  picture: { type: 'image/webp', base64: 'UklGRg==' },
}

const stored = (page: Page) =>
  atOnce(storable(makeOpenPage(page, propose(page.text, page.geometry)), 500))

describe.each([
  ['in the database', openStore],
  ['in memory', async () => new MemoryPageStore('unavailable')],
])('what a page looked like in print %s', (_, open) => {
  test('comes back with it', async () => {
    const store = await open()
    await store.add(stored(PAGE), 500)
    expect((await store.load('p'))?.page).toEqual(PAGE)
  })

  test('goes where a page takes its place that has none', async () => {
    const store = await open()
    await store.add(stored(PAGE), 500)
    const { geometry: _, original: __, picture: ___, ...plain } = PAGE
    await store.add(stored(plain), 600)
    expect((await store.load('p'))?.page).toEqual(plain)
  })
})

test('it is stored apart from the text, and goes with the page for good', async () => {
  const { store, database } = await openWithDatabase('sheets-apart')
  await store.add(stored(PAGE), 500)
  expect(await database.pages.get('p')).not.toHaveProperty('picture')
  expect(await database.sheets.count()).toBe(1)
  await store.mark(['p'], { removedAt: Date.now() + 1000 })
  await store.purge(Date.now() + 2000)
  expect(await database.sheets.count()).toBe(0)
})
