/** A place on a printed page, in the page's own unit; y grows downwards. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

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

/** Is the line in this box set from top to bottom? Of one or two characters nothing tells. */
export const isVertical = ({ width, height }: Box): boolean => height > 2 * width

/** A line that may end a vertical column is as wide as its neighbour, give or take what a scan does. */
const AS_WIDE = 1.5

/** Two lines of one vertical column or of neighbouring ones; the shorter may be of one character. */
export const areVertical = (a: Box, b: Box): boolean =>
  (isVertical(a) && b.width <= AS_WIDE * a.width) || (isVertical(b) && a.width <= AS_WIDE * b.width)

/** Vertical lines follow each other from right to left: turned, they follow each other downwards like any others. */
export const turned = ({ x, y, width, height }: Box): Box => ({
  x: y,
  y: -x - width,
  width: height,
  height: width,
})
