import { type Box, covering, sharedHeight, sharedWidth } from '../../engine'

/** In ems of body text: how exactly the columns of a story begin at one height, and a headline stands over their middle or edge. */
const EVEN = 1.5

/**
 * How far a headline reaches: over all columns of its story, though its letters stand only in their middle or at their left. These
 * are the columns that begin below it at one height, as far as nothing else stands at the headline's own; of the ways to
 * choose them, the widest that has the headline over its middle or its left edge.
 */
export function headSpan(head: Box, texts: readonly Box[], all: readonly Box[], em: number): Box {
  const bottom = head.y + head.height
  const under = texts.filter((text) => text.y + em / 2 >= bottom && sharedWidth(text, head) > 0)
  if (under.length === 0) return head
  const top = Math.min(...under.map(({ y }) => y))
  const beside = all.filter((other) => other !== head && sharedHeight(other, head) > 0)
  const left = Math.max(-Infinity, ...beside.map(rightOf).filter((x) => x <= head.x))
  const right = Math.min(Infinity, ...beside.map(({ x }) => x).filter((x) => x >= rightOf(head)))
  const columns = texts
    .filter(
      (text) => Math.abs(text.y - top) <= EVEN * em && text.x >= left && rightOf(text) <= right,
    )
    .sort((a, b) => a.x - b.x)
  let widest = head
  for (const [i, first] of columns.entries())
    for (const last of columns.slice(i)) {
      const span = covering([first, last])
      const isOver = span.x <= head.x + em && rightOf(span) >= rightOf(head) - em
      if (isOver && span.width > widest.width && isAligned(head, span, em))
        widest = { ...head, x: span.x, width: span.width }
    }
  return widest
}

const isAligned = (head: Box, span: Box, em: number): boolean =>
  Math.abs(head.x - span.x) <= EVEN * em ||
  Math.abs(head.x + head.width / 2 - span.x - span.width / 2) <= EVEN * em

const rightOf = ({ x, width }: Box): number => x + width
