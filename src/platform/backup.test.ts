import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import { advance, atOnce, type OpenPage } from '../document'
import { decodeWith } from '../formats'
import { deskPage as anyPage, noted, undo, workedOn } from '../testing/worked-on'
import { backUp } from './backup'
import { bringIn } from './bring-in'
import type { PageStore } from './page-store'
import { type ConflictChoice, lookInto, type RestoreTools, restore } from './restore'
import { openPageStore } from './storage'
import { storable } from './stored-page'

const decode = decodeWith(TextDecoder)
const engine: RestoreTools['engine'] = {
  bringIn: async (arrival, choices) => bringIn(arrival, choices, decode),
}

let opened: PageStore[] = []
let count = 0
async function openStore(...pages: readonly OpenPage[]): Promise<PageStore> {
  const store = await openPageStore(`backup-${++count}`)
  opened.push(store)
  for (const [i, page] of pages.entries()) await store.add(atOnce(storable(page, 500 + i)), 500 + i)
  return store
}
afterEach(() => {
  for (const store of opened) store.close()
  opened = []
})

async function backedUp(store: PageStore, name = '队列.galley-queue.jsonl'): Promise<File> {
  const { file, unreadable } = await backUp(
    await store.list(),
    (id) => store.load(id),
    () => {},
  )
  expect(unreadable).toEqual([])
  return new File([file], name)
}

async function look(file: File, store: PageStore) {
  const ids = (await store.list()).map(({ id }) => id)
  const contents = await lookInto(file, new Set(ids), (id) => store.load(id))
  if (!contents.ok) throw new Error(contents.refusal.code)
  return contents.value
}

async function restored(file: File, store: PageStore, choice: ConflictChoice = 'both') {
  const contents = await look(file, store)
  let serial = 0
  const newId = () => `new-${++serial}`
  return restore(
    file,
    contents,
    () => choice,
    { store, engine, newId },
    () => {},
  )
}

const deskPage = (id: string, title?: string): OpenPage => {
  const open = anyPage(id, title)
  return {
    ...open,
    page: { ...open.page, source: { ...open.page.source, sha256: 'ab'.repeat(32) } },
  }
}
/** A page with undo, redo and changes of its own. */
const worked = (id: string, title?: string) => workedOn(deskPage(id, title)).open
/** The same page with one more change. */
const further = (open: OpenPage) => advance(open, noted(open, '又'))

test('a backup that is restored into an empty queue and made again is the same, byte for byte', async () => {
  const first = await openStore(worked('a', '第1版'), deskPage('b', '第2版'), worked('c'))
  await first.mark(['a'], { exportedAt: 9000 })
  await first.mark(['b'], { archivedAt: 8000 })
  await first.mark(['c'], { removedAt: 7000 })
  const backup = await backedUp(first)

  const second = await openStore()
  expect(await restored(backup, second)).toEqual({
    pages: ['a', 'b', 'c'],
    replaced: [],
    failed: [],
  })
  expect(await second.list()).toEqual(await first.list())
  expect(await second.load('a')).toEqual(await first.load('a'))
  expect(await (await backedUp(second)).text()).toBe(await backup.text())
})

test('text that is no sound text comes back code unit by code unit', async () => {
  const text = '湖\u0000畔\ud800\n\u202e书\u200b屋\r\n\udc00\u2028延时\ufeff\n'.repeat(20)
  const page = bringIn({ name: '怪', text }, { id: 'a', at: 500 }, decode)
  if (!page.ok) throw new Error(page.refusal.code)
  const first = await openStore()
  await first.add(page.value, 500)
  const backup = await backedUp(first)
  const second = await openStore()
  await restored(backup, second)
  expect((await second.load('a'))?.page.text).toBe(text)
  expect(await (await backedUp(second)).text()).toBe(await backup.text())
})

test('each second line of a backup is a project file', async () => {
  const page = worked('a')
  const [head, , project, end] = (await (await backedUp(await openStore(page))).text()).split('\n')
  expect(JSON.parse(head)).toEqual({ format: 'galley-queue', version: 1, pages: 1 })
  const read = bringIn(
    { name: 'a.galley.json', bytes: new TextEncoder().encode(project) },
    { id: 'x', at: 500 },
    decode,
  )
  expect(read).toEqual({ ok: true, value: atOnce(storable(page, 500)) })
  expect(end).toBe('')
})

