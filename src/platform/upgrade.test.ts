import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { reviewToJson } from '../document'
import { sha256OfText } from '../formats'
import type { PageStore } from './page-store'
import { openPageStore } from './storage'

/** A database that an earlier version's code wrote, and what that code read in it. */
interface Fixture {
  /** As Dexie counts: in tenths. */
  readonly version: number
  readonly tables: readonly {
    readonly name: string
    readonly keyPath: string
    readonly autoIncrement: boolean
    readonly indexes: readonly string[]
    readonly rows: readonly unknown[]
  }[]
  /** By id. Of the long page, the number of cuts stands for the cuts. */
  readonly pages: Readonly<
    Record<
      string,
      {
        readonly review: { readonly cuts: unknown }
        readonly engine: string
        readonly done: number
        readonly undone: number
      }
    >
  >
}

const fixtureOf = (version: number): Fixture =>
  JSON.parse(readFileSync(new URL(`./fixtures/database-${version}.json`, import.meta.url), 'utf8'))

/** Dexie calls an index of several fields by all of them: `[page+seq]`. */
const keyPathOf = (index: string) => (index.startsWith('[') ? index.slice(1, -1).split('+') : index)

function write(name: string, { version, tables }: Omit<Fixture, 'pages'>): Promise<void> {
  const request = indexedDB.open(name, version)
  request.onupgradeneeded = () => {
    for (const { name, keyPath, autoIncrement, indexes, rows } of tables) {
      const table = request.result.createObjectStore(name, { keyPath, autoIncrement })
      for (const index of indexes) table.createIndex(index, keyPathOf(index))
      for (const row of rows) table.add(row)
    }
  }
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error)
    request.onsuccess = () => resolve(request.result.close())
  })
}

let store: PageStore
afterEach(() => store.close())

test.each([1, 2, 3, 4, 5, 6])(
  'a database of version %i is read on, and listed in full',
  async (version) => {
    const name = `version-${version}`
    const fixture = fixtureOf(version)
    await write(name, fixture)
    store = await openPageStore(name)
    expect(store.persistent).toBe(true)

    const list = await store.list()
    expect(list.map(({ id }) => id).sort()).toEqual(Object.keys(fixture.pages).sort())
    for (const { id } of list) {
      const open = await store.load(id)
      if (!open) throw new Error(`${id} is lost`)
      const review = reviewToJson(open.review)
      const wanted = fixture.pages[id]
      const cuts = typeof wanted.review.cuts === 'number' ? review.cuts.length : review.cuts
      // Before the third version nothing could be ignored.
      expect({ ...review, cuts }).toEqual({ ignored: [], ...wanted.review })
      const { proposal, done, undone } = open
      expect([proposal.engine, done.length, undone.length]).toEqual([
        wanted.engine,
        wanted.done,
        wanted.undone,
      ])
      const same = await store.withText(sha256OfText(open.page.text))
      expect(same.map((page) => page.id)).toContain(id)
    }

    const statuses = Object.fromEntries(list.map(({ id, status }) => [id, status]))
    expect(statuses).toMatchObject({ worked: 'review', untouched: 'new', approved: 'approved' })
    expect(list.find(({ id }) => id === 'approved')).toMatchObject({
      addedAt: 700,
      updatedAt: 5000,
      exportedAt: null,
      archivedAt: null,
      removedAt: null,
    })
  },
)

test('a database of a newer version is left alone', async () => {
  const tables = [
    { name: 'pages', keyPath: 'id', autoIncrement: false, indexes: [], rows: [{ id: 'kept' }] },
  ]
  await write('newer', { version: 1000, tables })
  store = await openPageStore('newer')
  expect(store).toMatchObject({ persistent: false, problem: 'newer' })
})
