import 'fake-indexeddb/auto'
import { expose } from 'comlink'
import { afterEach, describe, expect, test } from 'vitest'
import { atOnce, type OpenPage } from '../../document'
import { deskPage } from '../../testing/worked-on'
import { MemoryPageStore } from '../memory-store'
import type { PageStore } from '../page-store'
import { openPageStore } from '../storage'
import { storable } from '../stored-page'
import { PageSearch } from './page-search'
import { searchWork } from './search-work'

let ends: (() => unknown)[] = []
afterEach(() => {
  for (const end of ends) end()
  ends = []
})

/** A worker in this thread. */
function workerHere(): Worker {
  const { port1, port2 } = new MessageChannel()
  const work = searchWork()
  expose(work, port2 as never)
  const terminate = () => port1.close()
  ends.push(terminate, () => work.close().catch(() => {}))
  return Object.assign(port1, { terminate }) as unknown as Worker
}

type Find = (text: string, signal?: AbortSignal) => AsyncIterable<readonly string[]>
interface Shelf {
  readonly store: PageStore
  readonly find: Find
}

const never = () => new AbortController().signal

let databases = 0
async function inDatabase(): Promise<Shelf> {
  const name = `search-${++databases}`
  const store = await openPageStore(name)
  const search = new PageSearch(name, workerHere)
  ends.push(() => store.close())
  return { store, find: (text, signal = never()) => search.find(text, signal) }
}

async function inMemory(): Promise<Shelf> {
  const store = new MemoryPageStore('unavailable')
  return { store, find: (text, signal = never()) => store.search(text, signal) }
}

const add = (store: PageStore, open: OpenPage) => store.add(atOnce(storable(open, 500)), 500)

const pageOf = (id: string, text: string, title = id): OpenPage => {
  const open = deskPage(id, title)
  return { ...open, page: { ...open.page, text: `${open.page.text}\n${text}` } }
}

/** All that is found, in order. */
async function all(found: AsyncIterable<readonly string[]>): Promise<string[]> {
  const ids: string[] = []
  for await (const some of found) ids.push(...some)
  return ids
}

describe.each([
  ['in the database', inDatabase],
  ['in memory', inMemory],
])('searching %s', (_, open) => {
  test('finds titles first, and each page once', async () => {
    const { store, find } = await open()
    await add(store, pageOf('a', '新能源汽车下线'))
    await add(store, pageOf('b', '新能源汽车出口', '新能源专版'))
    await add(store, pageOf('c', '书屋延时'))
    expect(await all(find('新能源'))).toEqual(['b', 'a'])
    expect(await all(find('书屋'))).toEqual(['c'])
    expect(await all(find('没有这样的词'))).toEqual([])
    expect((await all(find('打击一切违法'))).sort()).toEqual(['a', 'b', 'c'])
  })

  test('goes by what the list says of a page, too', async () => {
    const { store, find } = await open()
    await add(store, pageOf('a', ''))
    expect(await all(find('2026-03-02'))).toEqual(['a'])
    expect(await all(find('澄湖日报'))).toEqual(['a'])
  })

  test('minds neither breaks of lines nor width, case and script', async () => {
    const { store, find } = await open()
    await add(store, pageOf('wrapped', '农村电商服\n　　务站'))
    await add(store, pageOf('wide', 'ＧＤＰ增长６．５％'))
    await add(store, pageOf('traditional', '頭髮與發展'))
    await add(store, pageOf('pair', '姓𠮷的人'))
    expect(await all(find('电商 服务站'))).toEqual(['wrapped'])
    expect(await all(find('gdp增长6.5%'))).toEqual(['wide'])
    expect(await all(find('头发与发展'))).toEqual(['traditional'])
    expect(await all(find('与發展'))).toEqual(['traditional'])
    expect(await all(find('姓𠮷的'))).toEqual(['pair'])
  })

  test('finds nothing for nothing', async () => {
    const { store, find } = await open()
    await add(store, pageOf('a', '文'))
    expect(await all(find(''))).toEqual([])
    expect(await all(find(' 　\n'))).toEqual([])
  })

  test('knows what came, went and changed since the last search', async () => {
    const { store, find } = await open()
    await add(store, pageOf('a', '第一次'))
    expect(await all(find('第一次'))).toEqual(['a'])
    await add(store, pageOf('a', '第二次'))
    await add(store, pageOf('b', '第一次'))
    await expect.poll(() => all(find('第一次'))).toEqual(['b'])
    expect(await all(find('第二次'))).toEqual(['a'])
    await store.mark(['b'], { removedAt: 1 })
    expect(await all(find('第一次'))).toEqual(['b'])
    await store.purge(Date.now() + 1000)
    await expect.poll(() => all(find('第一次'))).toEqual([])
  })

  test('finds as much when another search is under way', async () => {
    const { store, find } = await open()
    await add(store, pageOf('a', '一个'))
    await add(store, pageOf('b', '一人'))
    const both = await Promise.all([all(find('一')), all(find('一个')), all(find('一人'))])
    expect(both).toEqual([['a', 'b'], ['a'], ['b']])
  })

  test('stops when told to', async () => {
    const { store, find } = await open()
    await add(store, pageOf('a', '文'))
    const stop = new AbortController()
    stop.abort(new Error('another letter'))
    await expect(all(find('文', stop.signal))).rejects.toThrow('another letter')

    const later = new AbortController()
    const ids: string[] = []
    const stopped = (async () => {
      for await (const some of find('日报', later.signal)) {
        ids.push(...some)
        later.abort(new Error('a third'))
      }
    })()
    await expect(stopped).rejects.toThrow('a third')
    expect(ids).toEqual(['a'])
  })
})

test('a search whose worker dies is told so, and the next one starts another', async () => {
  const store = await openPageStore('dying')
  ends.push(() => store.close())
  await add(store, pageOf('a', '文'))
  const workers: Worker[] = []
  const search = new PageSearch('dying', () => {
    workers.push(workerHere())
    return workers[workers.length - 1]
  })
  const dying = all(search.find('文', never()))
  workers[0].dispatchEvent(new Event('error'))
  await expect(dying).rejects.toMatchObject({ problem: 'failed' })
  expect(await all(search.find('文', never()))).toEqual(['a'])
  expect(workers).toHaveLength(2)
})
