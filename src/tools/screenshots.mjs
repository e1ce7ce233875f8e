// Makes the pictures again: builds, takes the desk to what each is about, and photographs it.
import { mkdirSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { launchOptions } from './browser.mjs'

const FOLDER = 'e2e/screenshots'
const LIGHT = { locale: 'zh-CN', colorScheme: 'light', width: 1440, height: 900 }
const SEED = readFileSync('public/samples/yongkang-2022-06-28-p1.txt', 'utf8')

/** `text` is what is brought in, as a `file` of that name; `take` what is done on the desk before the picture. */
const SHOTS = [
  { ...LIGHT, name: 'desk-light' },
  { ...LIGHT, name: 'desk-dark', colorScheme: 'dark' },
  { ...LIGHT, name: 'desk-english', locale: 'en-US' },
  { ...LIGHT, name: 'desk-1024x700', width: 1024, height: 700 },
  {
    ...LIGHT,
    name: 'triage',
    file: '澄湖日报-2026-05-08-p3.txt',
    text: readFileSync('e2e/fixtures/daily-028.txt', 'utf8'),
    take: (page) => page.keyboard.press('n'),
  },
  { ...LIGHT, name: 'dragging', take: holdBoundary },
  {
    ...LIGHT,
    name: 'printed-page',
    file: '永康日报-2022-06-28-01.pdf',
    text: readFileSync('src/formats/fixtures/pdf/two-columns.pdf'),
    take: (page) => page.locator('image').waitFor(),
  },
  {
    ...LIGHT,
    name: 'proofreading',
    file: '永康日报-2022-06-28-p1.txt',
    text: SEED.replace('章旭升在调研五金', '章旭开在调研五金').replace(
      '全力全速推动五金产业转型',
      '全力全速推动五金产业转形',
    ),
    take: goToFinding,
  },
]

/** The finding in the misread headline, once it is found. */
async function goToFinding(page) {
  await page.getByRole('button', { name: /^校对.*[1-9]/ }).waitFor()
  await page.keyboard.press('c')
}

/** A boundary in the air, some lines away from where it was. */
async function holdBoundary(page) {
  const boundary = page.getByRole('separator', { name: 'B 稿与 C 稿之间的边界' })
  await boundary.scrollIntoViewIfNeeded()
  const { x, y, width } = await boundary.boundingBox()
  await page.mouse.move(x + width / 2, y + 8)
  await page.mouse.down()
  await page.mouse.move(x + width / 2, y + 90, { steps: 12 })
}

async function open(page, file, text) {
  if (text === undefined)
    return page
      .getByRole('list', { name: /样张|Sample pages/ })
      .getByRole('button')
      .first()
      .click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '打开文件' }).click()
  await (await chooser).setFiles([
    { name: file, mimeType: 'text/plain', buffer: Buffer.from(text) },
  ])
}

await build({ logLevel: 'error' })
const server = await preview({ preview: { port: 0 }, logLevel: 'error' })
const [address] = server.resolvedUrls?.local ?? []
const browser = await chromium.launch(launchOptions())
mkdirSync(FOLDER, { recursive: true })
try {
  for (const { name, locale, colorScheme, width, height, file, text, take } of SHOTS) {
    const context = await browser.newContext({ locale, colorScheme, viewport: { width, height } })
    const page = await context.newPage()
    await page.goto(address)
    await open(page, file, text)
    await page.getByRole('article').first().waitFor()
    await page.mouse.move(width / 2, height - 8)
    await page.evaluate(() => document.fonts.ready)
    await take?.(page)
    // What was asked for is drawn, and scrolled to.
    await page.waitForTimeout(300)
    await page.screenshot({ path: `${FOLDER}/${name}.png` })
    console.log(`${FOLDER}/${name}.png`)
    await context.close()
  }
} finally {
  await browser.close()
  server.httpServer.close()
}
