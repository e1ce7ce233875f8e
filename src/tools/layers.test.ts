import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** What each layer may import besides itself: the table of src/ARCHITECTURE.md. */
const MAY_IMPORT = {
  engine: [],
  document: ['engine'],
  formats: ['document', 'engine'],
  session: ['document', 'engine'],
  platform: ['formats', 'document', 'engine'],
  ui: ['session', 'formats', 'document', 'engine'],
  app: ['engine', 'document', 'formats', 'session', 'platform', 'ui'],
  cli: ['formats', 'document', 'engine'],
  testing: ['document', 'engine'],
} as const satisfies Record<string, readonly string[]>

type Layer = keyof typeof MAY_IMPORT
const LAYERS = Object.keys(MAY_IMPORT) as Layer[]

/** Layers that run anywhere: neither the browser's names nor Node's may appear in them. */
const PURE: readonly Layer[] = ['engine', 'document', 'formats', 'session']

/** Every way to lean on another file that the linter knows. Types count. */
const WAYS = {
  value: (from: string) => `import { thing } from '${from}'\n\nexport const own = thing\n`,
  type: (from: string) => `import type { Thing } from '${from}'\n\nexport type Own = Thing\n`,
  'side effect': (from: string) => `import '${from}'\n`,
  're-export': (from: string) => `export { thing } from '${from}'\n`,
  'type re-export': (from: string) => `export type { Thing } from '${from}'\n`,
  'star re-export': (from: string) => `export * from '${from}'\n`,
  dynamic: (from: string) => `export const later = () => import('${from}')\n`,
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
let copy = ''

/** Breaking the rules happens in a copy of the configuration, so that no run leaves anything in the sources. */
beforeAll(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'galley-layers-')))
  mkdirSync(join(copy, 'src'))
  for (const path of ['biome.json', 'tsconfig.json', 'src/tsconfig.pure.json', '.gitignore'])
    copyFileSync(join(ROOT, path), join(copy, path))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** Writes files into the copy and returns the paths about which the linter complains of an import. */
function refusedImports(files: ReadonlyMap<string, string>): Set<string> {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), text)
  }
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome')
  const args = [biome, 'lint', '--only=style/noRestrictedImports', '--reporter=github', 'src']
  const { stdout } = spawnSync(process.execPath, [...args, '--max-diagnostics=none'], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const lines = stdout.split('\n').filter((line) => line.includes('noRestrictedImports'))
  return new Set(lines.map((line) => relative(copy, /file=([^,]+)/.exec(line)?.[1] ?? line)))
}

const sources = (layer: Layer): string[] =>
  readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.startsWith(layer + sep) && /\.tsx?$/.test(name))
    .map((name) => join('src', name))

/** A file for each layer it could import, for each way to do so, once flat and once in a folder of its own. */
function attempts(suffix: string, targets: (layer: Layer) => readonly Layer[]) {
  const files = new Map<string, string>()
  for (const layer of LAYERS)
    for (const target of targets(layer))
      for (const [way, write] of Object.entries(WAYS)) {
        const name = `zz-${target}-${way.replace(' ', '-')}${suffix}`
        files.set(`src/${layer}/${name}`, write(`../${target}`))
        files.set(`src/${layer}/deep/er/${name}`, write(`../../../${target}/some/thing`))
      }
  return files
}

const mayImport = (layer: Layer): readonly Layer[] => [layer, ...MAY_IMPORT[layer]]
const mayNotImport = (layer: Layer) => LAYERS.filter((other) => !mayImport(layer).includes(other))

describe('the layer rules', () => {
  test('hold in the sources, types written as import() included', () => {
    const found: string[] = []
    for (const layer of LAYERS)
      for (const path of sources(layer)) {
        const text = readFileSync(join(ROOT, path), 'utf8')
        for (const [, from] of text.matchAll(/\b(?:from|import)\s*\(?\s*['"](\.[^'"]*)['"]/g)) {
          const [top, other] = join(dirname(path), from).split(sep)
          const allowed: readonly string[] = path.includes('.test.')
            ? [...mayImport(layer), 'testing']
            : mayImport(layer)
          if (top === 'src' && !allowed.includes(other)) found.push(`${path} imports ${from}`)
        }
      }
    expect(found).toEqual([])
  })

  test('refuse every way to import what a layer may not', () => {
    const files = attempts('.ts', mayNotImport)
    const refused = refusedImports(files)
    expect([...files.keys()].filter((path) => !refused.has(path))).toEqual([])
  })

  test('let pass what a layer may import', () => {
    const files = attempts('-may.ts', mayImport)
    const refused = refusedImports(files)
    expect([...files.keys()].filter((path) => refused.has(path))).toEqual([])
  })

  test('let tests use the testing layer, and nothing else more', () => {
    const tested = (layer: Layer) => layer !== 'app' && layer !== 'cli' && layer !== 'testing'
    const fine = attempts('.test.ts', (layer) => (tested(layer) ? ['testing'] : []))
    const wrong = attempts('.test.ts', (layer) =>
      tested(layer) ? mayNotImport(layer).filter((other) => other !== 'testing') : [],
    )
    const refused = refusedImports(new Map([...fine, ...wrong]))
    expect([...fine.keys()].filter((path) => refused.has(path))).toEqual([])
    expect([...wrong.keys()].filter((path) => !refused.has(path))).toEqual([])
  })

  test('keep the engine free of dependencies', () => {
    const files = new Map([
      ['src/engine/zz-package.ts', WAYS.value('diff')],
      ['src/engine/zz-node.ts', WAYS.value('node:fs')],
    ])
    const refused = refusedImports(files)
    expect([...files.keys()].filter((path) => !refused.has(path))).toEqual([])
  })

  test('keep the browser and Node out of the pure layers', () => {
    const names = { dom: 'document.title', node: 'process.env', timer: 'setTimeout' }
    const files = PURE.flatMap((layer) =>
      Object.entries(names).map(([name, use]) => ({ path: `src/${layer}/zz-${name}.ts`, use })),
    )
    rmSync(join(copy, 'src'), { recursive: true })
    for (const { path, use } of files) {
      mkdirSync(dirname(join(copy, path)), { recursive: true })
      writeFileSync(join(copy, path), `export const used = ${use}\n`)
    }
    copyFileSync(join(ROOT, 'src/tsconfig.pure.json'), join(copy, 'src/tsconfig.pure.json'))
    const { stdout } = spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'src/tsconfig.pure.json'],
      { cwd: copy, encoding: 'utf8' },
    )
    expect(files.filter(({ path }) => !stdout.includes(`${path}(`))).toEqual([])
  })
})
