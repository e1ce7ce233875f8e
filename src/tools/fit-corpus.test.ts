import { describe, expect, it } from 'vitest'
import { readFamilies, readStories, STORIES } from './fit-corpus'
import { seeded } from './fit-pages'
import { setPage } from './fit-typeset'

const FILE = `===
K 湖畔纪事
H 渔火又亮 / 十年禁渔见成效
L 本报讯（记者 某某） 昨夜，湖心的渔火又亮了。
P 渔政站说，水清了。
S 灯与网
V 一盏灯
V 两张网
===
H 茶山开园
B 某某
P 采茶的人天不亮就上山。

=== furniture
F 第2版　要闻
`

describe('readStories', () => {
  it('reads heads, passages in their roles, and furniture', () => {
    const { stories, furniture } = readStories(FILE, 'file')
    expect(furniture).toEqual(['第2版　要闻'])
    expect(stories.map(({ heads }) => heads.map(({ text }) => text))).toEqual([
      ['湖畔纪事', '渔火又亮\n十年禁渔见成效'],
      ['茶山开园'],
    ])
    expect(stories[0].body.map(({ roles }) => roles)).toEqual([
      ['body', 'byline'],
      ['body'],
      ['subhead'],
      ['body'],
      ['body'],
    ])
    expect(stories[0].body[0].goesOn).toEqual(['body'])
    expect(stories[1].body[0].roles).toEqual(['byline'])
  })

  it('reads adverts, each with its printed lines', () => {
    const { stories, adverts } = readStories(
      '=== advert\nA 家家乐超市\nA 周末价\n=== advert\nA 搬家',
      'a.txt',
    )
    expect(adverts).toEqual([['家家乐超市', '周末价'], ['搬家']])
    expect(stories).toEqual([])
    expect(() => readStories('A 搬家', 'a.txt')).toThrow('a.txt, line 1')
  })

  it('names the place of what is not in the notation', () => {
    expect(() => readStories('===\nX what', 'odd.txt')).toThrow('odd.txt, line 2')
    expect(() => readStories('H', 'odd.txt')).toThrow('odd.txt, line 1')
  })
})

describe('Galley’s own stories', () => {
  const families = readFamilies(STORIES)

  it('are in the notation, each with a text, and none is there twice', () => {
    const stories = families.flatMap(({ stock }) => stock.stories)
    expect(stories.length).toBeGreaterThan(500)
    expect(stories.filter(({ body }) => body.length === 0)).toEqual([])
    expect(new Set(stories.map(({ key }) => key)).size).toBe(stories.length)
    expect(new Set(families.map(({ script }) => script)).size).toBe(3)
  })

  it('stand on pages with adverts in their own script', () => {
    for (const { stock } of families) expect(stock.adverts.length).toBeGreaterThan(40)
    const { stock } = families.find(({ script }) => script === 'latin') ?? families[0]
    const pages = Array.from({ length: 20 }, (_, k) => setPage(stock, k, seeded(k)))
    const roles = pages.map(({ lines }) => lines.filter(({ r }) => r[0] === 'advert'))
    const advertised = roles.filter((lines) => lines.length > 0)
    expect(advertised.length).toBeGreaterThan(0)
    expect(advertised.length).toBeLessThan(20)
    expect(roles.flat().every(({ a }) => a === null)).toBe(true)
  })

  it('come out whole, whatever the way they are set', () => {
    // A headline may get a space for its comma.
    const inkOf = (text: string) => text.replace(/[\s，-]/gu, '')
    for (const { stock } of families)
      for (const [k, story] of stock.stories.slice(0, 16).entries()) {
        const page = setPage({ stories: [story], furniture: [], adverts: [] }, k, seeded(0))
        if (page.noise > 0) continue
        const printed = inkOf(page.text)
        for (const { text } of [...story.heads, ...story.body])
          expect(printed).toContain(inkOf(text).slice(0, 8))
      }
  })
})
