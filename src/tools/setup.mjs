// Makes a checkout ready to run: `npm start` and `npm test` call this first. Plain Node, because nothing
// may be installed yet; next to no time when nothing is missing.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser, isRoot, onPath } from './browser.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const LOCK = join(ROOT, 'package-lock.json')
const MODULES = join(ROOT, 'node_modules')
/** Holds the hash of the lockfile that the installed packages were last seen to match. */
const NOTE = join(MODULES, '.galley-lock')
const OLDEST_NODE = [20, 19]

checkNode()
installPackages()
if (process.argv.includes('--browser')) {
  installBrowser()
  installFonts()
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [needMajor, needMinor] = OLDEST_NODE
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return
  stop(
    `Galley needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`,
    `校样需要 Node.js ${OLDEST_NODE.join('.')} 或更新版本，当前是 ${process.versions.node}。`,
  )
}

function installPackages() {
  const hash = createHash('sha256').update(readFileSync(LOCK)).digest('hex')
  if (existsSync(NOTE) && readFileSync(NOTE, 'utf8') === hash) return
  if (!matchesLock()) {
    say('Installing packages / 正在安装依赖 …')
    const installed = npm('ci', '--include=dev', '--loglevel=error')
    if (!installed)
      stop('The packages could not be installed: see above.', '依赖未能安装，原因见上。')
  }
  writeFileSync(NOTE, hash)
}

/** Whether what npm last installed here is what the lockfile asks for; optional packages may be missing. */
function matchesLock() {
  const record = join(MODULES, '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(LOCK, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !(path in installed)),
  )
}

function installBrowser() {
  if (findBrowser()) return
  say('Installing a browser for the tests / 正在安装测试用浏览器 …')
  const cli = join(MODULES, '@playwright', 'test', 'cli.js')
  run(process.execPath, [cli, 'install', 'chromium'], 'ignore')
  if (findBrowser()) return
  for (const name of ['chromium-headless-shell', 'chromium'])
    if (aptGet(name, 'fonts-noto-cjk') && findBrowser()) return
  stop(
    'The browser tests need Chromium: run `npx playwright install --with-deps chromium`, or install ' +
      'chromium or google-chrome, or set CHROMIUM_PATH to one.',
    '浏览器测试需要 Chromium：请运行 `npx playwright install --with-deps chromium`，或安装 chromium / ' +
      'google-chrome，或用 CHROMIUM_PATH 指明其位置。',
  )
}

/** Without a Chinese font the screenshots show boxes; the tests pass all the same. */
function installFonts() {
  if (process.platform !== 'linux' || !onPath('fc-list')) return
  const found = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  if (found.stdout?.trim()) return
  if (!aptGet('fonts-noto-cjk')) say('No Chinese font here: install fonts-noto-cjk / 缺少中文字体')
}

/** Installs Debian packages when we may; says whether it did. */
function aptGet(...packages) {
  if (!isRoot() || !onPath('apt-get')) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages]
  return (
    run('apt-get', ['update', '-qq'], 'inherit', env) && run('apt-get', install, 'inherit', env)
  )
}

function npm(...args) {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args])
  return run('npm', args, 'inherit', process.env, process.platform === 'win32')
}

/** Whether the command ran well. Its errors are always shown. */
function run(command, args, stdout = 'inherit', env = process.env, shell = false) {
  const stdio = ['ignore', stdout, stdout === 'ignore' ? 'ignore' : 'inherit']
  return spawnSync(command, args, { cwd: ROOT, stdio, env, shell }).status === 0
}

function say(sentence) {
  console.log(sentence)
}

function stop(...sentences) {
  for (const sentence of sentences) console.error(sentence)
  process.exit(1)
}
