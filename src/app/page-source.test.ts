import { afterEach, describe, expect, test, vi } from 'vitest'
import { NotFetched } from './fetched-page'
import { arrivalsAt } from './page-source'

const BASE = 'https://papers.example/galley/'

/** What a server has, by address. */
function serving(files: Readonly<Record<string, string>>) {
  vi.stubGlobal('fetch', async (address: URL) => {
    const file = files[address.href]
    return new Response(file ?? 'gone', { status: file === undefined ? 404 : 200 })
  })
}
afterEach(() => vi.unstubAllGlobals())

describe('a list of pages at an address', () => {
  test('names pages relative to itself, with what is known of them', async () => {
    serving({
      'https://papers.example/galley/issue/index.json': JSON.stringify({
        pages: [
          { url: 'a%20b.txt', publication: '永康日报', date: '2022-06-28', page: 1, title: 'x' },
          { url: '../other/02.pdf?v=2', publication: null },
        ],
      }),
      'https://papers.example/galley/issue/a%20b.txt': '正文',
    })
    const arrivals = await arrivalsAt('issue/index.json', BASE)
    if (!arrivals.ok) throw new Error(arrivals.refusal)
    expect(arrivals.value.map(({ name, metadata }) => [name, metadata])).toEqual([
      ['a b.txt', { publication: '永康日报', date: '2022-06-28', pageNumber: '1' }],
      ['02.pdf', {}],
    ])
    const [there, gone] = arrivals.value
    expect(new TextDecoder().decode(await there.bytes())).toBe('正文')
    await expect(gone.bytes()).rejects.toThrow(NotFetched)
  })

  test('may name no page of another server', async () => {
    serving({
      'https://papers.example/index.json': '{"pages":[{"url":"https://elsewhere.example/a.txt"}]}',
    })
    const arrivals = await arrivalsAt('/index.json', BASE)
    if (!arrivals.ok) throw new Error(arrivals.refusal)
    await expect(arrivals.value[0].bytes()).rejects.toThrow(NotFetched)
  })

  test.each([
    ['https://elsewhere.example/index.json', 'foreign'],
    ['', 'foreign'],
    ['http://', 'foreign'],
    ['none.json', 'unreachable'],
    ['page.html', 'unreadable'],
    ['other.json', 'unreadable'],
    ['empty.json', 'empty'],
  ])('%s is refused: %s', async (address, problem) => {
    serving({
      [`${BASE}page.html`]: '<html>',
      [`${BASE}other.json`]: '{"pages":[{"path":"a.txt"}]}',
      [`${BASE}empty.json`]: '{"pages":[]}',
    })
    expect(await arrivalsAt(address, BASE)).toEqual({ ok: false, refusal: problem })
  })

  test('that cannot be reached says so', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    expect(await arrivalsAt('index.json', BASE)).toEqual({ ok: false, refusal: 'unreachable' })
  })
})
