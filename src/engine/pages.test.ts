import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lineIndexAt } from './line'
import { readPage } from './page'
import { propose } from './propose'

/** Labelled pages which lie beside the checkout; without them these tests are skipped by name. */
const SEED = join(import.meta.dirname, '../../../shared/pages/seed')
const there = existsSync(SEED)

interface TruthLine {
  readonly n: number
  readonly a: string | null
  readonly r: readonly string[]
}

describe('labelled pages', () => {
  it.skipIf(!there)('proposes the seed page as an editor split it (needs ../shared)', () => {
    const name = readdirSync(SEED).find((file) => file.endsWith('.txt')) ?? ''
    const text = readFileSync(join(SEED, name), 'utf8')
    const truth: { lines: TruthLine[] } = JSON.parse(
      readFileSync(join(SEED, name.replace('.txt', '.truth.json')), 'utf8'),
    )
    const { lines } = readPage(text)
    const { blocks } = propose(text)
    const blockAt = (end: number) => blocks.findLast((block) => block.start < end)
    const ids = new Map<string, string | null | undefined>()
    for (const line of truth.lines) {
      const { end, start } = lines[line.n - 1]
      expect(lineIndexAt(lines, start)).toBe(line.n - 1)
      const block = blockAt(end)
      expect(line.r, `line ${line.n}`).toContain(block?.role)
      if (line.a !== null && !ids.has(line.a)) ids.set(line.a, block?.article)
      expect(block?.article, `line ${line.n}`).toBe(line.a === null ? null : ids.get(line.a))
    }
    expect(new Set(ids.values()).size).toBe(4)
  })
})
