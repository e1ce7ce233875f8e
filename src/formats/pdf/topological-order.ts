import { type Box, sharedWidth } from '../../engine'

/** More frames than any page has: a chart's labels, a map. They are read row by row. */
const TOO_MANY = 400

/**
 * Reading order by neighbours (Breuel 2003, "High performance document layout analysis"): what stands above comes before what it
 * overlaps sideways, and what stands to the left before the right, unless something between them in height spans both.
 * Among what may come next, what stands higher and farther left does.
 */
export function topologicalOrder<T extends Box>(boxes: readonly T[]): T[] {
  const sorted = boxes.toSorted((a, b) => a.y - b.y || a.x - b.x)
  if (sorted.length > TOO_MANY) return sorted
  const order: T[] = []
  const seen = new Set<T>()
  const visit = (box: T) => {
    if (seen.has(box)) return
    seen.add(box)
    for (const other of sorted) if (other !== box && comesBefore(other, box, sorted)) visit(other)
    order.push(box)
  }
  for (const box of sorted) visit(box)
  return order
}

function comesBefore(a: Box, b: Box, boxes: readonly Box[]): boolean {
  if (sharedWidth(a, b) > 0) return a.y < b.y
  if (a.x >= b.x) return false
  const [upper, lower] = a.y < b.y ? [a, b] : [b, a]
  return !boxes.some(
    (box) =>
      sharedWidth(box, a) > 0 &&
      sharedWidth(box, b) > 0 &&
      box.y >= upper.y + upper.height &&
      box.y + box.height <= lower.y,
  )
}
