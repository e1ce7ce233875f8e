import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import type { propose as Propose } from '../engine'

const ENTRY = fileURLToPath(new URL('../engine/index.ts', import.meta.url))

/**
 * The engine as it ships, by the same bundler: what runs TypeScript for the benchmarks keeps the names of functions, which
 * costs each inner function a call.
 */
const sources = await rolldown({ input: ENTRY, platform: 'node' })
const { output } = await sources.generate({ format: 'esm', minify: true, codeSplitting: false })
await sources.close()

export const { propose }: { propose: typeof Propose } = await import(
  `data:text/javascript,${encodeURIComponent(output[0].code)}`
)
