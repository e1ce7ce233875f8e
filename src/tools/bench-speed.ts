import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { propose } from './bench-engine'
import { type Figure, fastest, figure, milliseconds, size, speed, times } from './bench-figure'
import type { BenchPages } from './bench-pages'

const decoder = new TextDecoder()

const jieba = Jieba.withDict(dict)

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words by the platform's own segmenter, 500 characters at a time: more at once is superlinear. */
function segment(text: string): number {
  let words = 0
  for (let at = 0; at < text.length; at += 500)
    for (const _ of segmenter.segment(text.slice(at, at + 500))) words++
  return words
}

/** What reads the same text for less: both only cut it into words. */
const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['Galley', propose],
  ['@node-rs/jieba', (text) => jieba.cut(text, true)],
  ['Intl.Segmenter', segment],
]

/** Rounds go on until there were so many and so much time has passed, in milliseconds. */
const ROUNDS = 3
const ENOUGH = 6000

/** Bytes of UTF-8 in to proposal out on one core, beside what others need to cut the same bytes into words. */
export function* speedFigures({ one, all, bytes }: BenchPages): Generator<Figure> {
  yield* compared('one page', [one], one.length)
  yield* compared(`${all.length} different pages`, all, bytes)
}

function* compared(what: string, pages: readonly Uint8Array[], bytes: number): Generator<Figure> {
  const best = READERS.map(() => Number.POSITIVE_INFINITY)
  const begun = performance.now()
  // In turns, so that what else the machine does meets all of them.
  for (let round = 0; round < ROUNDS || performance.now() - begun < ENOUGH; round++)
    for (const [i, [, read]] of READERS.entries()) {
      const time = fastest(1, () => {
        for (const page of pages) read(decoder.decode(page))
      })
      best[i] = Math.min(best[i], time)
    }
  for (const [i, [name]] of READERS.entries()) {
    const beside = i === 0 ? '' : `: Galley takes ${times(best[0] / best[i])} as long`
    yield figure(
      i === 0 ? `${what}, ${size(bytes)}` : '',
      `${name.padEnd(14)} ${milliseconds(best[i]).padStart(9)}, ${speed(bytes, best[i]).padStart(10)}${beside}`,
    )
  }
}
