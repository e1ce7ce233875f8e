import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { checkManifest } from './manifest'
import { type MissingPage, type ZipMember, zipOf } from './zip'

const STAMP = { version: '0.1.0', exportedAt: '2026-11-24T08:00:04.000Z' }
const NOTES = { articles: 4, notApproved: 3, withoutHeadline: 0, withoutBody: 1, doubts: 2 }

const member = (name: string, pieces: ZipMember['pieces'] = ['正文\n'], title = name) => ({
  ...{ name, title, pieces },
  notes: NOTES,
})

async function archived(members: Iterable<ZipMember | MissingPage>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of zipOf(members, STAMP)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const unpacked = (archive: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(archive)).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString(),
    ]),
  )

/** The same archive, made by a process whose clock shows another time. */
const ELSEWHERE = `
  import { zipOf } from './zip.ts'
  const [stamp, notes] = ${JSON.stringify([STAMP, NOTES])}
  const member = (name) => ({ name, title: name, pieces: ['正文\\n'], notes })
  const chunks = []
  for await (const chunk of zipOf([member('一.txt'), member('二.txt')], stamp)) chunks.push(chunk)
  const offset = new Date(stamp.exportedAt).getTimezoneOffset()
  process.stdout.write(offset + ' ' + Buffer.concat(chunks).toString('base64'))`

const hasPython = spawnSync('python3', ['--version']).status === 0

describe('an archive of pages', () => {
  test('holds each file under its name, and a manifest that knows them all', async () => {
    const pieces = ['第一段𠮷，', Buffer.from('第二段')]
    const archive = await archived([
      member('永康日报-2022-06-28-01.articles.json', pieces, '永康日报'),
      { title: '坏版面', reason: '账目不平' },
      member('1998/01/p1.md'),
    ])
    const { 'manifest.json': manifest, ...files } = unpacked(archive)
    expect(files).toEqual({
      '永康日报-2022-06-28-01.articles.json': '第一段𠮷，第二段',
      '1998/01/p1.md': '正文\n',
    })
    const json = JSON.parse(manifest)
    expect(checkManifest(json)).toEqual([])
    expect(json.missing).toEqual([{ title: '坏版面', reason: '账目不平' }])
    expect(json.files[0]).toEqual({
      name: '永康日报-2022-06-28-01.articles.json',
      title: '永康日报',
      bytes: Buffer.byteLength('第一段𠮷，第二段'),
      sha256: createHash('sha256').update('第一段𠮷，第二段').digest('hex'),
      ...NOTES,
    })
  })

  test('tells names apart as every file system does, and leads nowhere else', async () => {
    const wanted = ['a.txt', 'A.TXT', 'a.txt', 'x.articles.json', 'x.articles.json']
    const hostile = ['../../etc/passwd', '/c:\\evil.md', 'manifest.json', 'CON.txt', '..', 'b. ']
    const archive = await archived([...wanted, ...hostile].map((name) => member(name)))
    expect(Object.keys(unpacked(archive))).toEqual([
      'a.txt',
      'A (2).TXT',
      'a (3).txt',
      'x.articles.json',
      'x (2).articles.json',
      'etc/passwd',
      'c__evil.md',
      'manifest (2).json',
      '_CON.txt',
      '_',
      'b',
      'manifest.json',
    ])
  })

  test('is the same byte for byte wherever and whenever it is made', async () => {
    const zone = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', ELSEWHERE],
      {
        cwd: fileURLToPath(new URL('.', import.meta.url)),
        env: { ...process.env, TZ: 'Asia/Kathmandu' },
      },
    )
    expect(zone.stderr.toString()).toBe('')
    const [offset, elsewhere] = zone.stdout.toString().split(' ')
    expect(Number(offset)).toBe(-345)
    const here = await archived([member('一.txt'), member('二.txt')])
    expect(elsewhere).toBe(Buffer.from(here).toString('base64'))
  })

  test('takes a page when its turn comes and yields after each piece', async () => {
    const taken: number[] = []
    function* pages() {
      for (let n = 0; n < 3; n++) {
        taken.push(n)
        yield member(`${n}.txt`, Array<string>(20).fill('整版文字'.repeat(1000)))
      }
    }
    const steps = zipOf(pages(), STAMP)
    for (let step = 0; step < 20; step++) await steps.next()
    expect(taken).toEqual([0])
    let more = 0
    while (!(await steps.next()).done) more++
    expect(taken).toEqual([0, 1, 2])
    expect(more).toBeGreaterThan(40)
  })

  test.skipIf(!hasPython)('is read by another program, names and all (needs python3)', async () => {
    const archive = await archived([member('永康日报/第一版.txt', ['𠮷'.repeat(100_000)])])
    const script = `
import io, sys, zipfile
archive = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
assert archive.testzip() is None
for info in archive.infolist():
    print(info.filename, info.file_size, info.date_time)`
    const { stdout, stderr } = spawnSync('python3', ['-c', script], {
      input: archive,
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    })
    expect(stderr.toString()).toBe('')
    const [first, second] = stdout.toString().split('\n')
    expect(first).toBe('永康日报/第一版.txt 400000 (2026, 11, 24, 8, 0, 4)')
    expect(second).toMatch(/^manifest\.json /)
  })
})
