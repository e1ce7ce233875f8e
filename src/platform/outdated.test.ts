import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { advance, atOnce } from '../document'
import { deskPage, noted } from '../testing/worked-on'
import { summaryOf } from './page-summary'
import { storable } from './stored-page'
import { testStores } from './test-stores'

const openStore = testStores('outdated')

afterEach(() => {
  vi.restoreAllMocks()
})

/** Opens the database as a newer program does, and does with it what that does. */
const asNewer = (name: string, version: number | undefined, job: (database: IDBDatabase) => void) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      job(request.result)
      request.result.close()
      resolve()
    }
  })

const entriesIn = (name: string) =>
  new Promise<number>((resolve) => {
    void asNewer(name, undefined, (database) => {
      const count = database.transaction('entries').objectStore('entries').count()
      count.onsuccess = () => resolve(count.result)
    })
  })

const upgrade = (name: string) => asNewer(name, 1000, () => {})
const writeAsNewer = (name: string) =>
  asNewer(name, undefined, (database) => {
    database
      .transaction('meta', 'readwrite')
      .objectStore('meta')
      .put({ key: 'writer', value: 1000 })
  })

describe.each([
  ['upgraded the database', upgrade],
  ['written to it', writeAsNewer],
])('once a newer program has %s', (what, newer) => {
  test('nothing is written from here any more, and it is told once', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const name = `outdated-${what}`
    const store = await openStore(name)
    const told = vi.fn()
    store.onOutdated(told)
    const page = deskPage()
    await store.add(atOnce(storable(page, 1)), 1)
    const entry = noted(page, '一')
    const open = advance(page, entry)
    await store.append('p1', [entry], summaryOf(open))
    await newer(name)

    const next = noted(open, '二')
    const append = () => store.append('p1', [next], summaryOf(advance(open, next)))
    await expect(append()).rejects.toMatchObject({ problem: 'outdated' })
    await expect(append()).rejects.toMatchObject({ problem: 'outdated' })
    await expect(store.since('p1')).rejects.toMatchObject({ problem: 'outdated' })
    await expect(store.mark(['p1'], { removedAt: 5 })).rejects.toMatchObject({
      problem: 'outdated',
    })
    await expect(store.purge(9)).rejects.toMatchObject({ problem: 'outdated' })
    await expect(store.add(atOnce(storable(open, 2)), 2)).rejects.toMatchObject({
      problem: 'outdated',
    })
    expect(told).toHaveBeenCalledTimes(1)
    expect(await entriesIn(name)).toBe(1)
    expect(await openStore(name)).toMatchObject({ persistent: false, problem: 'newer' })
  })
})

test('a tab that only looks hears of a newer program, too', async () => {
  const store = await openStore('outdated-looking')
  const page = deskPage()
  await store.add(atOnce(storable(page, 1)), 1)
  const told = vi.fn()
  store.onOutdated(told)
  await writeAsNewer('outdated-looking')
  await expect(store.since('p1')).rejects.toMatchObject({ problem: 'outdated' })
  expect(told).toHaveBeenCalledTimes(1)
})

test('what is left behind by a closing tab is left by no outdated one', async () => {
  const items = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  })
  const store = await openStore('outdated-closing')
  const page = deskPage()
  await store.add(atOnce(storable(page, 1)), 1)
  store.rescue('p1', [noted(page, '一')])
  expect(items.size).toBe(1)
  items.clear()
  await writeAsNewer('outdated-closing')
  await expect(store.since('p1')).rejects.toMatchObject({ problem: 'outdated' })
  store.rescue('p1', [noted(page, '二')])
  expect(items.size).toBe(0)
  vi.unstubAllGlobals()
})
