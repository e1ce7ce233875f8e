import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { blocksOf, type OpenPage } from '../document'
import { fuzzing } from '../testing/fuzzing'
import { desk } from '../testing/random-pages'
import { codePointsOf } from './code-points'
import { sha256Hex } from './hash'
import { openWith } from './test-desk'
import { writeArticles } from './write-articles'

const script = fileURLToPath(new URL('slice_blocks.py', import.meta.url))
const hasPython = spawnSync('python3', ['--version']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'galley-python-'))
afterAll(() => rmSync(folder, { recursive: true }))

const BOM = '\ufeff'
/** How Node writes the encodings that a page may have come in. */
const ENCODINGS = { 'utf-8': 'utf8', 'utf-16le': 'utf16le' } as const

/** Writes what the script reads; how many blocks there are. */
function handOver(at: string, open: OpenPage, encoding: keyof typeof ENCODINGS): number {
  const bytes = Buffer.from(BOM + open.page.text, ENCODINGS[encoding])
  const source = { ...open.page.source, encoding, sha256: sha256Hex(bytes) }
  const page = { ...open.page, source }
  const file = writeArticles(
    { ...open, page },
    {
      version: '0.1.0',
      exportedAt: '2026-11-24T08:00:00.000Z',
    },
  )
  if (!file.ok) throw new Error(JSON.stringify(file.refusal))
  const points = codePointsOf(page.text)
  const blocks = blocksOf(page, open.review).map(({ start, end }) => [
    points(start),
    page.text.slice(start, end),
  ])
  mkdirSync(at)
  writeFileSync(join(at, 'raw'), bytes)
  writeFileSync(join(at, 'articles.json'), file.value)
  writeFileSync(join(at, 'blocks.json'), JSON.stringify(blocks))
  return blocks.length
}

test.skipIf(!hasPython)('Python slices every block out of the raw text (needs python3)', () => {
  let blocks = 0
  let pages = 0
  const seen = new Set<string>()
  fc.assert(
    fc.property(desk(20), fc.constantFrom('utf-8', 'utf-16le'), ({ page, review }, encoding) => {
      fc.pre(page.text !== '' && !/\p{Surrogate}/u.test(page.text))
      for (const [sign] of page.text.matchAll(/[\u{10000}-\u{10ffff}\f\u2028]|\r\n/gu))
        seen.add(sign)
      blocks += handOver(join(folder, String(pages++)), openWith(page, review), encoding)
    }),
    fuzzing(80, 61),
  )
  for (const sign of ['𠮷', '😀', '\f', '\u2028', '\r\n']) expect(seen).toContain(sign)
  const folders = Array.from({ length: pages }, (_, i) => join(folder, String(i)))
  const { stdout, stderr } = spawnSync('python3', [script, ...folders])
  expect(stderr.toString()).toBe('')
  expect(Number(stdout)).toBe(blocks)
  expect(blocks).toBeGreaterThan(200)
})
