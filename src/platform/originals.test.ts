import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { advance, approve, articlesOf, type Entry } from '../document'
import { decodeWith, type Encoding } from '../formats'
import { bringIn } from './bring-in'
import { MemoryPageStore } from './memory-store'
import { summaryOf } from './page-summary'
import type { StorablePage } from './stored-page'
import { testStores } from './test-stores'

const openStore = testStores('originals')

/** A headline and a line of text in GB 18030. */
const IN_GB18030 = new Uint8Array([
  0xca, 0xd0, 0xc0, 0xef, 0xd5, 0xd9, 0xbf, 0xaa, 0xbb, 0xe1, 0xd2, 0xe9, 0x0a, 0xb4, 0xf2, 0xbb,
  0xf7, 0xd2, 0xbb, 0xc7, 0xd0, 0xce, 0xa5, 0xb7, 0xa8, 0xd0, 0xd0, 0xce, 0xaa, 0xa1, 0xa3,
])
const TEXT = '市里召开会议\n打击一切违法行为。'

function read(bytes: Uint8Array, encoding?: Encoding): StorablePage {
  const page = bringIn(
    { name: '页.txt', bytes },
    { id: 'p', at: 500, encoding },
    decodeWith(TextDecoder),
  )
  if (!page.ok) throw new Error(page.refusal.code)
  return page.value
}

describe.each([
  ['in the database', openStore],
  ['in memory', async () => new MemoryPageStore('unavailable')],
])('the bytes of a page %s', (_, open) => {
  test('are kept while the encoding is a guess, until it is confirmed', async () => {
    const store = await open()
    await store.add(read(IN_GB18030), 500)
    expect(await store.rawText('p')).toBe(TEXT)
    expect(await store.original('p')).toEqual(IN_GB18030)
    await store.confirmEncoding('p')
    expect(await store.original('p')).toBeNull()
    expect(await store.rawText('p')).toBe(TEXT)
  })

  test('can be read again under another encoding, and back', async () => {
    const store = await open()
    await store.add(read(IN_GB18030, 'big5'), 500)
    expect(await store.rawText('p')).not.toBe(TEXT)
    const bytes = await store.original('p')
    if (!bytes) throw new Error('not kept')
    await store.add(read(bytes, 'gb18030'), 500)
    expect(await store.rawText('p')).toBe(TEXT)
    expect(await store.original('p')).toEqual(IN_GB18030)
  })

  test('are not kept where they say themselves what they are', async () => {
    const store = await open()
    await store.add(read(new TextEncoder().encode(TEXT)), 500)
    expect(await store.original('p')).toBeNull()
    const marked = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(TEXT, (c) => c.charCodeAt(0)).buffer),
    ])
    await store.add(read(marked), 500)
    expect(await store.rawText('p')).toBe(TEXT)
    expect(await store.original('p')).toBeNull()
  })

  test('go when the page is approved', async () => {
    const store = await open()
    await store.add(read(IN_GB18030), 500)
    const page = await store.load('p')
    if (!page) throw new Error('not stored')
    const articles = articlesOf(page.page, page.review).map(({ id }) => id)
    const change = approve(page.page, page.review, { articles })
    if (!change.ok) throw new Error(change.refusal)
    const entry: Entry = { kind: 'do', at: 1000, transaction: change.value }
    await store.append('p', [entry], summaryOf(advance(page, entry)))
    expect((await store.list())[0].status).toBe('approved')
    expect(await store.original('p')).toBeNull()
  })

  test('go with the page', async () => {
    const store = await open()
    await store.add(read(IN_GB18030), 500)
    await store.mark(['p'], { removedAt: 1 })
    expect(await store.original('p')).toEqual(IN_GB18030)
    await store.purge(Date.now() + 1000)
    expect(await store.original('p')).toBeNull()
  })
})
