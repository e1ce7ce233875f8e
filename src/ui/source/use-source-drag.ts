import type { Virtualizer } from '@tanstack/react-virtual'
import { type PointerEvent, type RefObject, useCallback, useEffect, useRef } from 'react'
import { firstRowFrom, likelyRowsNear, sourceRows } from '../../session'
import { useDesk } from '../desk-context'
import { scrollAtEdge } from '../parts/edge-scroll'
import { attracted } from '../parts/magnet'
import { drawCarried } from './carried-boundary'
import { gapsOf } from './gaps'
import { type Aim, useBoundaryDrag } from './use-boundary-drag'

/** Pixels beyond the pane's sides at which a boundary is pulled off the text. */
const OFF = 80
/** Pixels from which on a likely place attracts: the gaps beside it, 25 away, can still be had. */
const REACH = 22

/**
 * Dragging a boundary of the source by its handle. What is drawn of it, `carried`, follows the pointer by the pixel
 * and is attracted by likely places; the page follows by the row nearest to it.
 */
export function useSourceDrag(
  scroller: RefObject<HTMLElement | null>,
  virtualizer: Virtualizer<HTMLDivElement, Element>,
) {
  const desk = useDesk()
  const carried = useRef<HTMLDivElement>(null)
  /** Pixels from the handle's middle to where it was grabbed. */
  const grip = useRef(0)
  /** Where the pane is on the screen, as long as something is held. */
  const box = useRef(new DOMRect())

  const aim: Aim = (held, elapsed, from) => {
    const { open } = desk.state
    const pane = scroller.current
    if (!open || !pane) return from
    const { left, right, top, bottom } = box.current
    const isOff = held.x < left - OFF || held.x > right + OFF
    if (isOff) {
      drawCarried(carried.current, held.x, held.y - grip.current, null)
      return null
    }
    const isScrolled = scrollAtEdge(pane, box.current, held.y, elapsed)
    const rows = sourceRows(open.page, open.review)
    const gaps = gapsOf(rows, virtualizer.measurementsCache)
    // To ask the pane would have it laid out, where the cards have just been drawn: once a frame is enough.
    const toScreen = top - (isScrolled ? pane.scrollTop : (virtualizer.scrollOffset ?? 0))
    const y = Math.min(bottom, Math.max(top, held.y - grip.current)) - toScreen
    const index = gaps.nearest(y)
    const magnets = held.alt
      ? []
      : [
          ...likelyRowsNear(open.proposal, rows, Math.min(index, rows.length - 1)),
          firstRowFrom(rows, from),
        ]
    const [magnet] = magnets
      .map((row) => gaps.middle(row))
      .sort((a, b) => Math.abs(a - y) - Math.abs(b - y))
    const at = magnet === undefined ? y : attracted(y, magnet, REACH)
    drawCarried(carried.current, left, at + toScreen, right - left)
    return rows[gaps.nearest(at)]?.start ?? open.page.text.length
  }

  const { grab, isCarrying } = useBoundaryDrag(aim)
  // The window may get another size meanwhile, and what comes above or below the pane takes room from it.
  useEffect(() => {
    const pane = scroller.current
    if (!isCarrying || !pane) return
    const observer = new ResizeObserver(() => {
      box.current = pane.getBoundingClientRect()
    })
    observer.observe(pane)
    return () => observer.disconnect()
  }, [isCarrying, scroller])
  const grabHere = useCallback(
    (event: PointerEvent, at: number) => {
      const handle = event.currentTarget as HTMLElement
      const { top, height } = handle.getBoundingClientRect()
      grip.current = event.clientY - top - height / 2
      if (scroller.current) box.current = scroller.current.getBoundingClientRect()
      // The article below is the one in hand, and its card in view.
      handle.focus({ preventScroll: true })
      grab(event, at)
    },
    [grab, scroller],
  )
  return { grab: grabHere, isCarrying, carried }
}
