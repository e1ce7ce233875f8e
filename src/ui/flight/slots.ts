/** Where a block begins in a card: its start in the raw text, and pixels from the card's top. */
export interface Mark {
  readonly block: number
  readonly top: number
}

/**
 * The gap between blocks that is nearest to a height: the block that it is above, null below the last. Gaps on either
 * side of what is moved mean the same, that it stays. `bottom` is the lower end of the last block.
 */
export function slotAt(
  y: number,
  marks: readonly Mark[],
  bottom: number,
  isMoved: (block: number) => boolean,
): number | null {
  const gaps = [...marks.map(({ top }) => top), bottom]
  let nearest = 0
  for (const [i, gap] of gaps.entries())
    if (Math.abs(gap - y) < Math.abs(gaps[nearest] - y)) nearest = i
  return marks.slice(nearest).find(({ block }) => !isMoved(block))?.block ?? null
}

/** A height of a card that grew by `growth` at `top` to show what comes, as a height of the card without it. */
export function withoutGrowth(y: number, top: number, growth: number): number {
  if (y <= top) return y
  return y >= top + growth ? y - growth : top
}
