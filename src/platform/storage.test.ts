import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { advance, approve, atOnce, type Entry, type OpenPage, repropose } from '../document'
import { deskPage, NO_PROPOSAL, noted, undo, workedOn } from '../testing/worked-on'
import { MemoryPageStore } from './memory-store'
import type { PageStore } from './page-store'
import { inListOrder, summaryOf } from './page-summary'
import { storable } from './stored-page'
import { testStores } from './test-stores'

const stored = (open: OpenPage) => atOnce(storable(open, 500))

const append = (store: PageStore, open: OpenPage, entries: readonly Entry[]) =>
  store.append(open.page.id, entries, summaryOf(open))

const openStore = testStores('test')

afterEach(() => {
  vi.unstubAllGlobals()
})

describe.each([
  ['in the database', openStore],
  ['in memory', async () => new MemoryPageStore('unavailable')],
])('pages %s', (_, open) => {
  test('come back exactly, undo and redo included', async () => {
    const store = await open()
    const page = deskPage()
    await store.add(stored(page), 500)
    expect(await store.load('p1')).toEqual(page)

    const worked = workedOn(page)
    await append(store, worked.open, worked.entries.slice(0, 3))
    await append(store, worked.open, worked.entries.slice(3))
    const loaded = await store.load('p1')
    expect(loaded).toEqual(worked.open)
    expect(loaded?.done).toHaveLength(2)
    expect(loaded?.undone).toHaveLength(1)
    expect(await store.load('nobody')).toBeNull()
  })

  test('come back with the proposal in force, and the one before in their history', async () => {
    const store = await open()
    const page = deskPage()
    await store.add(stored(page), 500)
    const proposal = { ...NO_PROPOSAL, engine: 'another' }
    const result = repropose(page.page, page.review, {
      before: NO_PROPOSAL,
      proposal,
      newArticle: '3',
    })
    if (!result.ok) throw new Error(result.refusal)
    const entry: Entry = { kind: 'do', at: 2000, transaction: result.value }
    await append(store, advance(page, entry), [entry])
    const loaded = await store.load('p1')
    expect(loaded?.proposal).toEqual(proposal)
    expect(loaded && advance(loaded, undo()).proposal).toEqual(NO_PROPOSAL)
  })

  test('keep the history they came with', async () => {
    const store = await open()
    const { open: worked } = workedOn(advance(deskPage(), noted(deskPage(), '零')))
    const undone = advance(worked, undo())
    await store.add(stored(undone), 500)
    expect(await store.load('p1')).toEqual(undone)
  })

  test('are listed as they were added, with what changed', async () => {
    const store = await open()
    const inOrder = async () => [...(await store.list())].sort(inListOrder)
    const first = deskPage('x', '第10版')
    await store.add(stored(first), 900)
    await store.add(stored(deskPage('y', '第2版')), 900)
    await store.add(stored(deskPage('z', '早')), 100)
    expect((await inOrder()).map(({ title }) => title)).toEqual(['早', '第2版', '第10版'])

    const result = approve(first.page, first.review, { articles: ['1', '2'] })
    if (!result.ok) throw new Error(result.refusal)
    const entry: Entry = { kind: 'do', at: 5000, transaction: result.value }
    await append(store, advance(first, entry), [entry])
    expect((await inOrder()).at(-1)).toMatchObject({
      id: 'x',
      title: '第10版',
      publication: '澄湖日报',
      date: '2026-03-02',
      pageNumber: null,
      articles: 2,
      approved: 2,
      doubts: 0,
      lines: 4,
      status: 'approved',
      addedAt: 900,
      updatedAt: 5000,
      exportedAt: null,
      archivedAt: null,
      removedAt: null,
    })
    expect((await inOrder())[1]).toMatchObject({ status: 'new', updatedAt: 900 })
  })

  test('that do not fit their text are refused, and their text is there', async () => {
    const store = await open()
    const page = stored(deskPage())
    const base = { ...page.row.base, cuts: [[99_999, { role: 'body', article: '1' }]] as const }
    await store.add({ ...page, row: { ...page.row, base } }, 500)
    await expect(store.load('p1')).rejects.toMatchObject({ problem: 'corrupt' })
    expect(await store.rawText('p1')).toBe(deskPage().page.text)
  })

  test('that are not there are not written on', async () => {
    const store = await open()
    const page = deskPage()
    await expect(append(store, page, [noted(page, '一')])).rejects.toMatchObject({
      problem: 'gone',
    })
  })
})

describe('the database', () => {
  test('survives the tab', async () => {
    const { open: worked, entries } = workedOn(deskPage())
    const store = await openStore('survives')
    expect(store.persistent).toBe(true)
    await store.add(stored(deskPage()), 500)
    await append(store, worked, entries)
    store.close()
    expect(await (await openStore('survives')).load('p1')).toEqual(worked)
  })

  test('keeps the order of appends that race', async () => {
    const store = await openStore()
    let open = deskPage()
    await store.add(stored(open), 500)
    const writes: Promise<void>[] = []
    for (let i = 0; i < 40; i++) {
      const entry = i % 5 === 4 ? undo() : noted(open, `第${i}次`)
      open = advance(open, entry)
      writes.push(append(store, open, [entry]))
    }
    const loading = store.load('p1')
    await Promise.all(writes)
    expect(await loading).toEqual(open)
    expect(await store.load('p1')).toEqual(open)
  })

  test('stores nothing after a gap', async () => {
    const store = await openStore()
    const page = deskPage()
    await store.add(stored(page), 500)
    const first = noted(page, '一')
    const unclonable = {
      ...first,
      transaction: { ...first, steps: [() => {}] },
    } as unknown as Entry
    const failing = append(store, page, [unclonable])
    const behind = append(store, page, [noted(page, '二')])
    await expect(failing).rejects.toMatchObject({ problem: 'failed' })
    await expect(behind).rejects.toMatchObject({ problem: 'behind' })
    expect(await store.load('p1')).toEqual(page)

    const after = advance(page, first)
    await append(store, after, [first])
    expect(await store.load('p1')).toEqual(after)
  })

  test('tells other tabs, and refuses to write over them', async () => {
    const here = await openStore('shared')
    const there = await openStore('shared')
    const page = deskPage()
    await here.add(stored(page), 500)
    const seen = await there.load('p1')
    const told = new Promise((resolve) => {
      there.watch((ids, where) => resolve([ids, where]))
    })

    const entry = noted(page, '这边')
    await append(here, advance(page, entry), [entry])
    expect(await told).toEqual([['p1'], 'elsewhere'])
    if (!seen) throw new Error('not stored')
    const other = noted(seen, '那边')
    await expect(append(there, advance(seen, other), [other])).rejects.toMatchObject({
      problem: 'conflict',
    })
    const fresh = await there.load('p1')
    expect(fresh).toEqual(advance(page, entry))
    if (!fresh) throw new Error('not stored')
    const again = noted(fresh, '那边')
    await append(there, advance(fresh, again), [again])
    expect(await there.load('p1')).toEqual(advance(fresh, again))
  })

  test('gives way to memory where there is none, and says so', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const store = await openStore()
    expect(store).toMatchObject({ persistent: false, problem: 'unavailable' })
    await store.add(stored(deskPage()), 500)
    expect(await store.load('p1')).toEqual(deskPage())
  })
})
