/** Nearer to a pane's upper or lower edge than this (pixels) a drag scrolls it. */
const EDGE = 44
/** Pixels a second at the very edge, and the most, for a pointer far beyond it. */
const AT_EDGE = 1300
const FASTEST = 4000
/** Milliseconds: a frame that came late does not make the pane jump. */
const LONGEST_FRAME = 40

/**
 * How fast a pane from `top` to `bottom` scrolls for what is held at `y`: pixels a second, upwards below 0. It
 * starts gently at the edge's beginning and grows with the distance, beyond the pane, too.
 */
export function edgeSpeed(y: number, top: number, bottom: number): number {
  const above = Math.max(0, top + EDGE - y)
  const below = Math.max(0, y - (bottom - EDGE))
  const depth = Math.max(above, below)
  const speed = Math.min(FASTEST, AT_EDGE * (depth / EDGE) ** 1.5)
  return below > above ? speed : speed && -speed
}

/**
 * Scrolls a pane by one frame's worth when what is held is at its upper or lower edge, which `box` gives in pixels of the
 * window. False when it is not.
 */
export function scrollAtEdge(
  pane: HTMLElement,
  { top, bottom }: Pick<DOMRect, 'top' | 'bottom'>,
  y: number,
  elapsed: number,
): boolean {
  const speed = edgeSpeed(y, top, bottom)
  const way = Math.abs(speed * Math.min(elapsed, LONGEST_FRAME)) / 1000
  if (way === 0) return false
  // Browsers scroll by whole pixels.
  pane.scrollTop += Math.sign(speed) * Math.ceil(way)
  return true
}
