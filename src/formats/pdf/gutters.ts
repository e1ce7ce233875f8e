import { sharedWidth } from '../../engine'
import type { Piece } from './pieces'
import { gapBetween } from './spacing'

/** In ems: no column stands nearer to the next. */
const NARROWEST = 0.6
/** In ems: the widest space inside of what is drawn in one go. */
const WIDE_SPACE = 1.5
/** In ems: how exactly the lines of a column begin at its edge. */
const ALIGNED = 0.4
const MARGIN = 0.2

/**
 * Whether the gap between two pieces that stand level parts two columns. A gutter is narrow, and a space between the halves of a
 * headline may be as wide. But a gutter is free above and below, where other lines begin at its right edge, too; and programs draw
 * one column after the other, so that what was drawn in one go is rarely parted by one.
 */
export function isGutter(before: Piece, after: Piece, pieces: readonly Piece[]): boolean {
  const gap = gapBetween(before, after)
  if (gap <= NARROWEST || before.run === after.run) return false
  const inOneGo = after.run === before.run + 1
  if (inOneGo && gap <= WIDE_SPACE) return false
  if (!inOneGo && gap > WIDE_SPACE) return true
  return linesAlong(before, after, pieces) >= (inOneGo ? 2 : 1)
}

/** How many other pieces begin at the gap's right edge, as far up and down as nothing stands in the gap. */
function linesAlong(before: Piece, after: Piece, pieces: readonly Piece[]): number {
  const em = Math.min(before.size, after.size)
  const x = before.x + before.width + MARGIN * em
  const gap = { x, y: after.y, width: after.x - MARGIN * em - x, height: after.height }
  let top = -Infinity
  let bottom = Infinity
  for (const piece of pieces) {
    if (sharedWidth(piece, gap) <= 0) continue
    const middle = piece.y + piece.height / 2
    if (middle < gap.y) top = Math.max(top, middle)
    else if (middle > gap.y + gap.height) bottom = Math.min(bottom, middle)
  }
  return pieces.filter(
    ({ x, y, height }) =>
      Math.abs(x - after.x) < ALIGNED * em &&
      y > top &&
      y + height < bottom &&
      Math.abs(y - after.y) > em / 2,
  ).length
}
