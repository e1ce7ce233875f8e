import { type Block, type Page, readingOf } from '../../document'
import { isHead, lineIndexAt } from '../../engine'

/** First and last printed line of a group of blocks, and the raw offset at which its text begins. */
interface LineSpan {
  readonly first: number
  readonly last: number
  readonly at: number
}

/** The raw lines of an article's heads and of the rest of it, null where it has none, and whether other text parts them. */
export function lineSpans(page: Page, blocks: readonly Block[]) {
  const heads = blocks.filter(({ cut }) => isHead(cut.role))
  const others = blocks.filter(({ cut }) => !isHead(cut.role))
  return {
    heads: spanOf(page, heads),
    body: spanOf(page, others),
    areParted: !heads.some(({ end }) => others.some(({ start }) => start === end)),
  }
}

function spanOf(page: Page, blocks: readonly Block[]): LineSpan | null {
  if (blocks.length === 0) return null
  const { lines } = readingOf(page)
  const start = Math.min(...blocks.map((block) => block.start))
  const end = Math.max(...blocks.map((block) => block.end))
  let first = lineIndexAt(lines, start)
  let last = lineIndexAt(lines, end - 1)
  while (first < last && lines[first].blank) first++
  while (last > first && lines[last].blank) last--
  return { first: lines[first].n, last: lines[last].n, at: Math.max(start, lines[first].start) }
}
