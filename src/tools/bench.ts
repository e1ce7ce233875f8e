// Prints the figures that are quoted of Galley, each measured here and now. Nothing passes or fails by them.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { propose } from '../engine'

interface BuiltChunk {
  readonly type: 'chunk'
  readonly fileName: string
  readonly isEntry: boolean
  readonly imports: readonly string[]
  readonly code: string
}

/** KB (1,000 bytes) gzipped of all script that the first screen waits for: the entry and what it imports. */
async function firstLoad(): Promise<number> {
  const result = await build({ logLevel: 'error', build: { write: false } })
  const { output } = (Array.isArray(result) ? result[0] : result) as unknown as {
    output: readonly (BuiltChunk | { readonly type: 'asset'; readonly fileName: string })[]
  }
  const chunks = new Map(
    output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
  )
  const wanted = new Set<string>()
  const want = (name: string) => {
    if (wanted.has(name)) return
    wanted.add(name)
    for (const imported of chunks.get(name)?.imports ?? []) want(imported)
  }
  for (const chunk of chunks.values()) if (chunk.isEntry) want(chunk.fileName)
  let bytes = 0
  for (const name of wanted) bytes += gzipSync(chunks.get(name)?.code ?? '').length
  return bytes / 1000
}

/** Best of several runs, in milliseconds: the least disturbed one. */
function fastest(runs: number, act: () => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    act()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

/** Words of a text by the platform's own segmenter, 500 characters at a time: more at once is superlinear. */
function segment(text: string): number {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  let words = 0
  for (let at = 0; at < text.length; at += 500)
    for (const _ of segmenter.segment(text.slice(at, at + 500))) words++
  return words
}

const page = readFileSync(
  new URL('../../public/samples/yongkang-2022-06-28-p1.txt', import.meta.url),
  'utf8',
)
const megabytes = (text: string) => Buffer.byteLength(text) / 1e6
const repeated = page.repeat(100)

console.log(`first-load script          ${(await firstLoad()).toFixed(1)} KB gzip`)
const once = fastest(20, () => propose(page))
console.log(`seed page proposed         ${once.toFixed(1)} ms`)
const many = fastest(2, () => propose(repeated))
console.log(
  `100 × seed in one text     ${(many / 1000).toFixed(2)} s, ${(megabytes(repeated) / (many / 1000)).toFixed(2)} MB/s, ${(many / once).toFixed(0)} × one page`,
)
const peer = fastest(3, () => segment(page))
console.log(
  `Intl.Segmenter, same page  ${peer.toFixed(1)} ms: proposing takes ${(once / peer).toFixed(2)} × as long`,
)
