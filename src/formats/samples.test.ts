import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { propose } from '../engine'
import { decodeWith } from './encoding'
import { importText, makeOpenPage } from './import-text'
import { readProject, writeProject } from './project'
import { writeArticles } from './write-articles'

const samples = new URL('../../public/samples/', import.meta.url)
const shared = new URL('../../../shared/pages/', import.meta.url)

interface Sample {
  readonly url: string
  readonly publication: string
  readonly date: string | null
  readonly page: string | null
  readonly title: { readonly zh: string; readonly en: string }
  readonly note: { readonly zh: string; readonly en: string }
}

const { pages } = JSON.parse(readFileSync(new URL('index.json', samples), 'utf8')) as {
  pages: Sample[]
}

describe('the sample pages', () => {
  test('the manifest names every page that is there, each once', () => {
    const files = readdirSync(samples).filter((name) => name.endsWith('.txt'))
    expect(pages.map(({ url }) => url).sort()).toEqual(files.sort())
    for (const { title, note } of pages)
      for (const words of [title.zh, title.en, note.zh, note.en]) expect(words).toMatch(/\S{2}/)
  })

  test.each(pages)('$url opens, goes out and comes back', ({ url }) => {
    const bytes = readFileSync(new URL(url, samples))
    const result = importText({ name: url, bytes }, { id: 'p', decode: decodeWith(TextDecoder) })
    if (!result.ok) throw new Error(result.refusal.code)
    const { page, metadata } = result.value
    expect(Buffer.from(page.text).equals(bytes)).toBe(true)
    const open = makeOpenPage(page, propose(page.text), metadata)
    const file = writeArticles(open, { version: '1', exportedAt: '2026-01-01T00:00:00Z' })
    expect(file.ok).toBe(true)
    const project = writeProject(open)
    const again = readProject(project, 'x')
    expect(again.ok && again.value).toEqual(open)
  })

  test.skipIf(!existsSync(shared))(
    'are copies of the pages they come from (needs ../shared)',
    () => {
      const known = ['seed', 'daily'].flatMap((set) => {
        const folder = new URL(`${set}/`, shared)
        return readdirSync(folder)
          .filter((name) => name.endsWith('.txt'))
          .map((name) => readFileSync(new URL(name, folder)))
      })
      for (const { url } of pages) {
        const bytes = readFileSync(new URL(url, samples))
        expect(known.some((page) => page.equals(bytes))).toBe(true)
      }
    },
  )
})
