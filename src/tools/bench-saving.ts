import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { NumberedEdits } from '../../e2e/kill/edits'
import { type Figure, figure, milliseconds } from './bench-figure'
import { greatest, median, p95 } from './bench-statistics'
import { launchOptions } from './browser.mjs'

const EDITS = 200

/** From the key that ends an edit until the status bar says that the database has it, in the built app in Chromium. */
export async function* savingFigures(): AsyncGenerator<Figure> {
  const times = await savingTimes()
  yield figure('edits, one after the other', String(times.length))
  yield figure('edit to "saved", median', milliseconds(median(times)))
  yield figure('edit to "saved", p95', milliseconds(p95(times)))
  yield figure('edit to "saved", longest', milliseconds(greatest(times)))
}

async function savingTimes(): Promise<readonly number[]> {
  const outDir = mkdtempSync(join(tmpdir(), 'galley-bench-'))
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: false } })
  const server = await preview({
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  })
  const browser = await chromium.launch(launchOptions())
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
    })
    const edits = new NumberedEdits(page)
    await edits.begin(server.resolvedUrls?.local[0] ?? '')
    // What runs TypeScript here calls this in every function that it has a name for.
    await page.evaluate('globalThis.__name = (it) => it')
    await page.evaluate(() => {
      const bar = document.querySelector<HTMLElement>('[data-save]')
      if (!bar) throw new Error('nothing says whether it is saved')
      const found: number[] = []
      Object.assign(window, { savingTimes: found })
      let since: number | null = null
      const take = ({ key, timeStamp }: KeyboardEvent) => {
        if (key === 'Enter') since = timeStamp
      }
      const look = () => {
        if (bar.dataset.save !== 'saved' || since === null) return
        found.push(performance.now() - since)
        since = null
      }
      window.addEventListener('keydown', take, { capture: true })
      new MutationObserver(look).observe(bar, { attributeFilter: ['data-save'] })
    })
    for (let edit = 1; edit <= EDITS; edit++) {
      await edits.make(edit)
      await page.waitForFunction(
        (count) => Reflect.get(window, 'savingTimes').length === count,
        edit,
      )
    }
    return await page.evaluate('savingTimes')
  } finally {
    await browser.close()
    await server.close()
    rmSync(outDir, { recursive: true })
  }
}
