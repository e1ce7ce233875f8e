import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Figure, figure, size } from './bench-figure'
import type { BenchPages } from './bench-pages'

const CHILD = fileURLToPath(new URL('./bench-memory-child.ts', import.meta.url))

/** How much more memory a process holds at most while it proposes than when it had loaded the engine. */
export function* memoryFigures({ one, all, bytes }: BenchPages): Generator<Figure> {
  const page = new TextDecoder().decode(one)
  const pages = all.map((page) => new TextDecoder().decode(page))
  const repeated = page.repeat(100)
  const { before, more } = proposing(page)
  yield figure('with the engine loaded', `${size(before)}; above that at most:`)
  yield figure('one page', size(more))
  yield figure(
    `${all.length} pages, one by one`,
    `${size(proposing(pages.join('\0')).more)} for ${size(bytes)} of text`,
  )
  yield figure(
    'one page, 100 times over',
    `${size(proposing(repeated).more)} for ${size(Buffer.byteLength(repeated))} of text`,
  )
}

/** Bytes that a child held before it proposed the texts between NULs, and how many more at most. */
function proposing(input: string): { readonly before: number; readonly more: number } {
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', CHILD], {
    input,
    encoding: 'utf8',
  })
  return JSON.parse(stdout)
}
