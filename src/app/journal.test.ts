import { expect, test } from 'vitest'
import { advance, annotate, type Entry, type OpenPage, openPage } from '../document'
import type { PageStore } from '../platform'
import { readNotation } from '../testing/notation'
import { Journal } from './journal'

const { page, review } = readNotation(`
  A headline | 题
  A body     | 文
`)
const NO_PROPOSAL = { engine: '', blocks: [], attachments: [], likelyCuts: [] }
const pageOf = (id: string) => openPage({ ...page, id }, NO_PROPOSAL, review)

function noted(open: OpenPage, at: number): Entry {
  const change = annotate(open.page, open.review, { article: '1', note: String(at) })
  if (!change.ok) throw new Error(change.refusal)
  return { kind: 'do', at, transaction: change.value }
}

/** A store that keeps entries by page, fails as often as it is told to, and always for the page `bad`. */
async function storeThat(failures: number) {
  const stored = new Map<string, Entry[]>()
  let left = failures
  const store = {
    async append(id: string, entries: readonly Entry[]) {
      await Promise.resolve()
      if (id === 'bad' || left-- > 0) throw new Error('full')
      stored.set(id, [...(stored.get(id) ?? []), ...entries])
    },
    load: async (id: string) =>
      id === 'gone' ? null : (stored.get(id) ?? []).reduce(advance, pageOf(id)),
  } as unknown as PageStore
  const journal = new Journal(store)
  /** Notes the time on a page, as the desk would. */
  const push = async (id: string, at: number) => {
    const open = journal.current(id) ?? (await journal.open(id))
    if (!open) throw new Error(`no page ${id}`)
    const entry = noted(open, at)
    journal.push(advance(open, entry), entry, open)
  }
  const times = (id: string) => stored.get(id)?.map(({ at }) => at)
  return { journal, push, times }
}

test('entries are stored in order, page by page, whoever flushes', async () => {
  const { journal, push, times } = await storeThat(0)
  await push('a', 1)
  await push('b', 2)
  const first = journal.flush()
  await push('a', 3)
  await Promise.all([first, journal.flush()])
  expect([times('a'), times('b')]).toEqual([[1, 3], [2]])
  expect(journal.isEmpty).toBe(true)
})

test('what was refused is handed in again before anything newer', async () => {
  const { journal, push, times } = await storeThat(1)
  await push('a', 1)
  await expect(journal.flush()).rejects.toMatchObject({ cause: { message: 'full' } })
  expect(journal.isEmpty).toBe(false)
  await push('a', 2)
  await journal.flush()
  expect(times('a')).toEqual([1, 2])
})

test('a page is loaded with what is still on its way to the store', async () => {
  const { journal, push } = await storeThat(9)
  await push('page', 1)
  await push('other', 2)
  await expect(journal.flush()).rejects.toMatchObject({ cause: { message: 'full' } })
  expect((await journal.load('page'))?.done).toHaveLength(1)
  expect(await journal.load('gone')).toBeNull()
})

test('a page that cannot be stored holds up no other, and is the one that is named', async () => {
  const { journal, push, times } = await storeThat(0)
  await push('bad', 1)
  await push('a', 2)
  await expect(journal.flush()).rejects.toMatchObject({ page: 'bad' })
  expect(times('a')).toEqual([2])
  await push('a', 3)
  await expect(journal.flush()).rejects.toMatchObject({ page: 'bad' })
  expect(times('a')).toEqual([2, 3])
})

test('an entry that comes while its page is being loaded is in the page, once', async () => {
  const { journal, push, times } = await storeThat(0)
  await journal.open('page')
  const loading = journal.load('page')
  await push('page', 1)
  const flushing = journal.flush()
  expect((await loading)?.done).toHaveLength(1)
  await flushing
  expect(times('page')).toEqual([1])
})

test('reading another page leaves the open one to be worked on', async () => {
  const { journal, push, times } = await storeThat(0)
  await journal.open('a')
  expect(await journal.load('b')).not.toBeNull()
  expect(journal.current('b')).toBeNull()
  await push('a', 1)
  await journal.flush()
  expect(times('a')).toEqual([1])
  await journal.open('b')
  expect(journal.current('a')).toBeNull()
})

test('no page is changed behind its journal', async () => {
  const { journal } = await storeThat(0)
  const open = pageOf('a')
  const [first, second] = [noted(open, 1), noted(open, 2)]
  journal.push(advance(open, first), first, open)
  expect(() => journal.push(advance(open, second), second, open)).toThrow('behind its journal')
})

test('a page that is given up is not given up where it is worked on', async () => {
  const { journal, push } = await storeThat(99)
  await push('aside', 1)
  await push('open', 2)
  await journal.open('open')
  await expect(journal.flush()).rejects.toBeDefined()
  expect([journal.isStored('aside'), journal.isStored('open')]).toEqual([false, false])
  journal.leave('open')
  journal.leave('aside')
  expect([journal.isStored('aside'), journal.isStored('open')]).toEqual([true, false])
})
