import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { validateArticles } from '../formats'

const root = fileURLToPath(new URL('../..', import.meta.url))
const samples = join(root, 'public/samples')
const seed = join(samples, 'yongkang-2022-06-28-p1.txt')
const folder = mkdtempSync(join(tmpdir(), 'galley-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command line as `npm run galley` does. `stopAfter` closes the reader after so many bytes. */
function galley(
  args: readonly string[],
  { lang = 'en', input = '', stopAfter = Number.POSITIVE_INFINITY } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'src/cli/main.ts'), ...args],
      { env: { ...process.env, GALLEY_LANG: lang } },
    )
    const out: Buffer[] = []
    const err: Buffer[] = []
    let seen = 0
    child.stdout.on('data', (chunk: Buffer) => {
      out.push(chunk)
      seen += chunk.length
      if (seen >= stopAfter) child.stdout.destroy()
    })
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    )
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

describe('galley', { timeout: 60_000 }, () => {
  test('says what it can do, in either language', async () => {
    const [en, zh, propose, exporting, version] = await Promise.all([
      galley(['--help']),
      galley(['--help'], { lang: 'zh_CN.UTF-8' }),
      galley(['propose', '--help']),
      galley(['export', '-h'], { lang: 'zh' }),
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
  })

  test('proposes a file, a folder and standard input, a line for each page', async () => {
    const [file, all, stdin, json] = await Promise.all([
      galley(['propose', seed]),
      galley(['propose', samples, '--format', 'lines']),
      galley(['propose', '-'], { input: readFileSync(seed, 'utf8') }),
      galley(['propose', '--format', 'json', seed]),
    ])
    for (const { code, err } of [file, all, stdin, json]) expect([code, err]).toEqual([0, ''])
    const page = JSON.parse(file.out)
    const text = readFileSync(seed, 'utf8').split('\n')
    expect(page.page).toBe('yongkang-2022-06-28-p1')
    expect(page.lines.map(({ n }: { n: number }) => n)).toEqual(
      text.flatMap((line, i) => (line.trim() ? [i + 1] : [])),
    )
    expect(Object.keys(page.lines[0])).toEqual(['n', 'article', 'role', 'paragraphStart'])
    const names = readdirSync(samples)
      .filter((name) => name.endsWith('.txt'))
      .sort()
    const lines = all.out.trimEnd().split('\n')
    expect(lines.map((line) => `${JSON.parse(line).page}.txt`)).toEqual(names)
    expect(lines).toContain(file.out.trimEnd())
    expect({ ...JSON.parse(stdin.out), page: page.page }).toEqual(page)
    const { blocks, offsets } = JSON.parse(json.out)
    expect(offsets).toBe('code-points')
    expect(blocks.at(-1).end).toBe([...text.join('\n')].length)
  })

  test('exports articles, and a project that exports to the same articles', async () => {
    const articles = await galley(['export', seed])
    expect(articles.code).toBe(0)
    expect(articles.err).toContain('not approved')
    const json = JSON.parse(articles.out)
    expect(validateArticles(json)).toEqual([])
    const project = await galley(['export', seed, '--format', 'project', '--out', folder])
    const path = join(folder, 'yongkang-2022-06-28-p1.galley.json')
    expect([project.code, project.out]).toEqual([0, `${path}\n`])
    const [again, same] = await Promise.all([
      galley(['export', path]),
      galley(['export', path, '--format', 'project']),
    ])
    expect({ ...JSON.parse(again.out), exportedAt: json.exportedAt }).toEqual(json)
    expect(same.out).toBe(readFileSync(path, 'utf8'))
    expect((await galley(['propose', path])).code).toBe(1)
  })

  test('goes on after a file that fails, and names it', async () => {
    const bad = join(folder, 'blank.txt')
    writeFileSync(bad, ' \n\u3000\n')
    const [en, zh] = await Promise.all([
      galley(['propose', 'nowhere.txt', bad, seed]),
      galley(['export', 'nowhere.txt', bad, seed, seed, '--out', join(folder, 'out')], {
        lang: 'zh',
      }),
    ])
    expect([en.code, en.out.split('\n').length]).toEqual([1, 2])
    expect(en.err).toMatch(/^nowhere\.txt: no such file.*\n“.*blank\.txt” holds only spaces.*\n$/)
    expect(zh.code).toBe(1)
    expect(zh.err).toContain('nowhere.txt：找不到')
    expect(zh.err).toContain('只有空格和换行')
    expect(zh.err).toContain('已予保留')
    expect(readdirSync(join(folder, 'out'))).toEqual(['yongkang-2022-06-28-p1.articles.json'])
  })

  test('ends quietly when its reader has seen enough', async () => {
    const files = Array.from({ length: 40 }, () => samples)
    const { code, err } = await galley(['propose', ...files], { stopAfter: 1 })
    expect([code, err]).toEqual([0, ''])
  })
})
