import { useEffect, useState } from 'react'

/** The source's scrolling element: the strip shows and moves what is in view of it. */
export const sourceScroller = () => document.getElementById('source-lines')

/** What part of the source is in view, as shares of the whole. */
export function useView() {
  const [view, setView] = useState({ top: 0, height: 1 })
  useEffect(() => {
    const pane = sourceScroller()
    if (!pane) return
    const look = () => {
      const all = Math.max(1, pane.scrollHeight)
      setView({ top: pane.scrollTop / all, height: Math.min(1, pane.clientHeight / all) })
    }
    look()
    pane.addEventListener('scroll', look, { passive: true })
    const resized = new ResizeObserver(look)
    resized.observe(pane)
    if (pane.firstElementChild) resized.observe(pane.firstElementChild)
    return () => {
      pane.removeEventListener('scroll', look)
      resized.disconnect()
    }
  }, [])
  return view
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
