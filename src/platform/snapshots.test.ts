import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { advance, atOnce, type Entry, type OpenPage } from '../document'
import { deskPage, noted, redo, undo } from '../testing/worked-on'
import type { Database } from './database'
import type { DexiePageStore } from './dexie-store'
import { summaryOf } from './page-summary'
import { storable } from './stored-page'
import { testDatabases } from './test-stores'

const CHAPTER = 5

const openStore = testDatabases(CHAPTER)

/** Does something to a page, stores it, and has a snapshot taken if one is due. */
async function take(store: DexiePageStore, open: OpenPage, entry: Entry): Promise<OpenPage> {
  const next = advance(open, entry)
  await store.append(open.page.id, [entry], summaryOf(next))
  await store.snapshot(next)
  return next
}

let databases = 0

/** A page with seventeen entries: three chapters, two snapshots, and two entries behind them. */
async function worked() {
  const name = `snapshots-${++databases}`
  const { store, database } = await openStore(name)
  let open = deskPage()
  await store.add(atOnce(storable(open, 500)), 500)
  for (let i = 0; i < 15; i++) {
    const entry = i % 5 === 3 ? undo() : i === 9 ? redo() : noted(open, `第${i}次`)
    open = await take(store, open, entry)
  }
  open = await take(store, open, noted(open, '然后'))
  open = await take(store, open, undo())
  return { name, store, database, open }
}

/** What a new tab reads of the page. */
const readAnew = async (name: string) => (await openStore(name)).store.load('p1')

test('a page is read from its last snapshot, with all of its history', async () => {
  const { name, database, open } = await worked()
  expect(await database.chapters.count()).toBe(3)
  expect(await database.snapshots.count()).toBe(2)
  // What is bound is not read from the journal any more.
  const bound = await database.entries.where('page').equals('p1').limit(15).primaryKeys()
  await database.entries.bulkDelete(bound)
  expect(await readAnew(name)).toEqual(open)
})

test('an entry that is damaged before a snapshot costs nothing', async () => {
  const { name, database, open } = await worked()
  const [row] = await database.entries.where('page').equals('p1').toArray()
  await database.entries.put({ ...row, entry: 'nothing' } as never)
  expect(await readAnew(name)).toEqual(open)
  const { store } = await openStore(name)
  await store.load('p1')
  expect(await store.lost('p1')).toEqual([])
})

test('an entry that is damaged behind the snapshot costs what is behind it', async () => {
  const { name, database, open } = await worked()
  const rows = await database.entries.where('page').equals('p1').toArray()
  await database.entries.put({ ...rows[15], entry: 'nothing' } as never)
  const { store } = await openStore(name)
  expect((await store.load('p1'))?.done).toEqual(open.done)
  expect(await store.lost('p1')).toHaveLength(2)
})

type Damage = (database: Database) => Promise<unknown>

const inLast =
  (
    table: 'chapters' | 'snapshots',
    change: (row: { pieces: readonly string[] }) => object,
  ): Damage =>
  async (database) => {
    const [row] = await database.table(table).orderBy('n').reverse().limit(1).toArray()
    await database.table(table).put({ ...row, ...change(row) })
  }

const altered = ({ pieces }: { pieces: readonly string[] }) => ({
  pieces: pieces.map((piece) => piece.replace('第', '弟').replace('note', 'nite')),
})

describe.each<[string, Damage]>([
  ['reads otherwise', inLast('snapshots', altered)],
  ['breaks off', inLast('snapshots', ({ pieces }) => ({ pieces: pieces.slice(0, -1) }))],
  ['is none', inLast('snapshots', () => ({ pieces: null }))],
  ['has a chapter that reads otherwise', inLast('chapters', altered)],
  ['has a chapter that is none', inLast('chapters', () => ({ pieces: 'nothing' }))],
  ['has lost a chapter', (database) => database.chapters.limit(1).delete()],
  ['does not stand where its chapter ends', inLast('snapshots', () => ({ upTo: 13 }))],
  [
    'is one of three that read otherwise',
    async (database) => {
      await database.snapshots.toCollection().modify({ sums: [] })
      await database.chapters.toCollection().modify({ sums: [] })
    },
  ],
])('a page whose snapshot %s', (_, damage) => {
  test('is read as it was left, and gets sound snapshots again', async () => {
    const { name, database, open } = await worked()
    await damage(database)
    const { store } = await openStore(name)
    expect(await store.load('p1')).toEqual(open)
    expect(await store.lost('p1')).toEqual([])

    let further = open
    for (let i = 0; i < 2 * CHAPTER; i++)
      further = await take(store, further, noted(further, `${i}`))
    const bound = await database.entries.where('page').equals('p1').limit(20).primaryKeys()
    await database.entries.bulkDelete(bound)
    expect(await readAnew(name)).toEqual(further)
  })
})

test('a snapshot of one tab stands before what another has appended already', async () => {
  const { name, store, open } = await worked()
  let here = open
  for (let i = 0; i < 4; i++) {
    const entry = noted(here, `这边${i}`)
    here = advance(here, entry)
    await store.append('p1', [entry], summaryOf(here))
  }
  const { store: other } = await openStore(name)
  const there = await other.load('p1')
  if (!there) throw new Error('not stored')
  const theirs = await take(other, there, noted(there, '那边'))
  await store.snapshot(here)
  expect(await readAnew(name)).toEqual(theirs)
})

test('of two tabs one binds the same entries', async () => {
  const { name, database, store, open } = await worked()
  const { store: other } = await openStore(name)
  let here = open
  const entries: Entry[] = []
  for (let i = 0; i < 4; i++) {
    entries.push(noted(here, `这边${i}`))
    here = advance(here, entries[i])
  }
  await store.append('p1', entries, summaryOf(here))
  const there = await other.load('p1')
  if (!there) throw new Error('not stored')
  await Promise.all([store.snapshot(here), other.snapshot(there)])
  expect(await database.chapters.count()).toBe(4)
  expect(await readAnew(name)).toEqual(here)
})

test('what was stored anew meanwhile has no snapshot of what was there before', async () => {
  const { name, store, open } = await worked()
  let here = open
  for (let i = 0; i < CHAPTER; i++) {
    const entry = noted(here, `这边${i}`)
    here = advance(here, entry)
    await store.append('p1', [entry], summaryOf(here))
  }
  const { store: other } = await openStore(name)
  await other.add(atOnce(storable(deskPage(), 900)), 900)
  await store.snapshot(here)
  expect(await readAnew(name)).toEqual(deskPage())
})

test('a page that is gone for good leaves nothing', async () => {
  const { store, database } = await worked()
  await store.mark(['p1'], { removedAt: 1 })
  await store.purge(Date.now() + 1000)
  expect([await database.chapters.count(), await database.snapshots.count()]).toEqual([0, 0])
})
