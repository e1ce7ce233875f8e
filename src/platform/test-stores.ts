import { afterEach } from 'vitest'
import { type Database, openDatabase } from './database'
import { DexiePageStore } from './dexie-store'
import type { PageStore } from './page-store'
import { openPageStore } from './storage'

/** Opens stores of the tests in one file, each in a database of its own unless it is named, and closes them after each test. */
export function testStores(of: string): (name?: string) => Promise<PageStore> {
  let opened: PageStore[] = []
  let databases = 0
  afterEach(() => {
    for (const store of opened) store.close()
    opened = []
  })
  return async (name = `${of}-${++databases}`) => {
    const store = await openPageStore(name)
    opened.push(store)
    return store
  }
}

/** The same with the database behind each store; `chapter` entries are worth a snapshot. */
export function testDatabases(
  chapter?: number,
): (name: string) => Promise<{ store: DexiePageStore; database: Database }> {
  let opened: DexiePageStore[] = []
  afterEach(() => {
    for (const store of opened) store.close()
    opened = []
  })
  return async (name) => {
    const database = await openDatabase(name)
    const store = new DexiePageStore(database, chapter)
    opened.push(store)
    return { store, database }
  }
}
