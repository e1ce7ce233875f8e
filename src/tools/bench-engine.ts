import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { propose as Propose } from '../engine'

const ENTRY = fileURLToPath(new URL('../engine/index.ts', import.meta.url))

/**
 * The engine as it ships, bundled: what runs TypeScript for the benchmarks keeps the names of functions, which costs
 * each inner function a call.
 */
const { outputFiles } = await build({
  entryPoints: [ENTRY],
  bundle: true,
  format: 'esm',
  minify: true,
  platform: 'node',
  write: false,
})

export const { propose }: { propose: typeof Propose } = await import(
  `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`
)
