import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { ROLES } from '../../engine'
import type { PredictionLines } from '../../formats'
import { runGalley } from '../run'

/** The labelled pages and the scoring script that lie beside the project where it is developed. */
const shared = fileURLToPath(new URL('../../../../shared', import.meta.url))
const script = join(shared, 'tools/score.mjs')
const SETS = ['seed', 'daily', 'jingbao', 'statesman']
const pagesOf = (set: string) => join(shared, 'pages', set)
const there = [script, ...SETS.map(pagesOf)].every((path) => existsSync(path))
const where = there ? '' : ' (skipped: ../shared is not beside this checkout)'

const folder = mkdtempSync(join(tmpdir(), 'galley-agreement-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function galley(...args: string[]): Promise<string> {
  let out = ''
  const terminal = {
    result: async (text: string) => {
      out += text
    },
    tell: () => undefined,
  }
  await runGalley(args, terminal, 'en')
  return out
}

/** What the script says: the figures, and how many corrections each page needs and lines it lost. */
function score(set: string, pred: string) {
  const { stdout } = spawnSync(
    process.execPath,
    [script, '--truth', set, '--pred', pred, '--json', '--per-page'],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  const lines = stdout.trimEnd().split('\n')
  const figures: Record<string, number | null> = JSON.parse(lines[lines.length - 1])
  const pages = lines.slice(0, -1).map((line) => ({
    page: line.split('  ')[0],
    corrections: Number(/ {2}fix (\d+)$/.exec(line)?.[1]),
    linesLost: Number(/ {2}lost (\d+) {2}/.exec(line)?.[1]),
  }))
  return { figures, pages }
}

/** Seeded numbers in [0, 1): a linear congruential generator (Numerical Recipes' constants). */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** A prediction with many things wrong: lines lost, doubled, made up, in other articles, in other roles. */
function damaged({ page, lines }: PredictionLines, seed: number): object {
  const random = seeded(seed)
  const articles = [...new Set(lines.map(({ article }) => article))]
  const any = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]
  let shift: string | null | undefined
  return {
    page,
    lines: lines.flatMap((line) => {
      const dice = random()
      if (dice < 0.01) return []
      if (dice < 0.02) return [line, { ...line, role: any(ROLES) }]
      if (dice < 0.03) return [line, { ...line, n: 100_000 + line.n }]
      if (dice < 0.06) shift = any(articles)
      if (dice > 0.94) shift = undefined
      return {
        ...line,
        article: shift === undefined ? line.article : shift,
        role: dice > 0.9 ? any(ROLES) : line.role,
        paragraphStart: dice > 0.5 && dice < 0.6 ? !line.paragraphStart : line.paragraphStart,
      }
    }),
  }
}

describe.skipIf(!there)(`evaluate says what the scoring script says${where}`, () => {
  test.each(SETS)('%s', async (name) => {
    const set = pagesOf(name)
    const proposals = await galley('propose', set)
    const pages: PredictionLines[] = proposals
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const predictions = {
      proposed: pages as object[],
      damaged: pages.map((page, seed) => damaged(page, seed)),
      'partly absent': pages.filter((_, i) => i % 3 > 0).map((page, seed) => damaged(page, -seed)),
    }
    for (const [kind, rows] of Object.entries(predictions)) {
      const pred = join(folder, `${kind}.ndjson`)
      writeFileSync(pred, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
      const { byStyle, byPlacement, worst, ...figures } = JSON.parse(
        await galley('evaluate', set, '--format', 'json', '--pred', pred, '--worst', '1000'),
      )
      const expected = score(set, pred)
      expect(figures, kind).toEqual(expected.figures)
      expect(Object.keys(figures)).toEqual(Object.keys(expected.figures))
      const wrong = expected.pages.filter((page) => page.corrections + page.linesLost > 0)
      expect(
        worst.map(({ page, corrections, linesLost }: (typeof wrong)[number]) => ({
          page,
          corrections,
          linesLost,
        })),
        kind,
      ).toEqual(wrong.sort((a, b) => b.corrections - a.corrections || b.linesLost - a.linesLost))
      if (kind === 'proposed')
        expect(
          JSON.parse(await galley('evaluate', set, '--format', 'json', '--worst', '0')),
        ).toEqual({ ...figures, byStyle, byPlacement, worst: [] })
    }
  })
})
