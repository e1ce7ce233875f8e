import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { type Figure, figure } from './bench-figure'
import { type BuiltChunk, type BuiltFile, isProgram, withImports } from './built-chunks'

/** Scripts that the opening waits for, and all that are there when the start answers, in KB (1,000 bytes) gzipped. */
export async function* firstLoadFigures(): AsyncGenerator<Figure> {
  const result = await build({ logLevel: 'error', build: { write: false } })
  const { output } = (Array.isArray(result) ? result[0] : result) as unknown as {
    output: readonly BuiltFile[]
  }
  const gzipped = (isWanted: (chunk: BuiltChunk) => boolean) => {
    const chunks = withImports(output, isWanted)
    const bytes = chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0)
    return `${(bytes / 1000).toFixed(1)} KB gzip`
  }
  yield figure(
    'script to the first screen',
    gzipped(({ isEntry }) => isEntry),
  )
  yield figure(
    'script until it answers',
    gzipped((chunk) => chunk.isEntry || isProgram(chunk)),
  )
}
