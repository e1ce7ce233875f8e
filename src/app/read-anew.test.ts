import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { advance } from '../document'
import { decodeWith } from '../formats'
import { type Arrival, type ArrivalChoices, bringIn } from '../platform/bring-in'
import { testStores } from '../platform/test-stores'
import { noted, undo } from '../testing/worked-on'
import { Journal } from './journal'
import { readAnew } from './read-anew'

const FIXTURE = new URL('../../e2e/fixtures/page-gb18030.txt', import.meta.url)
const bytes = new Uint8Array(readFileSync(FIXTURE))
const decode = decodeWith(TextDecoder)
const openStore = testStores('read-anew')

/** A page as it came, in GB 18030, and what is there to read it anew. */
async function begin() {
  const store = await openStore()
  const page = bringIn({ name: 'page.txt', bytes }, { id: 'p', at: 500 }, decode)
  if (!page.ok) throw new Error(page.refusal.code)
  await store.add(page.value, 500)
  const journal = new Journal(store)
  const open = await journal.open('p')
  if (!open) throw new Error('not stored')
  const engine = {
    bringIn: async (arrival: Arrival, choices: ArrivalChoices) => bringIn(arrival, choices, decode),
  }
  const take = (encoding: 'big5' | 'gb18030' | 'utf-8') =>
    readAnew(
      { store, journal, engine, newId: () => 'new' },
      { id: 'p', name: 'page.txt', bytes, encoding, addedAt: 500 },
    )
  return { store, journal, open, take }
}

test('a page to which nothing was done becomes the other reading, and can become the first again', async () => {
  const { store, journal, open, take } = await begin()
  expect(await take('big5')).toEqual({ ok: true, value: 'p' })
  const read = await journal.open('p')
  expect(read?.page.source.encoding).toBe('big5')
  expect(read?.page.text).not.toBe(open.page.text)
  expect(await store.list()).toHaveLength(1)
  expect(await store.original('p')).toEqual(bytes)
  expect(await take('gb18030')).toEqual({ ok: true, value: 'p' })
  expect(await journal.open('p')).toEqual(open)
})

test.each(['is on the page', 'was taken back'])(
  'what was done and %s keeps the page beside the other reading',
  async (how) => {
    const { store, journal, open, take } = await begin()
    const entry = noted(open, '看过')
    let worked = advance(open, entry)
    // Not stored yet.
    journal.push(worked, entry, open)
    if (how === 'was taken back') {
      const back = undo()
      const before = worked
      worked = advance(worked, back)
      journal.push(worked, back, before)
    }
    expect(await take('big5')).toEqual({ ok: true, value: 'new' })
    expect(await store.load('p')).toEqual(worked)
    expect((await store.load('new'))?.page.source.encoding).toBe('big5')
    expect(await store.original('new')).toEqual(bytes)
  },
)

test('an encoding that the file is not in changes nothing', async () => {
  const { store, open, take } = await begin()
  expect(await take('utf-8')).toMatchObject({ ok: false, refusal: { code: 'notThisEncoding' } })
  expect(await store.load('p')).toEqual(open)
  expect(await store.list()).toHaveLength(1)
})
