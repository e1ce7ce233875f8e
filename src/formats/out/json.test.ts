import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OpenPage } from '../../document'
import { everythingPage, STAMP } from '../../testing/everything-page'
import { fuzzing } from '../../testing/fuzzing'
import { desk } from '../../testing/random-pages'
import { openWith } from '../test-desk'
import { writeArticles } from '../write-articles'
import { type Writing, wholeFile } from '../writing'
import { checkJsonLd } from './json-ld/schema'
import { jsonLdInPieces } from './json-ld/write'
import { articleLinesInPieces, checkArticleLine } from './json-lines'
import { sidecarInPieces } from './ninjs/sidecar'
import { checkSidecar } from './ninjs/sidecar-schema'

function written(writing: Writing): string {
  const file = wholeFile(writing)
  if (!file.ok) throw new Error(JSON.stringify(file.refusal))
  return file.value
}

function articlesOf(open: OpenPage) {
  const file = writeArticles(open, STAMP)
  if (!file.ok) throw new Error(JSON.stringify(file.refusal))
  return JSON.parse(file.value)
}

const linesOf = (open: OpenPage) =>
  written(articleLinesInPieces(open, STAMP))
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))

const jsonLd = (open: OpenPage) => JSON.parse(written(jsonLdInPieces(open, STAMP)))
const sidecar = (open: OpenPage) => JSON.parse(written(sidecarInPieces(open, STAMP)))

test('JSON Lines have an article a line, as the cleaned JSON has it, and its page', () => {
  const { page, articles } = articlesOf(everythingPage())
  const lines = linesOf(everythingPage())
  expect(lines.map(({ article }) => article)).toEqual(articles)
  for (const line of lines) expect(line.page).toEqual(page)
})

test('JSON-LD says what the article says, and that it is a draft', () => {
  const { '@graph': graph } = jsonLd(everythingPage())
  expect(graph[0]).toMatchObject({
    '@type': 'NewsArticle',
    headline: '用好人鼓舞人凝聚人 促各项工作“迭代跃升”',
    alternativeHeadline: ['章旭升在会议上强调', '——以十大机制为牵引'],
    articleSection: '要闻',
    author: [
      { '@type': 'Person', name: '陈晓苏', jobTitle: '融媒首席记者' },
      { '@type': 'Person', name: '吴小禾', jobTitle: '通讯员' },
    ],
    dateline: '新华社杭州6月27日电',
    datePublished: '2022-06-28',
    printPage: '1',
    isPartOf: { '@type': 'Newspaper', name: '永康日报' },
    creativeWorkStatus: 'Approved',
  })
  expect(graph[1]).toMatchObject({
    creativeWorkStatus: 'Draft',
    comment: { text: '尚未核准，1 处存疑，无正文。' },
  })
})

test('the sidecar has what the items have no place for, under their URIs', () => {
  const file = sidecar(everythingPage())
  const { page, articles, unattached, ledger } = articlesOf(everythingPage())
  expect({ page: file.page, unattached: file.unattached, ledger: file.ledger }).toEqual({
    ...{ page, unattached, ledger },
  })
  const { '@graph': graph } = jsonLd(everythingPage())
  for (const [i, { uri, ...beside }] of file.articles.entries()) {
    expect(uri).toBe(graph[i]['@id'])
    expect(articles[i]).toMatchObject(beside)
  }
})

describe('any page', () => {
  test('makes files that keep their schemas', () => {
    fc.assert(
      fc.property(desk(), ({ page, review }) => {
        fc.pre(page.text !== '')
        const open = openWith(page, review)
        expect(checkJsonLd(jsonLd(open))).toEqual([])
        expect(checkSidecar(sidecar(open))).toEqual([])
        for (const line of linesOf(open)) expect(checkArticleLine(line)).toEqual([])
      }),
      fuzzing(60, 51),
    )
  })
})
