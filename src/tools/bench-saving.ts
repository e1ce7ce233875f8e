import { chromium } from '@playwright/test'
import { NumberedEdits } from '../../e2e/kill/edits'
import { serveApp } from './bench-app'
import { type Figure, figure, milliseconds } from './bench-figure'
import { savingTimes } from './bench-saving-times'
import { greatest, median, p95 } from './bench-statistics'
import { launchOptions } from './browser.mjs'

const EDITS = 200

/** From the key that ends an edit until the status bar says that the database has it, in the built app in Chromium. */
export async function* savingFigures(): AsyncGenerator<Figure> {
  const app = await serveApp()
  const browser = await chromium.launch(launchOptions())
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
    })
    const edits = new NumberedEdits(page)
    await edits.begin(app.address)
    const times = await savingTimes(page, edits, EDITS)
    yield figure('edits, one after the other', String(times.length))
    yield figure('edit to "saved", median', milliseconds(median(times)))
    yield figure('edit to "saved", p95', milliseconds(p95(times)))
    yield figure('edit to "saved", longest', milliseconds(greatest(times)))
  } finally {
    await browser.close()
    await app.close()
  }
}
