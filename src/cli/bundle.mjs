// The command line as plain JavaScript: bundled from its sources once, kept until one of them changes. Plain Node,
// because it runs before anything that reads TypeScript.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Beside the sources, what a bundle is made of: the program's version, and the packages that are installed. */
const FILES = ['package.json', 'node_modules/.package-lock.json']
const ENTRIES = ['src/cli/main.ts', 'src/cli/pipeline/worker.ts']
/** A megabyte that few commands need, with files of its own beside it: read where it is installed. */
const INSTALLED = /^pdfjs-dist\//
const SOURCE = /(?<!\.test)\.ts$|\.mjs$/

const KEPT = join(ROOT, 'node_modules', '.cache', 'galley')
/** A bundle that nobody has used for so long is thrown away, in milliseconds: threads of a long run may still need it. */
const LONGEST_KEPT = 7 * 86_400_000

/**
 * The folder with `main.mjs` and `worker.mjs` for the sources as they are now. Commands that start at once may all
 * make it; none sees another's half. Where nothing can be kept, it is made for this process and gone with it.
 */
export async function bundled(kept = KEPT) {
  const folder = join(kept, stamp())
  if (existsSync(folder)) {
    touch(folder)
    return folder
  }
  const files = await bundle()
  let made
  try {
    mkdirSync(kept, { recursive: true })
    made = mkdtempSync(join(kept, 'new-'))
    write(files, made)
  } catch {
    if (made) rmSync(made, { recursive: true, force: true })
    made = mkdtempSync(join(tmpdir(), 'galley-'))
    // What is not bundled is looked for from there.
    symlinkSync(join(ROOT, 'node_modules'), join(made, 'node_modules'), 'junction')
    process.once('exit', () => rmSync(made, { recursive: true, force: true }))
    write(files, made)
    return made
  }
  try {
    renameSync(made, folder)
  } catch (error) {
    // Another command was first.
    rmSync(made, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  clearOut(kept, folder)
  return folder
}

/**
 * Bundles the sources for Node: files with their names and contents. By the bundler that makes the app, too, because it leaves
 * the constants of a module constant: the engine is a tenth slower where they are variables.
 */
async function bundle() {
  const { rolldown } = await import('rolldown')
  const sources = await rolldown({
    cwd: ROOT,
    input: ENTRIES,
    platform: 'node',
    // What a package has for Node before modules may ask for its parts at run time, where they are not.
    resolve: { mainFields: ['module', 'main'] },
    external: INSTALLED,
    transform: { target: 'node20.19' },
    logLevel: 'silent',
  })
  const { output } = await sources.generate({
    dir: ROOT,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    minify: { compress: true, mangle: false, codegen: true },
    sourcemap: true,
    sourcemapExcludeSources: true,
    // Bundles lie elsewhere.
    sourcemapPathTransform: (source) => pathToFileURL(join(ROOT, source)).href,
  })
  await sources.close()
  return output.map((file) => ({
    name: file.fileName,
    contents: file.type === 'chunk' ? file.code : file.source,
  }))
}

/** Changes whenever a source does. */
function stamp() {
  const hash = createHash('sha256').update(ROOT)
  const add = (path) => {
    const stats = statSync(join(ROOT, path), { throwIfNoEntry: false })
    hash.update(`${path}\0${stats?.size}\0${stats?.mtimeMs}\0`)
  }
  for (const name of readdirSync(join(ROOT, 'src'), { recursive: true }).sort())
    if (SOURCE.test(name)) add(join('src', name))
  for (const file of FILES) add(file)
  return hash.digest('hex').slice(0, 16)
}

/** Notes that a bundle is used. */
function touch(folder) {
  const now = new Date()
  try {
    utimesSync(folder, now, now)
  } catch {}
}

function write(files, folder) {
  for (const { name, contents } of files) writeFileSync(join(folder, name), contents)
}

/** Throws bundles away that are too old. What cannot be thrown away does no harm. */
function clearOut(kept, current) {
  try {
    for (const name of readdirSync(kept)) {
      const folder = join(kept, name)
      if (folder !== current && Date.now() - statSync(folder).mtimeMs > LONGEST_KEPT)
        rmSync(folder, { recursive: true, force: true })
    }
  } catch {}
}
