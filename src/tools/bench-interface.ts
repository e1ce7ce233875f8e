import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { rolldown } from 'rolldown'
import { build, preview } from 'vite'
import { reported } from './bench-interface-report'
import { type Measured, measured } from './bench-interface-run'
import { CODEMIRROR, GALLEY } from './bench-interface-subjects'
import { interfaceTexts } from './bench-interface-texts'
import { launchOptions } from './browser.mjs'

const RUNS = 5

/**
 * What a person at the screen feels, in the built app in Chromium: with a page of 2.6 million characters, with one of 2,000
 * articles, with a short one; and beside them CodeMirror 6 showing the same 2.6 million characters. All take turns, so that
 * what else the machine does meets all of them.
 */
export async function* interfaceFigures(): AsyncGenerator<string> {
  const { long, stories, short } = interfaceTexts()
  const columns = [
    { program: 'Galley', subject: GALLEY, page: long },
    { program: 'Galley', subject: GALLEY, page: stories },
    { program: 'Galley', subject: GALLEY, page: short },
    { program: 'CodeMirror 6', subject: CODEMIRROR, page: long },
  ].map((column, i) => ({ ...column, file: `版面${i + 1}.txt`, runs: [] as Measured[] }))
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
  try {
    await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: false } })
    writeFileSync(join(folder, 'codemirror.html'), PEER)
    writeFileSync(join(folder, 'codemirror.js'), await bundled('bench-codemirror.ts'))
    for (const { file, page } of columns) writeFileSync(join(folder, file), page.text)
    const probe = await bundled('bench-interface-probe.ts')
    const server = await preview({
      logLevel: 'error',
      build: { outDir: folder },
      preview: { port: 0, host: '127.0.0.1' },
    })
    const baseURL = server.resolvedUrls?.local[0] ?? ''
    const browser = await chromium.launch(launchOptions())
    try {
      for (let run = 0; run < RUNS; run++)
        for (const { subject, file, runs } of columns)
          runs.push(
            await inNewPage(browser, baseURL, (page) =>
              measured(page, probe, subject, join(folder, file)),
            ),
          )
    } finally {
      await browser.close()
      await server.close()
    }
    yield* reported(columns)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const PEER = `<!doctype html>
<html lang="zh-CN">
  <meta charset="utf-8" />
  <title>CodeMirror 6</title>
  <style>body { margin: 40px 0 }</style>
  <input type="file" hidden />
  <script type="module" src="codemirror.js"></script>
</html>
`

/** One of the scripts beside this one, for a browser. */
async function bundled(name: string): Promise<string> {
  const input = fileURLToPath(new URL(name, import.meta.url))
  const sources = await rolldown({ input, platform: 'browser' })
  const { output } = await sources.generate({ format: 'iife', minify: true })
  await sources.close()
  return output[0].code
}

async function inNewPage<T>(browser: Browser, baseURL: string, act: (page: Page) => Promise<T>) {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
  })
  try {
    return await act(await context.newPage())
  } finally {
    await context.close()
  }
}
