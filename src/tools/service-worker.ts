import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import type { Plugin } from 'vite'
import { type KeptFile, type Version, WHEN_USED } from '../platform/offline/kept-files'

const SOURCE = fileURLToPath(new URL('../platform/offline/service-worker.ts', import.meta.url))
const NAME = 'service-worker.js'
/** What hosts read themselves, and send to nobody. */
const OF_THE_HOST = /^[._]/

/** Puts a service worker beside the app that keeps every file of this build. */
export const serviceWorker = (): Plugin => {
  let folder = ''
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir)
    },
    writeBundle: { order: 'post', sequential: true, handler: () => writeServiceWorker(folder) },
  }
}

/** Writes the service worker for the files that lie in a folder. */
export async function writeServiceWorker(folder: string): Promise<void> {
  const version = JSON.stringify(versionIn(folder))
  const source = await rolldown({
    input: SOURCE,
    transform: { target: 'es2023', define: { VERSION: version } },
    logLevel: 'silent',
  })
  const { output } = await source.generate({ format: 'iife', minify: true })
  await source.close()
  writeFileSync(join(folder, NAME), output[0].code)
}

/** All files of a build but the service worker, and those that are kept when they are used. The same files have the same name, whenever they were built. */
export function versionIn(folder: string): Version {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path !== NAME && !OF_THE_HOST.test(path))
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path): KeptFile => {
      const integrity = `sha256-${hash(readFileSync(join(folder, path)), 'base64')}`
      return { path: path.split(sep).join('/'), integrity }
    })
    .filter(({ path }) => !path.startsWith(WHEN_USED))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  return { name: hash(JSON.stringify(files), 'hex').slice(0, 16), files }
}

const hash = (contents: Buffer | string, as: 'base64' | 'hex') =>
  createHash('sha256').update(contents).digest(as)
