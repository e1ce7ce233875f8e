import { type RefObject, useEffect, useState } from 'react'
import { share } from './strip'

/** The source's scrolling element: the strip shows and moves what is in view of it. */
export const sourceScroller = () => document.getElementById('source-lines')

/**
 * Draws what part of the source is in view: `view`, as tall as the strip, is moved down by the share that is above, and what
 * is in it is as tall as the view. Returns the whole percent of the source that is above. The strip is not drawn again for it,
 * and nothing is laid out.
 */
export function useView(view: RefObject<HTMLElement | null>): number {
  const [percent, setPercent] = useState(0)
  useEffect(() => {
    const pane = sourceScroller()
    const own = view.current
    const inner = own?.firstElementChild as HTMLElement | null | undefined
    if (!pane || !own || !inner) return
    const look = () => {
      const all = Math.max(1, pane.scrollHeight)
      const top = pane.scrollTop / all
      own.style.transform = `translateY(${top * 100}%)`
      inner.style.height = share(Math.min(pane.clientHeight, all), all)
      setPercent(Math.round(top * 100))
    }
    look()
    // Before the rows are drawn anew: afterwards to ask how far it is scrolled would have them laid out at once.
    pane.addEventListener('scroll', look, { passive: true, capture: true })
    const resized = new ResizeObserver(look)
    resized.observe(pane)
    if (pane.firstElementChild) resized.observe(pane.firstElementChild)
    return () => {
      pane.removeEventListener('scroll', look, { capture: true })
      resized.disconnect()
    }
  }, [view])
  return percent
}

/** Brings the middle of the source's view to a share of the whole. */
export function showShare(share: number) {
  const pane = sourceScroller()
  if (pane) pane.scrollTop = share * pane.scrollHeight - pane.clientHeight / 2
}

/** Of the view's height: nearer to the middle than this a place need not be brought there. */
const NEAR_MIDDLE = 0.3

/** Brings the place where a boundary in the air would come to stand, at a share of the whole, to the middle. */
export function showLanding(share: number) {
  const pane = sourceScroller()
  const room = pane?.querySelector('.cut[data-drag]')
  if (!pane || !room) return showShare(share)
  const { top, height } = pane.getBoundingClientRect()
  const way = room.getBoundingClientRect().top - (top + height / 2)
  if (Math.abs(way) > height * NEAR_MIDDLE) pane.scrollTop += way
}
