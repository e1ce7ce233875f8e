import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

/**
 * Names under which Linux distributions install a browser that tests can drive. The shell is the same engine without the
 * windows that nobody sees, of which each page of a test would open one: tests take two thirds of the time.
 */
const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

/** Where the other systems put theirs. */
const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
}

/** Without these a browser under test looks for its maker's servers at every start. */
const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
]

/** Path of a Chromium that runs here; null when there is none. Looks at each place once, best first. */
export function findBrowser() {
  for (const path of candidates()) if (path && runs(path)) return path
  return null
}

/** What Playwright needs to start that browser; as root Chromium refuses its sandbox. */
export function launchOptions() {
  const executablePath = findBrowser() ?? undefined
  return { executablePath, args: isRoot() ? [...QUIET, '--no-sandbox'] : QUIET }
}

export const isRoot = () => process.getuid?.() === 0

function* candidates() {
  yield process.env.CHROMIUM_PATH
  yield playwrightsOwn()
  for (const command of COMMANDS) yield onPath(command)
  yield* PLACES[process.platform] ?? []
}

function playwrightsOwn() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test')
    return chromium.executablePath()
  } catch {
    return null
  }
}

/** Full path of a command; null when the shell would not find it. */
export function onPath(command) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, command)
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {}
  }
  return null
}

/** A browser can be there and still lack a library. On Windows asking it would open a window. */
function runs(path) {
  if (!existsSync(path)) return false
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}
