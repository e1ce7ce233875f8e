import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const PROGRAM = `
  import * as document from './index.ts'
  import * as engine from '../engine/index.ts'
  for (const name of ['document', 'window', 'self', 'localStorage', 'XMLHttpRequest'])
    if (name in globalThis) throw new Error(name + ' is there')
  const page = { id: 'p', title: '', source: { name: '', encoding: '', sha256: '' }, text: '题\\n文' }
  const cuts = new Map([[0, { role: 'headline', article: '1' }], [2, { role: 'body', article: '1' }]])
  const review = { cuts, articles: new Map(), corrections: new Map(), metadata: {} }
  const result = document.correct(page, review, { article: '1', part: 'body', from: 0, to: 1, text: '字' })
  const after = document.applyTransaction(review, result.value)
  const [article] = document.articlesOf(page, after)
  const { headline, body } = document.articleText(page, after, article)
  console.log([headline.text, body.text, engine.readPage(page.text).lines.length].join(' '))
`

test('the engine and the document run without a browser and without React', () => {
  const out = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM],
    { cwd: fileURLToPath(new URL('.', import.meta.url)), encoding: 'utf8' },
  )
  expect(out.trim()).toBe('题 字 2')
})

test('they import nothing but each other, the text comparison and the tree of registers', () => {
  const outside = new Set<string>()
  for (const layer of ['../engine/', './']) {
    const folder = fileURLToPath(new URL(layer, import.meta.url))
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue
      for (const [, from] of readFileSync(folder + name, 'utf8').matchAll(/ from '([^.'][^']*)'/g))
        outside.add(from)
    }
  }
  expect([...outside].sort()).toEqual([
    '@tylerbu/sorted-btree-es6',
    '@tylerbu/sorted-btree-es6/extended/diffAgainst',
    'diff',
  ])
})
