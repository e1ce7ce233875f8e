import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { NumberedEdits } from '../../e2e/kill/edits'
import { Galley } from '../../e2e/pages/galley'
import { serveApp } from './bench-app'
import { type Figure, figure, milliseconds, size } from './bench-figure'
import { savingTimes } from './bench-saving-times'
import { onlyOn, ScalePages } from './bench-scale-pages'
import { WatchedQueue } from './bench-scale-queue'
import { median } from './bench-statistics'
import { launchOptions } from './browser.mjs'

/** Files that are chosen at once. */
const BATCH = 500
const EDITS = 20
/** In most pages' texts, and in no title. */
const WORDS = ['记者', '本报讯'] as const

/**
 * A queue of so many pages in the built app in Chromium, beside one of one page: what it takes to fill it, and how it
 * works. The files are chosen in batches, as a person would choose them.
 */
export async function* scaleFigures(count: number): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-scale-'))
  const files = join(folder, 'pages')
  const profile = join(folder, 'profile')
  mkdirSync(files)
  const app = await serveApp()
  const browser = await inProfile(profile)
  try {
    const pages = new ScalePages(files)
    const page = await browser.newPage()
    const edits = new NumberedEdits(page)
    const edited = await edits.begin(app.address)
    const queue = await WatchedQueue.open(page, app.address)
    yield* queueFigures('1 page', queue, edits, edited)

    const batches: number[] = []
    for (let from = 0; from < count; from += BATCH) {
      const paths = pages.write(from, Math.min(count, from + BATCH))
      batches.push((await imported(page, app.address, paths)) / paths.length)
    }
    const all = batches.reduce((sum, time, i) => sum + time * Math.min(BATCH, count - i * BATCH), 0)
    const name = `${count.toLocaleString('en')} pages`
    yield figure('import', `${milliseconds(all)}, ${milliseconds(all / count)} a page`)
    yield figure(
      'of the first, the last batch',
      `${milliseconds(batches[0])}, ${milliseconds(batches[batches.length - 1])} a page`,
    )
    yield figure('heap after the import', size(await queue.heap()))
    yield* queueFigures(name, queue, edits, edited)
    const scrolled = await queue.scroll()
    yield figure(`${name}: frames in 5 s`, `${scrolled.frames}, over 33 ms ${scrolled.late}`)
    yield* searchFigures(queue, pages, count)
    yield figure(
      'on the disk',
      `${size(await queue.stored())} as the browser says, ${size(sizeOf(profile))} the profile`,
    )
    yield* backupFigures(page, app.address, folder)
  } finally {
    await browser.close()
    await app.close()
    rmSync(folder, { recursive: true })
  }
}

const inProfile = (profile: string) =>
  chromium.launchPersistentContext(profile, {
    ...launchOptions(),
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
  })

async function* queueFigures(
  name: string,
  queue: WatchedQueue,
  edits: NumberedEdits,
  edited: string,
): AsyncGenerator<Figure> {
  const { asked, navigated } = await queue.list()
  yield figure(`${name}: asked to rows`, milliseconds(asked))
  yield figure(`${name}: navigation to rows`, milliseconds(navigated))
  yield figure(`${name}: heap`, size(await queue.heap()))
  yield figure(`${name}: a page opens`, milliseconds(await queue.opening()))
  await queue.page.goto('about:blank')
  await edits.open(edited)
  const saved = await savingTimes(queue.page, edits, EDITS)
  yield figure(`${name}: edit to "saved"`, milliseconds(median(saved)))
}

async function* searchFigures(
  queue: WatchedQueue,
  pages: ScalePages,
  count: number,
): AsyncGenerator<Figure> {
  await queue.start()
  const [first, second] = WORDS
  const searches = [
    // The page that is edited has both words, too.
    ['the first search', first, pages.holding(first, count) + 1],
    ['another search', second, pages.holding(second, count) + 1],
    ['what one page alone has', onlyOn(count - 1), 1],
  ] as const
  for (const [name, text, found] of searches) {
    const times = await queue.search(text, found)
    const value = `${milliseconds(times.first)} to the first, ${milliseconds(times.all)} to all of ${found}`
    yield figure(name, value)
  }
  yield figure('heap after searches', size(await queue.heap()))
}

/** From the choice of files until the first of them lies on the desk, in milliseconds. */
async function imported(page: Page, address: string, paths: readonly string[]): Promise<number> {
  await page.goto('about:blank')
  await page.goto(address)
  const input = page.locator('input[type="file"]').first()
  await input.waitFor({ state: 'attached' })
  const from = performance.now()
  await input.setInputFiles([...paths])
  await page.waitForURL(/#\/page\//, { timeout: 0 })
  return performance.now() - from
}

async function* backupFigures(page: Page, address: string, folder: string): AsyncGenerator<Figure> {
  page.setDefaultTimeout(0)
  await page.goto('about:blank')
  await page.goto(address)
  const from = performance.now()
  const backup = await new Galley(page).backUp()
  const path = join(folder, backup.suggestedFilename())
  await backup.saveAs(path)
  const took = performance.now() - from
  yield figure('backup of everything', `${milliseconds(took)}, ${size(statSync(path).size)}`)
  const empty = await inProfile(join(folder, 'empty'))
  try {
    const there = new Galley(await empty.newPage())
    there.page.setDefaultTimeout(0)
    await there.page.goto(address)
    const begun = performance.now()
    const dialog = await there.restore(path)
    const restore = dialog.getByRole('button', { name: '恢复', exact: true })
    await restore.waitFor()
    const read = performance.now()
    await restore.click()
    await dialog.getByText('已恢复').waitFor()
    const ended = performance.now()
    yield figure(
      'backup read, and restored',
      `${milliseconds(read - begun)}, ${milliseconds(ended - read)}`,
    )
  } finally {
    await empty.close()
  }
}

/** Bytes of all files in a folder. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
}
