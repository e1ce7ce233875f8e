// Makes the OCR samples among the fixtures again: typesets the seed page in two columns, photographs it and has
// tesseract (5, with chi_sim) read the picture. Needs tesseract on the path.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { launchOptions } from './browser.mjs'

const SAMPLE = 'public/samples/yongkang-2022-06-28-p1.txt'
const FIXTURES = 'src/formats/fixtures'
const NAME = 'yongkang-2022-06-28-p1'

const lines = readFileSync(SAMPLE, 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter(Boolean)
const at = (beginning, from = 0) =>
  lines.findIndex((line, n) => n >= from && line.startsWith(beginning))
const first = at('本报讯')
const second = at('本报讯', first + 1)
const foot = at('章旭升在调研')

const heading = (size, text) => `<h1 style="font-size:${size}px">${text}</h1>`
const column = (from, to) =>
  `<section>${lines
    .slice(from, to)
    .map((line) => `<p>${line}</p>`)
    .join('')}</section>`

const [overSecond, headSecond, overFirst, headFirst, deckFirst, overLone, headLone] =
  lines.slice(foot)
const page = `<!doctype html><meta charset="utf-8"><style>
  body { margin: 40px; width: 920px; font-family: 'Noto Serif CJK SC', serif; background: #fff }
  h1 { margin: 0 0 10px; text-align: center; font-family: 'Noto Sans CJK SC', sans-serif; line-height: 1.3 }
  main { display: flex; gap: 56px; margin: 24px 0 }
  section { width: 432px }
  p { margin: 0; font-size: 24px; line-height: 36px; white-space: pre }
</style>
${heading(34, lines[0])}${heading(24, lines[1])}
<main>${column(first, second)}${column(second, foot)}</main>
${heading(24, overSecond)}${heading(34, headSecond)}
${heading(24, overFirst)}${heading(34, headFirst)}${heading(24, deckFirst)}
${heading(24, overLone)}${heading(34, headLone)}`

const folder = mkdtempSync(join(tmpdir(), 'galley-ocr-'))
const picture = `${NAME}.png`
const browser = await chromium.launch(launchOptions())
const tab = await browser.newPage({
  viewport: { width: 1000, height: 800 },
  deviceScaleFactor: 1.5,
})
await tab.setContent(page)
await tab.screenshot({ path: join(folder, picture), fullPage: true })
await browser.close()

execFileSync('tesseract', [picture, NAME, '-l', 'chi_sim', '--dpi', '150', 'hocr', 'alto'], {
  cwd: folder,
  stdio: 'inherit',
  env: { ...process.env, OMP_THREAD_LIMIT: '1' },
})
for (const [from, to] of [
  ['.hocr', '.hocr'],
  ['.xml', '.alto.xml'],
])
  writeFileSync(
    join(FIXTURES, `${NAME}${to}`),
    readFileSync(join(folder, `${NAME}${from}`), 'utf8'),
  )
console.log(`Made from ${folder}/${picture}`)
