import type { Box } from '../../engine'

/** The smallest box around some boxes, of which there must be one. */
export function covering(boxes: readonly Box[]): Box {
  let { x, y } = boxes[0]
  let right = x
  let bottom = y
  for (const box of boxes) {
    x = Math.min(x, box.x)
    y = Math.min(y, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return { x, y, width: right - x, height: bottom - y }
}

/** How much of their widths two boxes share; negative by how far they stand apart. */
export const sharedWidth = (a: Box, b: Box): number =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)

/** How much of their heights two boxes share; negative by how far they stand apart. */
export const sharedHeight = (a: Box, b: Box): number =>
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
