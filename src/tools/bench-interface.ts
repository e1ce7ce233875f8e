import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { volume } from '../../e2e/pages/files'
import {
  clockOf,
  type Frames,
  framesSince,
  type OpenedFrames,
  recordFrames,
} from '../../e2e/pages/frames'
import { type Figure, figure, milliseconds } from './bench-figure'
import { launchOptions } from './browser.mjs'

const RUNS = 3
/** Two frames at 60 Hz: a longer gap is a frame that was missed. */
const MISSED = 33.5

/** What a person at the screen feels of a page of 2.6 million characters: it is opened as a file, in the built app. */
export async function* interfaceFigures(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
  const file = join(folder, '合订本.txt')
  writeFileSync(file, volume(2_600_000))
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: false } })
  const server = await preview({
    logLevel: 'error',
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
  })
  const browser = await chromium.launch(launchOptions())
  try {
    const address = server.resolvedUrls?.local[0] ?? ''
    const runs: OpenedFrames[] = []
    for (let i = 0; i < RUNS; i++) runs.push(await opened(browser, address, file))
    yield* described('while it is proposed', least(runs.map(({ proposing }) => proposing)))
    yield* described('while it opens', least(runs.map(({ opening }) => opening)))
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true })
  }
}

/** The least disturbed run. */
const least = (runs: readonly Frames[]): Frames =>
  runs.reduce((best, run) => (longest(run.gaps) < longest(best.gaps) ? run : best))

function* described(when: string, { gaps, longTasks, duration }: Frames): Generator<Figure> {
  const missed = gaps.filter((gap) => gap > MISSED).length
  const task = longTasks.length > 0 ? milliseconds(longest(longTasks)) : 'under 50 ms'
  yield figure(when, `${milliseconds(duration)}, longest task ${task}`)
  yield figure(
    '',
    `${missed} of ${gaps.length} frames late (over 33 ms), the latest ${milliseconds(longest(gaps))}`,
  )
}

const longest = (times: readonly number[]) => Math.max(0, ...times)

async function opened(browser: Browser, address: string, file: string): Promise<OpenedFrames> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  await recordFrames(page)
  await page.goto(address)
  await page.locator('ul button').first().waitFor()
  const from = await clockOf(page)
  await page.locator('input[type="file"]').first().setInputFiles(file)
  await page.locator('[data-card]').first().waitFor({ timeout: 120_000 })
  await page.waitForTimeout(1000)
  const frames = await framesSince(page, from)
  await page.close()
  return frames
}
