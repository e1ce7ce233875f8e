import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { advance, atOnce, type Entry, type OpenPage, openPage } from '../document'
import { readNotation } from '../testing/notation'
import { deskPage, NO_PROPOSAL, noted, workedOn } from '../testing/worked-on'
import type { Database } from './database'
import { summaryOf } from './page-summary'
import { storable } from './stored-page'
import { testDatabases } from './test-stores'

const openStore = testDatabases()

let databases = 0

/** A page with eight entries, of which the database says something else when `damage` is through with it. */
async function damaged(damage: (database: Database) => Promise<unknown>) {
  const name = `damaged-${++databases}`
  const { store, database } = await openStore(name)
  const start = deskPage()
  const { entries } = workedOn(start)
  await store.add(atOnce(storable(start, 500)), 500)
  for (const entry of entries) await store.append('p1', [entry], summaryOf(start))
  await damage(database)
  /** The page as it was after so many entries. */
  const after = (count: number): OpenPage => entries.slice(0, count).reduce(advance, start)
  const { store: fresh } = await openStore(name)
  return { name, store: fresh, database, entries, after }
}

/** Writes something else in the place of the page's n-th entry. */
const replaceEntry = (n: number, entry: unknown) => async (database: Database) => {
  const rows = await database.entries.where('page').equals('p1').sortBy('seq')
  await database.entries.put({ ...rows[n], entry } as never)
}

const replaceInPage = (change: object) => async (database: Database) => {
  const row = await database.pages.get('p1')
  await database.pages.put({ ...row, ...change } as never)
}

const outside: Entry = {
  kind: 'do',
  at: 1,
  transaction: {
    gesture: 'split',
    place: 0,
    steps: [{ register: 'cut', at: 99_999, value: { role: 'body', article: '1' } as never }],
    inverse: [],
  },
}

describe.each([
  ['is no entry', null],
  ['is of an unknown kind', { kind: 'paint', at: 1 }],
  ['has lost its change', { kind: 'do', at: 1 }],
  ['has lost its inverse', { kind: 'do', at: 1, transaction: { gesture: 'split', steps: [] } }],
  ['does not fit the text', outside],
])('a journal with something in it that %s', (_, entry) => {
  test('opens the page as it was before, and keeps aside what comes after', async () => {
    const { name, store, entries, after } = await damaged(replaceEntry(4, entry))
    expect(await store.load('p1')).toEqual(after(4))
    expect(await store.lost('p1')).toEqual([entry, ...entries.slice(5)])
    expect((await store.list())[0]).toMatchObject({ status: 'review', updatedAt: entries[7].at })

    // Work goes on from there, and what was lost is still there to be had.
    const next = noted(after(4), '接着做')
    await store.append('p1', [next], summaryOf(advance(after(4), next)))
    const { store: again } = await openStore(name)
    expect(await again.load('p1')).toEqual(advance(after(4), next))
    expect(await again.lost('p1')).toHaveLength(4)
  })
})

test('a journal that is damaged at once opens the page as it came', async () => {
  const { store, after } = await damaged(replaceEntry(0, 'nothing'))
  expect(await store.load('p1')).toEqual(after(0))
  expect(await store.lost('p1')).toHaveLength(8)
  expect((await store.list())[0]).toMatchObject({ status: 'new' })
})

test('what is damaged twice is kept aside twice, in order', async () => {
  const { name, store, database, entries } = await damaged(replaceEntry(6, 'second'))
  await store.load('p1')
  await replaceEntry(4, 'first')(database)
  const { store: again } = await openStore(name)
  await again.load('p1')
  expect(await again.lost('p1')).toEqual(['second', entries[7], 'first', entries[5]])
})

test('a whole page has lost nothing', async () => {
  const { store, after } = await damaged(async () => {})
  expect(await store.load('p1')).toEqual(after(8))
  expect(await store.lost('p1')).toEqual([])
})

test('what was lost goes with the page', async () => {
  const { store } = await damaged(replaceEntry(4, null))
  await store.load('p1')
  await store.mark(['p1'], { removedAt: 1 })
  await store.purge(Date.now() + 1000)
  expect(await store.lost('p1')).toEqual([])
})

describe.each([
  ['review it began with is gone', replaceInPage({ base: undefined })],
  ['review it began with is no review', replaceInPage({ base: { cuts: ['[[0,'] } })],
  ['proposal is gone', replaceInPage({ proposal: null })],
  ['proposal breaks off', replaceInPage({ proposal: { engine: '', blocks: ['[{"sta'] } })],
])('a page whose %s', (_, damage) => {
  test('cannot be opened, but gives its text', async () => {
    const { store } = await damaged(damage)
    await expect(store.load('p1')).rejects.toMatchObject({ problem: 'corrupt' })
    expect(await store.rawText('p1')).toBe(deskPage().page.text)
    expect(await store.lost('p1')).toEqual([])
  })
})

test('a page whose text is gone has none to give', async () => {
  const { store } = await damaged(replaceInPage({ text: undefined }))
  await expect(store.load('p1')).rejects.toMatchObject({ problem: 'corrupt' })
  expect(await store.rawText('p1')).toBeNull()
})

test('a page of which only the row in the list is left is not stored', async () => {
  const { store } = await damaged((database) => database.pages.delete('p1'))
  expect(await store.load('p1')).toBeNull()
  expect(await store.rawText('p1')).toBeNull()
})

test('the pieces of a long page that are gone are missed', async () => {
  const rows = Array.from({ length: 1300 }, (_, n) => `A ${n % 2 ? 'body' : 'subhead'} | ${n}`)
  const { page, review } = readNotation(rows.join('\n'))
  const { store, database } = await damaged(async () => {})
  await store.add(atOnce(storable(openPage(page, NO_PROPOSAL, review), 500)), 500)
  expect(await database.pieces.count()).toBeGreaterThan(2)
  await database.pieces.clear()
  await expect(store.load(page.id)).rejects.toMatchObject({ problem: 'corrupt' })
  expect(await store.rawText(page.id)).toBe(page.text)
})
