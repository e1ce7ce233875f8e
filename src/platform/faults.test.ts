import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { advance, atOnce } from '../document'
import { deskPage, noted, workedOn } from '../testing/worked-on'
import type { PageStore } from './page-store'
import { summaryOf } from './page-summary'
import { keepStored } from './persistence'
import { openPageStore } from './storage'
import { storable } from './stored-page'

let store: PageStore
afterEach(() => {
  store?.close()
  vi.unstubAllGlobals()
})

const worked = () => workedOn(deskPage()).open
const stored = () => atOnce(storable(worked(), 500))

/** Everything in a database, whatever its version. */
async function contentsOf(name: string): Promise<string> {
  const database = await new Dexie(name).open()
  const tables = await Promise.all(database.tables.map((table) => table.toArray()))
  const { version } = database.backendDB()
  database.close()
  return JSON.stringify([version, tables])
}

async function raiseVersion(name: string, store?: string): Promise<void> {
  const request = indexedDB.open(name, 990)
  request.onupgradeneeded = () => {
    if (store) request.result.createObjectStore(store)
  }
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve
    request.onerror = reject
  })
  request.result.close()
}

describe('a database of a newer version', () => {
  test('can be read, and nothing is written to it', async () => {
    const before = await openPageStore('newer-than-this')
    const page = stored()
    await before.add(page, 500)
    const list = await before.list()
    before.close()
    await raiseVersion('newer-than-this')
    const contents = await contentsOf('newer-than-this')

    store = await openPageStore('newer-than-this')
    expect(store).toMatchObject({ persistent: false, problem: 'newer' })
    expect(await store.list()).toEqual(list)
    const open = await store.load('p1')
    expect(open).toEqual(worked())
    if (!open) return

    const entry = noted(open, '新')
    const writes = {
      append: () => store.append('p1', [entry], summaryOf(advance(open, entry))),
      add: () => store.add({ ...page, row: { ...page.row, id: 'p2' } }, 900),
      mark: () => store.mark(['p1'], { archivedAt: 900 }),
    }
    for (const write of Object.values(writes))
      await expect(write()).rejects.toMatchObject({ problem: 'newer' })
    store.close()
    expect(await contentsOf('newer-than-this')).toBe(contents)
  })
})

test('a newer version that keeps pages otherwise is left as it is', async () => {
  await raiseVersion('of-another-kind', 'sheets')
  const contents = await contentsOf('of-another-kind')
  store = await openPageStore('of-another-kind')
  expect(store).toMatchObject({ persistent: false, problem: 'newer' })
  expect(await store.list()).toEqual([])
  expect(await contentsOf('of-another-kind')).toBe(contents)
})

describe('a database that is cleared while it is open', () => {
  test('is told as that, and takes the page again with its history', async () => {
    store = await openPageStore('cleared')
    await store.add(stored(), 500)
    const open = await store.load('p1')
    if (!open) throw new Error('the page is not stored')
    await Dexie.delete('cleared')
    const entry = noted(open, '新')
    const further = advance(open, entry)
    const append = () => store.append('p1', [entry], summaryOf(further))
    await expect(append()).rejects.toMatchObject({ problem: 'evicted' })
    await store.add(atOnce(storable(further, 900)), 900)
    expect(await store.load('p1')).toEqual(further)
  })
})

describe('the browser is asked to keep what is stored', () => {
  const asked = (persisted: boolean, persist: () => Promise<boolean>) => {
    vi.stubGlobal('navigator', { storage: { persisted: async () => persisted, persist } })
    return keepStored()
  }

  test('and agrees, or does not', async () => {
    expect(await asked(false, async () => true)).toBe(true)
    expect(await asked(false, async () => false)).toBe(false)
  })

  test('but not twice', async () => {
    const persist = vi.fn()
    expect(await asked(true, persist)).toBe(true)
    expect(persist).not.toHaveBeenCalled()
  })

  test('where it can be', async () => {
    vi.stubGlobal('navigator', {})
    expect(await keepStored()).toBeNull()
    const refuses = () => Promise.reject(new Error('forbidden'))
    expect(await asked(false, refuses)).toBeNull()
  })
})
