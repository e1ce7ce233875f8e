import { propose } from './bench-engine'
import { type Figure, fastest, figure, milliseconds, speed, times } from './bench-figure'
import type { BenchPages } from './bench-pages'

const GROWTH = 100
const RUNS = 8

/** How time grows from a text to one a hundred times as long: 100 × is what it would be at best. */
export function* growthFigures({ one, all }: BenchPages): Generator<Figure> {
  const text = new TextDecoder().decode(one)
  const once = fastest(10 * RUNS, () => propose(text))
  yield grown('one page, 100 times over', text.repeat(GROWTH), once)

  const pages = Array.from({ length: GROWTH }, (_, i) =>
    new TextDecoder().decode(all[i % all.length]),
  )
  const alone = fastest(RUNS, () => {
    for (const page of pages) propose(page)
  })
  const different = Math.min(GROWTH, all.length)
  yield grown(
    different < GROWTH ? `${different} pages in turn, 100 in all` : '100 different pages',
    pages.join('\f'),
    alone / GROWTH,
  )
}

function grown(what: string, text: string, once: number): Figure {
  const bytes = Buffer.byteLength(text)
  const time = fastest(RUNS, () => propose(text))
  return figure(
    what,
    `${times(time / once)} the time (${milliseconds(time)}, ${speed(bytes, time)})`,
  )
}
