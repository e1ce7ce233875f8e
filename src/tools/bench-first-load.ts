import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { type Figure, figure, size } from './bench-figure'

interface BuiltChunk {
  readonly type: 'chunk'
  readonly fileName: string
  readonly isEntry: boolean
  readonly facadeModuleId: string | null
  readonly imports: readonly string[]
  readonly code: string
}

/** The module that is fetched when the opening is on the screen: all that answers is imported by it. */
const PROGRAM = '/src/app/begin.tsx'

/** Scripts that the opening waits for, and all that are there when the start answers, in bytes gzipped. */
export async function* firstLoadFigures(): AsyncGenerator<Figure> {
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
  const gzipped = () =>
    [...wanted].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? '').length, 0)
  for (const chunk of chunks.values()) if (chunk.isEntry) want(chunk.fileName)
  yield figure('script to the first screen', `${size(gzipped())} gzip`)
  for (const chunk of chunks.values())
    if (chunk.facadeModuleId?.endsWith(PROGRAM)) want(chunk.fileName)
  yield figure('script until it answers', `${size(gzipped())} gzip`)
}
