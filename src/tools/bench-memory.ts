import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Figure, figure, size } from './bench-figure'
import type { BenchPages } from './bench-pages'

const CHILD = fileURLToPath(new URL('./bench-memory-child.ts', import.meta.url))

/** Peak memory of a process that only proposes, above that of one that loads the engine and does nothing. */
export function* memoryFigures({ one, all, bytes }: BenchPages): Generator<Figure> {
  const idle = peak('')
  const above = (input: string) => size(peak(input) - idle)
  const page = new TextDecoder().decode(one)
  const pages = all.map((page) => new TextDecoder().decode(page))
  yield figure('an idle process', `${size(idle)}; above that:`)
  yield figure('one page', above(page))
  yield figure(
    `${all.length} pages, one by one`,
    `${above(pages.join('\0'))} for ${size(bytes)} of text`,
  )
  const repeated = page.repeat(100)
  yield figure(
    'one page, 100 times over',
    `${above(repeated)} for ${size(Buffer.byteLength(repeated))} of text`,
  )
}

/** Peak resident memory in bytes of a child that proposes the texts between NULs. */
function peak(input: string): number {
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', CHILD], {
    input,
    encoding: 'utf8',
  })
  return Number(stdout)
}
