import { expect, test } from 'vitest'
import { type Entry, openPage, settle } from '../document'
import { type PageStore, summaryOf } from '../platform'
import { readNotation } from '../testing/notation'
import { Journal } from './journal'

const { page, review } = readNotation(`
  A headline | 题
  A body     | 文
`)
const open = openPage(page, { engine: '', blocks: [], attachments: [], likelyCuts: [] }, review)
const facts = summaryOf(open)

function entry(at: number): Entry {
  const change = settle(page, review, { blocks: [0] })
  if (!change.ok) throw new Error(change.refusal)
  return { kind: 'do', at, transaction: change.value }
}

/** A store that keeps entries by page, fails as often as it is told to, and always for the page `bad`. */
function storeThat(failures: number) {
  const stored = new Map<string, number[]>()
  let left = failures
  const store = {
    async append(id: string, entries: readonly Entry[]) {
      await Promise.resolve()
      if (id === 'bad' || left-- > 0) throw new Error('full')
      stored.set(id, [...(stored.get(id) ?? []), ...entries.map(({ at }) => at)])
    },
    load: async (id: string) => (id === 'page' ? open : null),
  } as unknown as PageStore
  return { journal: new Journal(store), stored }
}

test('entries are stored in order, page by page, whoever flushes', async () => {
  const { journal, stored } = storeThat(0)
  journal.push('a', entry(1), facts)
  journal.push('b', entry(2), facts)
  const first = journal.flush()
  journal.push('a', entry(3), facts)
  await Promise.all([first, journal.flush()])
  expect(stored).toEqual(
    new Map([
      ['a', [1, 3]],
      ['b', [2]],
    ]),
  )
  expect(journal.isEmpty).toBe(true)
})

test('what was refused is handed in again before anything newer', async () => {
  const { journal, stored } = storeThat(1)
  journal.push('a', entry(1), facts)
  await expect(journal.flush()).rejects.toMatchObject({ cause: { message: 'full' } })
  expect(journal.isEmpty).toBe(false)
  journal.push('a', entry(2), facts)
  await journal.flush()
  expect(stored.get('a')).toEqual([1, 2])
})

test('a page is loaded with what is still on its way to the store', async () => {
  const { journal } = storeThat(9)
  journal.push('page', entry(1), facts)
  journal.push('other', entry(2), facts)
  await expect(journal.flush()).rejects.toMatchObject({ cause: { message: 'full' } })
  expect((await journal.load('page'))?.done).toHaveLength(1)
  journal.forget('page')
  expect((await journal.load('page'))?.done).toHaveLength(0)
  expect(await journal.load('gone')).toBeNull()
})

test('a page that cannot be stored holds up no other, and is the one that is named and forgotten', async () => {
  const { journal, stored } = storeThat(0)
  journal.push('bad', entry(1), facts)
  journal.push('a', entry(2), facts)
  await expect(journal.flush()).rejects.toMatchObject({ page: 'bad' })
  expect(stored.get('a')).toEqual([2])
  journal.push('a', entry(3), facts)
  await expect(journal.flush()).rejects.toMatchObject({ page: 'bad' })
  expect(stored.get('a')).toEqual([2, 3])
  journal.forget('bad')
  expect(journal.isEmpty).toBe(true)
  await journal.flush()
})

test('an entry that comes while its page is being loaded is in the page, once', async () => {
  const { journal, stored } = storeThat(0)
  const loading = journal.load('page')
  journal.push('page', entry(1), facts)
  const flushing = journal.flush()
  expect((await loading)?.done).toHaveLength(1)
  await flushing
  expect(stored.get('page')).toEqual([1])
})
