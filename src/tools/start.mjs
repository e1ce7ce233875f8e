// `npm start`: builds the app when its sources are newer than the build, serves it and says where.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build, preview } from 'vite'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']
const FIRST_PORT = 4173

const { values } = parseArgs({
  options: { port: { type: 'string' }, host: { type: 'string' } },
})

await buildIfOld()
// A busy port is not an error: vite takes the next free one.
const port = Number(values.port ?? process.env.PORT ?? FIRST_PORT)
const server = await preview({
  root: ROOT,
  logLevel: 'error',
  preview: { port, host: values.host, open: false },
})
const addresses = [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])]
console.log(`
  校样已就绪，请用浏览器打开：
  Galley is ready. Open it in a browser:

${addresses.map((address) => `    ${address}`).join('\n')}

  按 Ctrl+C 结束 / Press Ctrl+C to stop.
`)
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    // A browser may hold its connection open for ever; nothing here needs a farewell.
    server.httpServer.closeAllConnections?.()
    server.close().finally(() => process.exit(0))
  })

async function buildIfOld() {
  const built = newest(join(ROOT, 'dist', 'index.html'))
  if (built > Math.max(...SOURCES.map((path) => newest(join(ROOT, path))))) return
  console.log('正在构建 / Building …')
  try {
    await build({ root: ROOT, logLevel: 'warn' })
  } catch (error) {
    console.error(error)
    console.error('构建失败，原因见上。\nThe build failed: see above.')
    process.exit(1)
  }
}

/** When the file, or anything in the folder, was last changed; a folder changes when a file leaves it. */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
