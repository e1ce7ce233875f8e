/** Nearer to a pane's edge than this (pixels) a drag scrolls it, faster the nearer it gets. */
const EDGE = 44
/** Pixels a frame. */
const FASTEST = 22

/** Scrolls a pane by one frame's worth when the pointer is at its upper or lower edge. Whether it did. */
export function scrollAtEdge(pane: HTMLElement, y: number): boolean {
  const { top, bottom } = pane.getBoundingClientRect()
  const above = top + EDGE - y
  const below = y - (bottom - EDGE)
  const speed = above > 0 ? -above : Math.max(0, below)
  if (speed === 0) return false
  const before = pane.scrollTop
  pane.scrollTop += Math.sign(speed) * Math.min(FASTEST, Math.abs(speed) / 2)
  return pane.scrollTop !== before
}
