// Makes the pictures of the README again: builds, opens the seed page in a browser and photographs it.
import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { launchOptions } from './browser.mjs'

const FOLDER = 'e2e/screenshots'
const SHOTS = [
  { name: 'desk-light', locale: 'zh-CN', colorScheme: 'light', width: 1440, height: 900 },
  { name: 'desk-dark', locale: 'en-US', colorScheme: 'dark', width: 1440, height: 900 },
]

await build({ logLevel: 'error' })
const server = await preview({ preview: { port: 0 }, logLevel: 'error' })
const [address] = server.resolvedUrls?.local ?? []
const browser = await chromium.launch(launchOptions())
mkdirSync(FOLDER, { recursive: true })
try {
  for (const { name, locale, colorScheme, width, height } of SHOTS) {
    const context = await browser.newContext({ locale, colorScheme, viewport: { width, height } })
    const page = await context.newPage()
    await page.goto(address)
    await page
      .getByRole('list', { name: /样张|Sample pages/ })
      .getByRole('button')
      .first()
      .click()
    await page.getByRole('article').first().waitFor()
    await page.mouse.move(width / 2, height - 8)
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: `${FOLDER}/${name}.png` })
    console.log(`${FOLDER}/${name}.png`)
    await context.close()
  }
} finally {
  await browser.close()
  server.httpServer.close()
}
