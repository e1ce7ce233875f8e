// `npm test`: every check there is, in one run. Goes on after a failing stage, so that all failures are
// seen, and ends with one line: `N passed, N failed`. Stages can be named: `npm test -- types unit`;
// `npm test -- --kills 200` kills the browser so often in the kill test; `--tabs 200` gives so many commands in each tab.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const TEMP = mkdtempSync(join(tmpdir(), 'galley-test-'))

/** A log is for reading, too: no colour codes where no terminal shows them. */
const COLORS = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }

/** Each returns what it counted. */
const STAGES = {
  types: () =>
    all(
      [bin('typescript', 'bin/tsc'), '--noEmit'],
      [bin('typescript', 'bin/tsc'), '--noEmit', '-p', 'src/tsconfig.pure.json'],
    ),
  lint: () => all([bin('@biomejs/biome', 'bin/biome'), 'check', '.'], [bin('knip', 'bin/knip.js')]),
  unit,
  build: () => all([bin('vite', 'bin/vite.js'), 'build']),
  browser,
}

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string' }, tabs: { type: 'string' } },
})
if (values.kills) process.env.GALLEY_KILLS = values.kills
if (values.tabs) process.env.GALLEY_TABS = values.tabs
const unknown = wanted.filter((name) => !(name in STAGES))
if (unknown.length > 0) {
  console.error(`No stage ${unknown.join(', ')}. There are: ${Object.keys(STAGES).join(', ')}.`)
  process.exit(1)
}

const counts = {}
const rows = []
try {
  for (const name of Object.keys(STAGES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.log(`\n── ${name} ──`)
    const start = performance.now()
    counts[name] = STAGES[name]()
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    rows.push(`${name.padEnd(8)} ${inWords(counts[name])} · ${seconds} s`)
  }
} finally {
  rmSync(TEMP, { recursive: true, force: true })
}

console.log(`\n${rows.join('\n')}\n`)
const total = sum(Object.values(counts))
console.log(inWords(total))
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

/** One check of several commands, all run even when the first fails. */
function all(...commands) {
  const failed = commands.filter((args) => !run(args)).length
  return { passed: failed > 0 ? 0 : 1, failed: failed > 0 ? 1 : 0, skipped: 0 }
}

function unit() {
  const report = join(TEMP, 'unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const well = run([bin('vitest', 'vitest.mjs'), 'run', ...reporters])
  const json = read(report)
  // A file that cannot be loaded has no tests to count and still fails.
  const unloaded = (json?.testResults ?? []).filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  return settled(well, {
    passed: json?.numPassedTests ?? 0,
    failed: (json?.numFailedTests ?? 0) + unloaded,
    skipped: (json?.numPendingTests ?? 0) + (json?.numTodoTests ?? 0),
  })
}

function browser() {
  if (!readdirSync(join(ROOT, 'e2e')).some((name) => name.endsWith('.spec.ts'))) {
    console.log('There is no e2e/*.spec.ts.')
    return { passed: 0, failed: 0, skipped: 0 }
  }
  if (counts.build?.failed) {
    console.log('Not run: they need a build.')
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const report = join(TEMP, 'browser.json')
  const well = run(
    [
      bin('@playwright/test', 'cli.js'),
      'test',
      '-c',
      'e2e/playwright.config.ts',
      '--reporter=list,json',
    ],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  )
  const stats = read(report)?.stats
  if (stats?.flaky) console.log(`${stats.flaky} of them passed at the second try only.`)
  return settled(well, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  })
}

/** A runner that ended badly without a failed test, or that ran nothing, has failed as a whole. */
function settled(well, count) {
  const silent = count.failed === 0 && (!well || count.passed === 0)
  return silent ? { ...count, failed: 1 } : count
}

function run([script, ...args], env = {}) {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...COLORS, ...env },
  })
  return status === 0
}

function bin(name, path) {
  return join(ROOT, 'node_modules', name, path)
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

function sum(list) {
  const add = (key) => list.reduce((total, count) => total + count[key], 0)
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') }
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
