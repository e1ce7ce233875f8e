import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brokenInvariants, type OpenPage } from '../../document'
import { propose } from '../../engine'
import { everythingPage, STAMP } from '../../testing/everything-page'
import { fuzzing } from '../../testing/fuzzing'
import { desk } from '../../testing/random-pages'
import type { ArticlesJson, ExportedArticle } from '../articles-format'
import { importPasted, makeOpenPage } from '../import-text'
import { openWith } from '../test-desk'
import { writeArticles } from '../write-articles'
import { madePage } from './made-page'

function exported(open: OpenPage): ArticlesJson {
  const file = writeArticles(open, STAMP)
  if (!file.ok) throw new Error(JSON.stringify(file.refusal))
  return JSON.parse(file.value)
}

/** What an article says, wherever its text stands. */
const said = ({
  blocks,
  corrections,
  byline,
  confidence,
  doubts,
  ...article
}: ExportedArticle) => ({
  ...article,
  isDoubtful: doubts > 0,
  byline: byline?.text ?? null,
})

function expectTheSame(json: ArticlesJson) {
  const open = madePage(json, 'again')
  expect(brokenInvariants(open.page, open.review)).toEqual([])
  const again = exported(open)
  expect(again.articles.map(said)).toEqual(json.articles.map(said))
  const outside = ({ unattached }: ArticlesJson) =>
    unattached.map(({ role, text, reason }) => ({ role, text, reason }))
  expect(outside(again)).toEqual(outside(json))
  const { source, ...facts } = json.page
  expect(again.page).toMatchObject({
    ...facts,
    source: { name: source.name, sha256: source.sha256 },
  })
  return again
}

describe('an export becomes a page again', () => {
  test('whose articles say the same, whose text has a line for each part', () => {
    const json = exported(everythingPage())
    const again = expectTheSame(json)
    expect(again.articles.map(({ corrections }) => corrections)).toEqual([[], [], []])
    expect(again.page.source.encoding).toBe('galley-articles')
    const { text } = madePage(json, 'again').page
    expect(text.split('\n')).toHaveLength(19)
    expect(text).toContain('用好人鼓舞人凝聚人\n促各项工作“迭代跃升”\n——')
    expect(text).toContain('）\n　　6月27日上午，')
    expect(text).toContain('\n*凝心聚力*\n　　会议指出，')
    expect(text).toContain('（下转第3版）\n\n=另一篇')
  })

  test('and again, as often as one likes', () => {
    const once = exported(madePage(exported(everythingPage()), 'a'))
    const twice = exported(madePage(once, 'b'))
    expect(twice).toEqual(once)
  })

  test.each(['yongkang-2022-06-28-p1.txt', 'daily-natural.txt'])(
    'with hardly a correction where it was a newspaper page: %s',
    (name) => {
      const text = readFileSync(new URL(`../../../public/samples/${name}`, import.meta.url), 'utf8')
      const imported = importPasted(text, { id: 'p', name })
      if (!imported.ok) throw new Error(imported.refusal.code)
      const { page, metadata } = imported.value
      const json = exported(makeOpenPage(page, propose(text), metadata))
      const corrections = expectTheSame(json).articles.flatMap((article) => article.corrections)
      expect(corrections.length).toBeLessThanOrEqual(1)
    },
  )

  test('whatever its page is like', () => {
    fc.assert(
      fc.property(desk(10), fields, fc.constantFrom(0.4, 0.9), ({ page, review }, own, sure) => {
        fc.pre(page.text !== '')
        const ids = [...review.cuts.values()].flatMap(({ article }) => article ?? [])
        const articles = new Map(ids.map((id) => [id, own]))
        expectTheSame(exported(openWith(page, { ...review, articles }, sure)))
      }),
      fuzzing(120, 71),
    )
  })
})

/** What an editor may have written to an article. */
const fields = fc.record(
  {
    kicker: fc.constantFrom('引题', ' x '),
    headline: fc.constantFrom('主题', '主题\n第二行', '\n'),
    deck: fc.constant('副题'),
    byline: fc.constantFrom('记者 某某', '记者 某某\n通讯员 某某'),
    status: fc.constantFrom('edited', 'approved'),
  },
  { requiredKeys: [] },
)
