import { execFile } from 'node:child_process'
import { loadavg } from 'node:os'
import { promisify } from 'node:util'
import { build } from 'vite'
import { type Figure, figure, milliseconds } from './bench-figure'
import { median } from './bench-statistics'
import { findBrowser, isRoot, onPath } from './browser.mjs'
import { serveGzipped } from './serve-gzipped'

const RUNS = 5
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
const TIMES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'] as const

/** Of Lighthouse's report, what is printed. */
interface Report {
  readonly categories: Readonly<
    Record<(typeof CATEGORIES)[number], { readonly score: number | null }>
  >
  readonly audits: Readonly<Record<(typeof TIMES)[number], { readonly numericValue?: number }>>
  readonly environment: { readonly benchmarkIndex: number }
}

/**
 * Lighthouse over the built app, on a phone as it simulates one and on a desktop. It has two hundred packages of its own and is
 * no part of the project: `npm install --no-save lighthouse` puts it where this finds it, until the next `npm ci`.
 */
export async function* lighthouseFigures(): AsyncGenerator<Figure | string> {
  const lighthouse = onPath('lighthouse')
  const browser = findBrowser()
  if (!lighthouse || !browser) {
    const missing = lighthouse ? 'Chromium' : 'Lighthouse (npm install --no-save lighthouse)'
    yield `  not measured: there is no ${missing} here`
    return
  }
  const outDir = 'node_modules/.bench-lighthouse'
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
  const server = await serveGzipped(outDir)
  try {
    for (const device of ['mobile', 'desktop'] as const) {
      const reports: Report[] = []
      for (let run = 0; run < RUNS; run++)
        reports.push(await reportOf(lighthouse, browser, server.address, device))
      yield* figuresOf(device, reports)
    }
  } finally {
    await server.close()
  }
}

async function reportOf(
  lighthouse: string,
  browser: string,
  address: string,
  device: 'mobile' | 'desktop',
): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      lighthouse,
      address,
      '--quiet',
      '--output=json',
      `--only-categories=${CATEGORIES.join(',')}`,
      ...(device === 'desktop' ? ['--preset=desktop'] : []),
      `--chrome-flags=--headless=new${isRoot() ? ' --no-sandbox' : ''}`,
    ],
    { env: { ...process.env, CHROME_PATH: browser }, maxBuffer: 1e8 },
  )
  return JSON.parse(stdout)
}

function* figuresOf(device: string, reports: readonly Report[]): Generator<Figure | string> {
  yield `  ${device}: medians of ${reports.length} runs, lowest to highest behind; load ${loadavg()[0].toFixed(1)} at the end`
  for (const name of CATEGORIES) {
    const scores = reports.map(({ categories }) => categories[name].score ?? 0)
    yield figure(
      `  ${name}`,
      spread(scores, (score) => score.toFixed(2)),
    )
  }
  for (const name of TIMES) {
    const times = reports.map(({ audits }) => audits[name].numericValue ?? Number.NaN)
    yield figure(`  ${name.replaceAll('-', ' ')}`, spread(times, milliseconds))
  }
  const power = reports.map(({ environment }) => environment.benchmarkIndex)
  yield figure(
    '  speed of the machine',
    spread(power, (index) => index.toFixed(0)),
  )
}

const spread = (values: readonly number[], written: (value: number) => string) =>
  `${written(median(values))} (${written(Math.min(...values))} to ${written(Math.max(...values))})`
