import type { Box } from '../../engine'

/** The smallest box around all of these; undefined without any. */
export function boxAround(boxes: readonly (Box | undefined)[]): Box | undefined {
  const known = boxes.filter((box) => box !== undefined)
  if (known.length === 0) return undefined
  return boxFromEdges(
    Math.min(...known.map(({ x }) => x)),
    Math.min(...known.map(({ y }) => y)),
    Math.max(...known.map(({ x, width }) => x + width)),
    Math.max(...known.map(({ y, height }) => y + height)),
  )
}

/** A box from its left, upper, right and lower edge; undefined where they are no numbers or enclose nothing. */
export function boxFromEdges(
  left: number,
  top: number,
  right: number,
  bottom: number,
): Box | undefined {
  const box = { x: left, y: top, width: right - left, height: bottom - top }
  return box.width >= 0 && box.height >= 0 && Number.isFinite(box.width + box.height)
    ? box
    : undefined
}

/** The box around a polygon, written `x,y x,y …` or with spaces alone. */
export function boxAroundPoints(points: string | undefined): Box | undefined {
  const numbers = points?.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? []
  const xs = numbers.filter((_, i) => i % 2 === 0)
  const ys = numbers.filter((_, i) => i % 2 === 1)
  if (ys.length === 0) return undefined
  return boxFromEdges(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))
}
