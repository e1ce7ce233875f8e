import type { Flow } from '../../document'

/** Where a block begins in a part's clean text: its start in the raw text, and the offset (UTF-16) in the clean. */
export interface BlockMark {
  readonly block: number
  readonly at: number
}

/** The blocks that a part is read from, in the order in which it reads them. */
export function blockMarksOf({ runs }: Flow): readonly BlockMark[] {
  const marks: BlockMark[] = []
  let at = 0
  for (const { block, text } of runs) {
    if (block >= 0 && text !== '' && marks[marks.length - 1]?.block !== block)
      marks.push({ block, at })
    at += text.length
  }
  return marks
}

/** A stretch of text that begins at its start with a block, or goes on with one that began before it. */
interface Segment {
  readonly mark: BlockMark | null
  readonly text: string
}

/** The clean text `[from, to)` of a part, cut where blocks begin in it. */
export function segmentsOf(
  text: string,
  from: number,
  to: number,
  marks: readonly BlockMark[],
): readonly Segment[] {
  const own = marks.filter(({ at }) => at >= from && at < to)
  const ends = [...own.slice(1).map(({ at }) => at), to]
  const segments: Segment[] = own.map((mark, i) => ({ mark, text: text.slice(mark.at, ends[i]) }))
  const first = own[0]?.at ?? to
  return first > from ? [{ mark: null, text: text.slice(from, first) }, ...segments] : segments
}
