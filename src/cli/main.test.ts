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

/** Runs the command line as `npm run galley` does, without npm. `stopAfter` closes the reader after so many bytes. */
function galley(
  args: readonly string[],
  { input = '', stopAfter = Number.POSITIVE_INFINITY } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli/galley.mjs', ...args], {
      cwd: root,
      env: { ...process.env, GALLEY_LANG: 'en' },
    })
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

describe('galley as a process', { timeout: 120_000 }, () => {
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
  })

  test('validates what it wrote, and says where it is broken', async () => {
    const zip = join(folder, 'pages.zip')
    await galley(['export', seed, '--zip', zip])
    const broken = join(folder, 'broken.json')
    writeFileSync(broken, '{\n  "format": }')
    const { code, out, err } = await galley(['validate', zip, broken])
    expect([code, out]).toEqual([1, `${zip}: archive of 1 file, valid\n`])
    expect(err).toContain(`${broken}:2: `)
  })

  test('ends quietly when its reader has seen enough', async () => {
    const files = Array.from({ length: 40 }, () => samples)
    const { code, err } = await galley(['propose', ...files], { stopAfter: 1 })
    expect([code, err]).toEqual([0, ''])
  })
})
