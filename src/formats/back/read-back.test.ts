import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OpenPage, Result } from '../../document'
import { STAMP } from '../../testing/everything-page'
import { fuzzing } from '../../testing/fuzzing'
import { desk } from '../../testing/random-pages'
import { sidecarInPieces } from '../out/ninjs/sidecar'
import { ninjsInPieces } from '../out/ninjs/write'
import type { Problem } from '../problem'
import { openWith } from '../test-desk'
import { articlesInPieces } from '../write-articles'
import { type Writing, wholeFile } from '../writing'
import { readArticles } from './read-articles'
import { readNinjs } from './read-ninjs'

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')

function written(writing: Writing): string {
  const file = wholeFile(writing)
  if (!file.ok) throw new Error(JSON.stringify(file.refusal))
  return file.value
}

function opened(result: Result<OpenPage, Problem>): OpenPage {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const ITEMS = fixture('ninjs-1.ninjs.json')
const SIDECAR = fixture('ninjs-sidecar-1.ninjs-sidecar.json')
const ARTICLES = fixture('articles-1.articles.json')

const refusal = (result: Result<OpenPage, Problem>) => (result.ok ? null : result.refusal)

describe('cleaned JSON', () => {
  const read = (json: string) => readArticles(json, 'x', 'p')

  test('of version 1 opens, with the same URIs', () => {
    const open = opened(read(ARTICLES))
    expect(open.page).toMatchObject({ id: 'p', title: '永康日报-2022-06-28-01' })
    const items = JSON.parse(written(ninjsInPieces(open, STAMP)))
    expect(items).toEqual(JSON.parse(ITEMS))
  })

  test.each([
    ['"version": 1', '"version": 2', { code: 'newerVersion', version: 2 }],
    ['"status": "approved"', '"status": "done"', { field: 'articles[0].status' }],
    ['"kicker"', '"__proto__": 1, "kicker"', { code: 'brokenArticles', field: 'articles[0]' }],
    ['"id": "2"', '"id": "1"', { code: 'brokenArticles', field: 'articles[1].id' }],
    ['"id": "2"', '"id": "b"', { code: 'brokenArticles', field: 'articles[1].id' }],
    ['"articles": [', '"articles": ', { code: 'brokenJson' }],
  ])('with %s as %s is refused with the reason', (from, to, expected) => {
    expect(ARTICLES).toContain(from)
    expect(refusal(read(ARTICLES.replace(from, to)))).toMatchObject(expected)
  })
})

describe('ninjs with its sidecar', () => {
  const read = (items: string, sidecar: string) => readNinjs({ items, sidecar }, 'x', 'p')

  test('of version 1 opens as the cleaned JSON of the page does', () => {
    expect(opened(read(ITEMS, SIDECAR))).toEqual(opened(readArticles(ARTICLES, 'x', 'p')))
  })

  test('of any page says what its cleaned JSON says', () => {
    fc.assert(
      fc.property(desk(10), ({ page, review }) => {
        fc.pre(page.text !== '')
        const open = openWith(page, review)
        const items = written(ninjsInPieces(open, STAMP))
        const sidecar = written(sidecarInPieces(open, STAMP))
        const articles = written(articlesInPieces(open, STAMP))
        expect(opened(read(items, sidecar))).toEqual(opened(readArticles(articles, 'x', 'p')))
      }),
      fuzzing(50, 72),
    )
  })

  test('what a news system changed in an item goes before what the sidecar knows', () => {
    const items = JSON.parse(ITEMS)
    items[0].headlines[1].value = '改过的主题'
    items[1].by = '记者 某某'
    const open = opened(read(JSON.stringify(items), SIDECAR))
    const [a, b] = JSON.parse(written(articlesInPieces(open, STAMP))).articles
    expect(a.headlineLines).toEqual(['改过的主题'])
    expect(b.byline).toMatchObject({ text: '记者 某某', persons: [{ name: '某某' }] })
  })

  test('files that do not belong together, or are broken, are refused', () => {
    const fewer = JSON.stringify(JSON.parse(ITEMS).slice(1))
    expect(refusal(read(fewer, SIDECAR))).toMatchObject({ code: 'ninjsApart' })
    const sidecar = JSON.parse(SIDECAR)
    const without = JSON.stringify({ ...sidecar, articles: sidecar.articles.slice(1) })
    expect(refusal(read(ITEMS, without))).toMatchObject({ code: 'ninjsApart' })
    const newer = SIDECAR.replace('"version": 1', '"version": 2')
    expect(refusal(read(ITEMS, newer))).toMatchObject({ code: 'newerVersion' })
    const news = ITEMS.replace('"type": "text"', '"type": "news"')
    expect(refusal(read(news, SIDECAR))).toMatchObject({ field: '[0].type' })
    expect(refusal(read('{}', SIDECAR))).toMatchObject({ code: 'brokenArticles' })
  })
})
