import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { type Figure, figure } from './bench-figure'

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

export async function* firstLoadFigures(): AsyncGenerator<Figure> {
  yield figure('first-load script', `${(await firstLoad()).toFixed(1)} KB gzip`)
}
