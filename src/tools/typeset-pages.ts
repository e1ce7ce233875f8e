// Prints the PDFs that tests read, by Chromium; Noto Sans CJK and WenQuanYi Micro Hei must be installed (Debian: fonts-noto-cjk,
// fonts-wqy-microhei):
//   npx tsx src/tools/typeset-pages.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { launchOptions } from './browser.mjs'
import { seedPage } from './typeset-seed.ts'
import { threeColumns } from './typeset-three-columns.ts'

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const sample = readFileSync(inProject('public/samples/yongkang-2022-06-28-p1.txt'), 'utf8')
const pages = { 'two-columns': seedPage(sample), 'three-columns': threeColumns }

const browser = await chromium.launch(launchOptions())
try {
  const page = await browser.newPage()
  for (const [name, html] of Object.entries(pages)) {
    await page.setContent(html)
    const pdf = await page.pdf({ preferCSSPageSize: true, pageRanges: '1' })
    writeFileSync(inProject(`src/formats/fixtures/pdf/${name}.pdf`), pdf)
  }
} finally {
  await browser.close()
}
