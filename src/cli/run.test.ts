import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { EXPORT_FORMATS } from '../formats'
import { languageOf } from './language'
import { galley } from './test-terminal'

const samples = fileURLToPath(new URL('../../public/samples', import.meta.url))
const seed = join(samples, 'yongkang-2022-06-28-p1.txt')
const folder = mkdtempSync(join(tmpdir(), 'galley-run-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('galley', () => {
  test('says what it can do, in either language', async () => {
    const [en, zh, propose, exporting, version] = await Promise.all([
      galley(['--help']),
      galley(['--help'], 'zh'),
      galley(['propose', '--help']),
      galley(['export', '-h'], 'zh'),
      galley(['--version']),
    ])
    expect([en.code, zh.code, propose.code, exporting.code, version.code]).toEqual([0, 0, 0, 0, 0])
    expect(en.out).toContain('Usage: galley COMMAND')
    expect(zh.out).toContain('用法：galley 命令')
    expect(propose.out).toContain('--format lines|json')
    expect(exporting.out).toContain('--out 文件夹')
    expect(version.out).toMatch(/^galley \d+\.\d+\.\d+\n$/)
  })

  test('wrong usage ends with 2 and a sentence', async () => {
    const runs = await Promise.all(
      [
        [],
        ['shred'],
        ['--force'],
        ['propose'],
        ['propose', '--format', 'pdf', seed],
        ['propose', '--format'],
        ['export', '--fast', seed],
        ['export', samples],
        ['export', seed, '--out', folder, '--zip', join(folder, 'x.zip')],
        ['propose', '--stdin', seed],
        ['propose', '--workers', 'many', seed],
        ['propose', '--workers=-1', seed],
      ].map((args) => galley(args)),
    )
    for (const { code, out, err } of runs) {
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/^\S.*\S\n$/)
    }
    expect(runs[1].err).toContain('“shred”')
    expect(runs[4].err).toContain('lines, json')
    expect(runs[6].err).toContain('--fast')
    expect(runs[7].err).toContain('--out')
    expect(runs[8].err).toContain('--zip')
    expect(runs[9].err).toContain('--stdin')
    expect(runs[10].err).toContain('“many”')
  })

  test('goes on after a file that fails, and names it', async () => {
    const bad = join(folder, 'blank.txt')
    writeFileSync(bad, ' \n\u3000\n')
    const [en, zh] = await Promise.all([
      galley(['propose', 'nowhere.txt', bad, seed]),
      galley(['export', 'nowhere.txt', bad, seed, seed, '--out', join(folder, 'out')], 'zh'),
    ])
    expect([en.code, en.out.split('\n').length]).toEqual([1, 2])
    expect(en.err).toMatch(/^nowhere\.txt: no such file.*\n“.*blank\.txt” holds only spaces.*\n$/)
    expect(zh.code).toBe(1)
    expect(zh.err).toContain('nowhere.txt：找不到')
    expect(zh.err).toContain('只有空格和换行')
    expect(zh.err).toContain('已予保留')
    expect(readdirSync(join(folder, 'out'))).toEqual(['yongkang-2022-06-28-p1.articles.json'])
  })

  test('many pages go into one archive, and what is missing is in its manifest', async () => {
    const bad = join(folder, 'spaces.txt')
    writeFileSync(bad, ' \n')
    const zip = join(folder, 'below', 'pages.zip')
    const { code, out, err } = await galley(['export', samples, bad, seed, '--zip', zip])
    expect([code, out]).toEqual([1, `${zip}\n`])
    expect(err).toContain('only spaces')
    const members = unzipSync(readFileSync(zip))
    const manifest = JSON.parse(Buffer.from(members['manifest.json']).toString())
    const names = manifest.files.map(({ name }: { name: string }) => name)
    expect(names).toEqual(Object.keys(members).filter((name) => name !== 'manifest.json'))
    expect(names).toContain('yongkang-2022-06-28-p1 (2).articles.json')
    expect(manifest.missing).toEqual([
      { title: 'spaces.txt', reason: expect.stringContaining('only spaces') },
    ])
    expect(readdirSync(join(folder, 'below'))).toEqual(['pages.zip'])
  })

  test('several pages share standard output only as lines', async () => {
    const lines = await galley(['export', samples, '--to', 'jsonl'])
    expect(lines.code).toBe(0)
    const pages = lines.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).page.source.name)
    expect(new Set(pages).size).toBe(readdirSync(samples).filter((n) => n.endsWith('.txt')).length)
    const both = join(folder, 'both.jsonl')
    writeFileSync(both, '{"text":"题目\\n正文。"}\n{"text":"题目\\n正文。"}\n')
    const articles = await galley(['export', both])
    expect(articles.code).toBe(1)
    expect(JSON.parse(articles.out).articles).toHaveLength(1)
    expect(articles.err).toContain('--out')
  })

  test('converts exports back: cleaned JSON, and ninjs with its sidecar beside it', async () => {
    const out = join(folder, 'back')
    for (const to of ['articles', 'ninjs', 'ninjs-sidecar'])
      await galley(['export', seed, '--to', to, '--out', out])
    const stem = join(out, 'yongkang-2022-06-28-p1')
    const [articles, ninjs] = await Promise.all([
      galley(['convert', `${stem}.articles.json`, '--to', 'markdown']),
      galley(['convert', `${stem}.ninjs.json`, '--to', 'markdown']),
    ])
    expect([articles.code, ninjs.code]).toEqual([0, 0])
    expect(ninjs.out).toBe(articles.out)
    expect(ninjs.out).toBe((await galley(['convert', seed, '--to', 'markdown'])).out)
    rmSync(`${stem}.ninjs-sidecar.json`)
    const alone = await galley(['convert', `${stem}.ninjs.json`, '--to', 'markdown'])
    expect([alone.code, alone.out]).toEqual([1, ''])
    expect(alone.err).toContain('sidecar')
  })

  test('converts what it reads, and never over it', async () => {
    const page = join(folder, 'convert', 'page.md')
    mkdirSync(join(folder, 'convert'))
    writeFileSync(page, '港口开放\n　　正文写到行末为止。\n')
    const [markdown, none, help] = await Promise.all([
      galley(['convert', page, '--to', 'markdown']),
      galley(['convert', page], 'zh'),
      galley(['convert', '--help']),
    ])
    expect([markdown.code, none.code]).toEqual([0, 2])
    expect(markdown.out).toContain('正文写到行末为止')
    for (const { id } of EXPORT_FORMATS) {
      expect(none.err).toContain(id)
      expect(help.out).toContain(id)
    }
    const project = ['convert', page, '--to', 'project', '--out', join(folder, 'convert')]
    expect((await galley(project)).code).toBe(0)
    const again = await galley(['convert', join(folder, 'convert'), ...project.slice(2)])
    expect(again.code).toBe(1)
    expect(again.err).toContain('one of the files that are read')
  })

  test('a project is exported as its editor left it, and not proposed anew', async () => {
    const out = join(folder, 'project')
    await galley(['export', seed, '--format', 'project', '--out', out])
    const path = join(out, 'yongkang-2022-06-28-p1.galley.json')
    const again = await galley(['export', path, '--format', 'project'])
    expect([again.code, again.out === readFileSync(path, 'utf8')]).toEqual([0, true])
    const { code, err } = await galley(['propose', path])
    expect([code, err.split('\n').length]).toEqual([1, 2])
  })
})

test.each([
  [{ GALLEY_LANG: 'zh' }, 'zh'],
  [{ GALLEY_LANG: 'en', LANG: 'zh_CN.UTF-8' }, 'en'],
  [{ LC_ALL: 'zh_TW.UTF-8', LANG: 'de_DE.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{}, 'en'],
])('the language for %o is %s', (env, language) => {
  expect(languageOf(env)).toBe(language)
})
