import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { atOnce } from '../document'
import { type PageStore, storable } from '../platform'
import { MemoryPageStore } from '../platform/memory-store'
import { deskPage } from '../testing/worked-on'
import { PageList, pageList } from './page-list'

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

const add = (store: PageStore, id: string, title = id) =>
  store.add(atOnce(storable(deskPage(id, title), 500)), 500)

/** A list that somebody looks at, as it is read from the store. */
function listOf(store: PageStore) {
  const queries = new QueryClient()
  const list = new PageList(store, queries)
  ends.push(
    new QueryObserver(queries, pageList(store)).subscribe(() => {}),
    () => queries.clear(),
  )
  const titles = () => queries.getQueryData(pageList(store).queryKey)?.map(({ title }) => title)
  return { list, titles }
}

test('the list takes in what comes, changes and goes, and is read once', async () => {
  const store = new MemoryPageStore('unavailable')
  await add(store, 'a')
  await add(store, 'b')
  const read = vi.spyOn(store, 'list')
  const { list, titles } = listOf(store)
  await vi.waitFor(() => expect(titles()).toEqual(['a', 'b']))
  await add(store, 'c')
  await add(store, 'a', '另一个')
  await store.mark(['b'], { removedAt: 1 })
  await store.purge(Date.now() + 1000)
  await list.catchUp()
  expect(titles()).toEqual(['另一个', 'c'])
  await add(store, 'd')
  await vi.waitFor(() => expect(titles()).toEqual(['另一个', 'c', 'd']))
  expect(read).toHaveBeenCalledTimes(1)
})

test('what is stored while the list is being read is in it', async () => {
  const store = new MemoryPageStore('unavailable')
  await add(store, 'a')
  const list = store.list.bind(store)
  let letRead = () => {}
  vi.spyOn(store, 'list').mockImplementationOnce(async () => {
    const before = await list()
    await new Promise<void>((resolve) => {
      letRead = resolve
    })
    return before
  })
  const { titles } = listOf(store)
  await vi.waitFor(() => expect(store.list).toHaveBeenCalled())
  await add(store, 'b')
  letRead()
  await vi.waitFor(() => expect(titles()).toEqual(['a', 'b']))
})

test('what could not be read is looked for again with the next change', async () => {
  const store = new MemoryPageStore('unavailable')
  await add(store, 'a')
  const { titles } = listOf(store)
  await vi.waitFor(() => expect(titles()).toEqual(['a']))
  vi.spyOn(store, 'listed').mockRejectedValueOnce(new Error('the disk is busy'))
  await add(store, 'b')
  await vi.waitFor(() => expect(store.listed).toHaveBeenCalledTimes(1))
  expect(titles()).toEqual(['a'])
  await add(store, 'c')
  await vi.waitFor(() => expect(titles()?.toSorted()).toEqual(['a', 'b', 'c']))
})

test('what nobody has told of is there after the list is read anew', async () => {
  const store = new MemoryPageStore('unavailable')
  vi.spyOn(store, 'watch').mockReturnValue(() => {})
  await add(store, 'a')
  const { list, titles } = listOf(store)
  await vi.waitFor(() => expect(titles()).toEqual(['a']))
  await add(store, 'b')
  await list.catchUp()
  expect(titles()).toEqual(['a'])
  await list.readAnew()
  expect(titles()).toEqual(['a', 'b'])
})
