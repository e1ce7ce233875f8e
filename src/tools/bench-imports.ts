import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { serveApp } from './bench-app'
import { type Figure, figure, milliseconds, size } from './bench-figure'
import { ScalePages } from './bench-scale-pages'
import { launchOptions } from './browser.mjs'

const FIXTURES = fileURLToPath(new URL('../formats/fixtures', import.meta.url))
const fixture = (name: string) => readFileSync(join(FIXTURES, name))

/** Of each 25 files so many are of a kind, and one is none. */
const KINDS = { text: 12, gb18030: 4, alto: 4, hocr: 3, pdf: 1, broken: 1 }
const ROUND = Object.values(KINDS).reduce((sum, count) => sum + count, 0)
const FILES = 500

/** Milliseconds between two looks at the memory. */
const LOOK = 200

/**
 * Mixed files chosen at once in the built app in Chromium: text in two encodings, ALTO and hOCR as tesseract wrote them, PDFs,
 * and files that are no pages.
 */
export async function* importFigures(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-imports-'))
  mkdirSync(join(folder, 'files'))
  const app = await serveApp()
  try {
    const paths = writeMixed(join(folder, 'files'))
    yield* inBrowser(join(folder, 'profile'), async function* (page) {
      const watch = await watched(page, app.address)
      const begun = performance.now()
      await page.locator('input[type="file"]').first().setInputFiles(paths)
      await page.getByRole('alert').waitFor({ timeout: 0 })
      const took = performance.now() - begun
      const pages = await page.getByRole('navigation', { name: '版面' }).getByRole('link').count()
      const failed = await page.getByRole('alert').getByRole('listitem').count()
      yield figure(
        `${FILES} mixed files`,
        `${milliseconds(took)}, ${milliseconds(took / FILES)} a file`,
      )
      yield figure('came in, told of as no pages', `${pages} listed in view, ${failed}`)
      const { peak, longest, frames, late } = await watch.end()
      yield figure('largest JavaScript heap', size(peak))
      yield figure('longest main-thread task', milliseconds(longest))
      yield figure('frames meanwhile, over 33 ms', `${frames}, ${late}`)
    })
    yield* inBrowser(join(folder, 'cancelled'), async function* (page) {
      await page.goto(app.address)
      await page.locator('input[type="file"]').first().setInputFiles(paths)
      const cancel = page.getByRole('button', { name: '取消' })
      await page.getByText(/第 [2-9]\d /).waitFor({ timeout: 0 })
      const begun = performance.now()
      await cancel.click()
      await cancel.waitFor({ state: 'detached' })
      yield figure('from Cancel to its end', milliseconds(performance.now() - begun))
    })
  } finally {
    await app.close()
    rmSync(folder, { recursive: true })
  }
}

async function* inBrowser(
  profile: string,
  act: (page: Page) => AsyncGenerator<Figure>,
): AsyncGenerator<Figure> {
  const browser: BrowserContext = await chromium.launchPersistentContext(profile, {
    ...launchOptions(),
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
  })
  try {
    yield* act(await browser.newPage())
  } finally {
    await browser.close()
  }
}

const PROBE = `
  window.importProbe = { longest: 0, frames: 0, late: 0 }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      window.importProbe.longest = Math.max(window.importProbe.longest, duration)
  }).observe({ entryTypes: ['longtask'] })
  let last = performance.now()
  const frame = (now) => {
    window.importProbe.frames++
    if (now - last > 33.5) window.importProbe.late++
    last = now
    requestAnimationFrame(frame)
  }
  window.beginFrames = () => { last = performance.now(); requestAnimationFrame(frame) }
`

interface Probe {
  readonly longest: number
  readonly frames: number
  readonly late: number
}

/** Looks at the memory of the app's own thread, and has its frames counted. */
async function watched(page: Page, address: string) {
  await page.addInitScript(PROBE)
  await page.goto(address)
  await page.locator('input[type="file"]').first().waitFor({ state: 'attached' })
  await page.evaluate('window.beginFrames()')
  const devtools = await page.context().newCDPSession(page)
  let peak = 0
  let isOn = true
  const looking = (async () => {
    while (isOn) {
      peak = Math.max(peak, (await devtools.send('Runtime.getHeapUsage')).usedSize)
      await new Promise((resolve) => setTimeout(resolve, LOOK))
    }
  })()
  return {
    async end(): Promise<Probe & { readonly peak: number }> {
      isOn = false
      await looking
      return { peak, ...((await page.evaluate('window.importProbe')) as Probe) }
    },
  }
}

function writeMixed(folder: string): string[] {
  const texts = new ScalePages(folder).write(0, (FILES / ROUND) * (KINDS.text + KINDS.gb18030))
  const gb18030 = texts.slice(0, (FILES / ROUND) * KINDS.gb18030)
  for (const path of gb18030) writeFileSync(path, inGb18030(readFileSync(path, 'utf8')))
  const write = (name: string, contents: Buffer | string) => {
    const path = join(folder, name)
    writeFileSync(path, contents)
    return path
  }
  /** With a word that no other has: what says the same as a page that is there does not come in. */
  const numbered = (name: string, seen: string, n: number) =>
    fixture(name)
      .toString()
      .replace(seen, `${seen}${String(n).padStart(4, '0')}`)
  const others = Array.from({ length: FILES / ROUND }, (_, round) => [
    ...Array.from({ length: KINDS.alto }, (_, n) => {
      const own = round * KINDS.alto + n
      const xml = numbered('yongkang-2022-06-28-p1.alto.xml', 'CONTENT="', own)
      return write(`永康日报-${own}.alto.xml`, xml)
    }),
    ...Array.from({ length: KINDS.hocr }, (_, n) => {
      const own = round * KINDS.hocr + n
      return write(
        `永康日报-${own}.hocr`,
        numbered('yongkang-2022-06-28-p1.hocr', 'x_wconf 9', own),
      )
    }),
    write(`澄湖日报-${round}.pdf`, fixture('pdf/three-columns.pdf')),
    write(`不是版面-${round}.xml`, '<?xml version="1.0"?><alto><Layout>'),
  ]).flat()
  return [...texts, ...others].sort()
}

/** Characters of GB 2312 by what a decoder makes of them: all that the samples have, but for a few that become a mark. */
function inGb18030(text: string): Buffer {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes.push(...(code < 0x80 ? [code] : (twoBytes().get(character) ?? [0x3f])))
  }
  return Buffer.from(bytes)
}

let table: ReadonlyMap<string, readonly number[]> | null = null

function twoBytes(): ReadonlyMap<string, readonly number[]> {
  if (table) return table
  const decoder = new TextDecoder('gb18030')
  const pairs = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && character !== '\ufffd') pairs.set(character, [lead, trail])
    }
  table = pairs
  return pairs
}
