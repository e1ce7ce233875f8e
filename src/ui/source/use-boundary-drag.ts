import type { Virtualizer } from '@tanstack/react-virtual'
import { type PointerEvent, type RefObject, useCallback, useRef } from 'react'
import { moveBoundary } from '../../document'
import { type Desk, moveBoundaryTo, type SourceRow, sourceRows } from '../../session'
import { scrollAtEdge } from '../parts/edge-scroll'
import { usePointerGesture } from '../parts/pointer-gesture'

interface Drag {
  readonly from: number
  readonly pointer: number
  y: number
  frame: number
}

/**
 * Dragging a boundary: both panes show what would become of the page, Esc gives up, and the pane scrolls at
 * its edges. Returns what a handle calls when it is grabbed.
 */
export function useBoundaryDrag(
  desk: Desk,
  scroller: RefObject<HTMLElement | null>,
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  onMoved: (row: SourceRow) => void,
) {
  const told = useRef(onMoved)
  told.current = onMoved
  const drag = useRef<Drag | null>(null)
  const list = useRef(virtualizer)
  list.current = virtualizer

  const follow = useCallback(() => {
    const current = drag.current
    const pane = scroller.current
    const { open, shown } = desk.state
    if (!current || !pane || !open || !shown) return
    const rows = sourceRows(open.page, shown)
    const index = gapAt(list.current, current.y - pane.getBoundingClientRect().top + pane.scrollTop)
    const to = rows[Math.max(1, index)]?.start ?? open.page.text.length
    const command = (page: typeof open.page, review: typeof open.review) =>
      moveBoundary(page, review, { at: current.from, to })
    const result = command(open.page, open.review)
    const place = result.ok ? result.value.place : current.from
    // Between the same two lines nothing changes, and a long page is not drawn again for each pixel.
    if (desk.state.drag?.to === place) return
    desk.preview(command, { from: current.from, to: place })
  }, [desk, scroller])

  const scrollAtEdges = useCallback(() => {
    const current = drag.current
    const pane = scroller.current
    if (!current || !pane) return
    if (scrollAtEdge(pane, current.y)) follow()
    current.frame = requestAnimationFrame(scrollAtEdges)
  }, [follow, scroller])

  const finish = useCallback(
    (keep: boolean) => {
      const current = drag.current
      if (!current) return
      drag.current = null
      cancelAnimationFrame(current.frame)
      const target = desk.state.drag?.to ?? current.from
      desk.preview(null)
      document.body.style.removeProperty('cursor')
      const { open } = desk.state
      if (!open) return
      if (!keep || target === current.from) {
        desk.focus('boundary', current.from)
        return
      }
      const moved = moveBoundaryTo(desk, current.from, target)
      if (moved?.boundary) told.current(moved)
    },
    [desk],
  )

  usePointerGesture({
    pointer: () => drag.current?.pointer ?? null,
    onMove: (event) => {
      if (drag.current) drag.current.y = event.clientY
      follow()
    },
    onRelease: (_, kept) => finish(kept),
    onGiveUp: () => finish(false),
  })

  return useCallback(
    (event: PointerEvent, at: number) => {
      if (event.button !== 0) return
      event.preventDefault()
      ;(event.currentTarget as HTMLElement).focus({ preventScroll: true })
      document.body.style.cursor = 'row-resize'
      drag.current = { from: at, pointer: event.pointerId, y: event.clientY, frame: 0 }
      desk.preview(null, { from: at, to: at })
      drag.current.frame = requestAnimationFrame(scrollAtEdges)
    },
    [desk, scrollAtEdges],
  )
}

/** Index of the row before which a boundary at this height of the list would stand. */
function gapAt(virtualizer: Virtualizer<HTMLDivElement, Element>, y: number): number {
  const item = virtualizer.getVirtualItemForOffset(y)
  if (!item) return 1
  return y > item.start + item.size / 2 ? item.index + 1 : item.index
}
