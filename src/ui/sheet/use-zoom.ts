import { type RefObject, useEffect, useState } from 'react'

/** How many times as wide as the pane the printed page is. */
const LEAST = 0.5
const MOST = 8
const STEP = 1.25

export interface Zoom {
  readonly times: number
  readonly bigger: () => void
  readonly smaller: () => void
  readonly fit: () => void
}

/** How large the printed page is drawn: by buttons and keys, and by the wheel with Ctrl, around the pointer. */
export function useZoom(scroller: RefObject<HTMLElement | null>): Zoom {
  const [times, setTimes] = useState(1)
  useEffect(() => {
    const pane = scroller.current
    if (!pane) return
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const box = pane.getBoundingClientRect()
      const point = { x: event.clientX - box.left, y: event.clientY - box.top }
      zoomAround(pane, setTimes, Math.exp(-event.deltaY / 300), point)
    }
    pane.addEventListener('wheel', onWheel, { passive: false })
    return () => pane.removeEventListener('wheel', onWheel)
  }, [scroller])
  const by = (factor: number) => () => {
    const pane = scroller.current
    if (!pane) return
    zoomAround(pane, setTimes, factor, { x: pane.clientWidth / 2, y: pane.clientHeight / 2 })
  }
  return { times, bigger: by(STEP), smaller: by(1 / STEP), fit: () => setTimes(1) }
}

/** What is at the point stays there, once the pane has been laid out anew. */
function zoomAround(
  pane: HTMLElement,
  setTimes: (change: (times: number) => number) => void,
  factor: number,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  const { scrollLeft, scrollTop, scrollWidth } = pane
  setTimes((times) => Math.min(MOST, Math.max(LEAST, times * factor)))
  requestAnimationFrame(() => {
    const grown = pane.scrollWidth / scrollWidth
    pane.scrollLeft = (scrollLeft + x) * grown - x
    pane.scrollTop = (scrollTop + y) * grown - y
  })
}