describe('a backup restored into a queue in use', () => {
  test('leaves alone what the queue has already', async () => {
    const store = await openStore(worked('a'), deskPage('b'))
    const backup = await backedUp(store)
    const before = await store.list()
    const { same, conflicts } = await look(backup, store)
    expect([...same]).toEqual(['a', 'b'])
    expect([...conflicts]).toEqual([])
    expect((await restored(backup, store)).pages).toEqual([])
    expect(await store.list()).toEqual(before)
  })

  test.each<[ConflictChoice, readonly string[], readonly string[]]>([
    ['both', ['a', 'new-1'], ['new-1', 'b']],
    ['theirs', ['a'], ['a', 'b']],
    ['mine', ['a'], ['b']],
  ])('with another history of a page, %s', async (choice, ids, came) => {
    const theirs = worked('a')
    const mine = further(theirs)
    const backup = await backedUp(await openStore(theirs, deskPage('b')))
    const store = await openStore(mine)
    expect([...(await look(backup, store)).conflicts]).toEqual(['a'])

    const result = await restored(backup, store, choice)
    expect(result.pages).toEqual(came)
    expect(result.replaced).toEqual(choice === 'theirs' ? ['a'] : [])
    expect(new Set((await store.list()).map(({ id }) => id))).toEqual(new Set([...ids, 'b']))
    expect(await store.load('a')).toEqual(choice === 'theirs' ? theirs : mine)
    if (choice === 'both')
      expect(await store.load('new-1')).toEqual({
        ...theirs,
        page: { ...theirs.page, id: 'new-1' },
      })
  })

  test('overwrites nothing that came into it after it was looked into', async () => {
    const theirs = worked('a')
    const backup = await backedUp(await openStore(theirs))
    const store = await openStore()
    const contents = await look(backup, store)
    const mine = further(theirs)
    await store.add(atOnce(storable(mine, 500)), 500)
    const tools = { store, engine, newId: () => 'beside' }
    const { pages } = await restore(
      backup,
      contents,
      () => 'both',
      tools,
      () => {},
    )
    expect(pages).toEqual(['beside'])
    expect(await store.load('a')).toEqual(mine)
  })

  test('also where undo alone tells the two apart', async () => {
    const theirs = worked('a')
    const mine = advance(theirs, undo())
    const store = await openStore(mine)
    const backup = await backedUp(await openStore(theirs))
    expect([...(await look(backup, store)).conflicts]).toEqual(['a'])
  })
})

describe('a backup is refused before anything is changed', () => {
  const refusal = async (text: string) => {
    const read = await lookInto(new File([text], '备份'), new Set(), async () => null)
    return read.ok ? null : read.refusal
  }

  test('when it is newer than the program', async () => {
    const head = '{"format":"galley-queue","version":2,"pages":0}\n'
    expect(await refusal(head)).toEqual({ code: 'newerVersion', file: '备份', version: 2 })
  })

  test('when it is something else', async () => {
    const wrong = { code: 'notBackup', file: '备份' }
    for (const text of ['', '湖畔', '{', 'null', '[]', '{"format":"galley-project","version":4}'])
      expect(await refusal(text)).toEqual(wrong)
    expect(await refusal('{"format":"galley-queue","version":1,"pages":"1"}')).toEqual(wrong)
    expect(await refusal('湖'.repeat(3_000_000))).toEqual(wrong)
  })

  test('when its end is missing', async () => {
    const text = await (await backedUp(await openStore(worked('a'), worked('b')))).text()
    const lines = text.split('\n')
    for (const kept of [1, 2, 3, 4])
      expect(await refusal(lines.slice(0, kept).join('\n'))).toMatchObject({ code: 'brokenJson' })
  })

  test('when a line about a page is not what it should be', async () => {
    const head = '{"format":"galley-queue","version":1,"pages":1}'
    expect(await refusal(`${head}\n{"id":"a"}\n{}`)).toMatchObject({ code: 'missingField' })
    expect(await refusal(`${head}\n{"id"\n{}`)).toMatchObject({ code: 'brokenJson' })
  })
})

test('a page that was changed in the file is not restored; the others are', async () => {
  const text = await (await backedUp(await openStore(worked('a'), deskPage('b')))).text()
  const changed = new File([text.replace('昨日', '今日')], '备份')
  const store = await openStore()
  const { pages, failed } = await restored(changed, store)
  expect(pages).toEqual(['b'])
  expect(failed).toMatchObject([{ problem: { code: 'brokenJson' } }])
})

test('a page that cannot be read is told; the others are in the file', async () => {
  const store = await openStore(deskPage('a', '坏'), deskPage('b', '好'))
  const load = async (id: string) => {
    if (id === 'a') throw new Error('corrupt')
    return store.load(id)
  }
  const { file, pages, unreadable } = await backUp(await store.list(), load, () => {})
  expect([pages, unreadable]).toEqual([1, ['坏']])
  expect((await look(new File([file], '备份'), await openStore())).pages).toHaveLength(1)
})

test('a backup and a restoring stop when they are told to', async () => {
  const store = await openStore(deskPage('a'), deskPage('b'))
  const stop = new AbortController()
  const half = backUp(
    await store.list(),
    (id) => store.load(id),
    () => stop.abort(),
    stop.signal,
  )
  await expect(half).rejects.toThrow()

  const backup = await backedUp(store)
  const empty = await openStore()
  const { pages } = await restore(
    backup,
    await look(backup, empty),
    () => 'both',
    { store: empty, engine, newId: () => 'x' },
    (done) => done === 2 && stopSecond.abort(),
    stopSecond.signal,
  )
  expect(pages).toEqual(['a'])
  expect((await empty.list()).map(({ id }) => id)).toEqual(['a'])
})

const stopSecond = new AbortController()
