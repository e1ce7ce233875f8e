/** Frames in which what is asked for must have been drawn. */
const MOST_TRIES = 20

/**
 * Takes an element as soon as it is there. A list draws what is in view alone: until the element is found, it is
 * scrolled again each frame. A pane that was hidden until now has no height in its first frames. Returns how to give up.
 */
export function bring<E>(
  find: () => E | null | undefined,
  scroll: () => void,
  take: (element: E) => void,
  onMissing?: () => void,
): () => void {
  let frame = 0
  let tries = MOST_TRIES
  const look = () => {
    const element = find()
    if (element) return take(element)
    scroll()
    if (tries-- > 0) frame = requestAnimationFrame(look)
    else onMissing?.()
  }
  look()
  return () => cancelAnimationFrame(frame)
}

/** Farther outside its pane than this (pixels), an element is brought to its middle; nearer, just inside. */
const FAR = 80

/** Scrolls a pane so that an element in it is in view. */
export function reveal(element: HTMLElement, pane: HTMLElement | null) {
  const view = pane?.getBoundingClientRect()
  const { top, bottom } = element.getBoundingClientRect()
  const far = view && (top < view.top - FAR || bottom > view.bottom + FAR)
  element.scrollIntoView({ block: far ? 'center' : 'nearest' })
}
