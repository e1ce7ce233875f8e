import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { EXPORT_FORMATS } from '../formats'
import { galley } from './test-terminal'

const seed = fileURLToPath(new URL('../../public/samples/daily-natural.txt', import.meta.url))
const fixtures = fileURLToPath(new URL('../formats/fixtures', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'galley-validate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, contents: string) => {
  const path = join(folder, name)
  writeFileSync(path, contents)
  return path
}
const fixture = (name: string) => readFileSync(join(fixtures, name), 'utf8')

describe('galley validate', () => {
  test('finds what every format writes valid, a line a file', async () => {
    const out = join(folder, 'all')
    mkdirSync(out)
    const formats = EXPORT_FORMATS.filter(({ extension }) => /json/.test(extension))
    for (const { id } of formats) await galley(['export', seed, '--to', id, '--out', out])
    const { code, out: said, err } = await galley(['validate', out])
    expect([code, err]).toEqual([0, ''])
    expect(said.split('\n').map((line) => line.replace(/^.*daily-natural/, ''))).toEqual([
      '.articles.json: galley-articles 1, valid',
      '.galley.json: galley-project 5, valid',
      '.jsonl: galley-article-line 1, valid',
      '.jsonld: galley-json-ld 1, valid',
      '.ninjs-sidecar.json: galley-ninjs-sidecar 1, valid',
      '.ninjs.json: galley-ninjs 1, valid',
      '',
    ])
  })

  test('names file, line and field of what is wrong', async () => {
    const articles = fixture('articles-1.articles.json')
    const lines = fixture('jsonl-1.jsonl').split('\n')
    const cases: [string, string, RegExp][] = [
      [
        'status.articles.json',
        articles.replace('"status": "approved"', '"status": "done"'),
        /:27: articles\[0\]\.status: /,
      ],
      [
        'gap.articles.json',
        articles.replace(/"start": 20,/, '"start": 21,'),
        /:23: articles: .*once/,
      ],
      ['sum.articles.json', articles.replace('"adverts": 1', '"adverts": 2'), /: ledger: .*add up/],
      ['cut.articles.json', articles.slice(0, 300), /cut\.articles\.json:12: .*cut short/],
      [
        'more.jsonl',
        `${lines[0]}\n${lines[1].replace('"order":2', '"order":0')}\n`,
        /:2: article\.order: /,
      ],
      ['line.jsonl', `${lines[0]}\n{"format":\n`, /Line 2 of/],
      [
        'item.ninjs.json',
        fixture('ninjs-1.ninjs.json').replace('"type": "text"', '"type": "news"'),
        /:4: \[0\]\.type: /,
      ],
      ['newer.articles.json', articles.replace('"version": 1', '"version": 2'), /newer Galley/],
      ['other.json', '{"a":1}', /none of the formats/],
    ]
    for (const [name, contents, said] of cases) {
      const path = file(name, contents)
      const { code, err } = await galley(['validate', path])
      expect([name, code]).toEqual([name, 1])
      expect(err).toMatch(said)
      expect(err).toContain(name)
    }
  })

  test('holds an archive against its manifest, and its files against their schemas', async () => {
    const zip = join(folder, 'pages.zip')
    await galley(['export', seed, '--to', 'ninjs', '--zip', zip])
    const { code, out: said, err } = await galley(['validate', zip])
    expect([code, said, err]).toEqual([0, `${zip}: archive of 1 file, valid\n`, ''])
    const name = 'daily-natural.ninjs.json'
    const members = unzipSync(readFileSync(zip))
    const faultOf = async (changed: Record<string, Uint8Array>) => {
      writeFileSync(zip, zipSync(changed))
      const run = await galley(['validate', zip])
      expect(run.code).toBe(1)
      return run.err.replaceAll(folder, '')
    }
    const { [name]: items, ...without } = members
    expect(await faultOf(without)).toBe(
      `/pages.zip/${name}: the manifest has it, the archive does not.\n`,
    )
    expect(await faultOf({ ...members, 'more.md': items })).toMatch(/more\.md: the archive has it/)
    expect(await faultOf({ ...members, [name]: items.subarray(1) })).toMatch(/checksum/)
    expect(await faultOf({ [name]: items })).toMatch(/no manifest\.json/)
  })

  test('goes on after a bad file, in Chinese, too', async () => {
    const bad = file('gb.json', '')
    writeFileSync(bad, Buffer.from([0x7b, 0xb0, 0xa1, 0x7d]))
    const good = join(fixtures, 'articles-1.articles.json')
    const { code, out, err } = await galley(['validate', bad, good, 'nowhere.json'], 'zh')
    expect(code).toBe(1)
    expect(out).toBe(`${good}：galley-articles 1，合格\n`)
    expect(err).toMatch(/gb\.json：不是 UTF-8.*\nnowhere\.json：找不到/)
  })
})
