import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeServiceWorker } from '../../src/tools/service-worker'

/** The build under test. */
export const BUILD = fileURLToPath(new URL('../../dist', import.meta.url))

/** What every script and style of the next version has at the end of its name. */
const NEXT = '-next'

/** Writes a version into a folder that does what the build does, and has none of its scripts and styles under the same name. */
export async function writeNextVersion(folder: string): Promise<void> {
  cpSync(BUILD, folder, { recursive: true })
  const assets = join(folder, 'assets')
  const names = readdirSync(assets)
  const renamed = (text: string) =>
    names.reduce((result, name) => result.replaceAll(name, nextName(name)), text)
  const rewrite = (path: string) => writeFileSync(path, renamed(readFileSync(path, 'utf8')))
  rewrite(join(folder, 'index.html'))
  for (const name of names) {
    rewrite(join(assets, name))
    renameSync(join(assets, name), join(assets, nextName(name)))
  }
  await writeServiceWorker(folder)
}

const nextName = (name: string) => name.replace(/(?=\.\w+$)/, NEXT)

/** Found in a tab that runs the next version. */
export const NEXT_SCRIPT = `script[src$="${NEXT}.js"]`
