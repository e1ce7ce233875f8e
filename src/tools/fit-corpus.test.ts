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

  it('come out whole, whatever the way they are set', () => {
    const inkOf = (text: string) => text.replace(/[\s-]/gu, '')
    for (const { stock } of families)
      for (const [k, story] of stock.stories.slice(0, 16).entries()) {
        const page = setPage({ stories: [story], furniture: [] }, k, seeded(0))
        if (page.noise > 0) continue
        const printed = inkOf(page.text)
        for (const { text } of [...story.heads, ...story.body])
          expect(printed).toContain(inkOf(text).slice(0, 8))
      }
  })
})
