import { type PointerEvent, type RefObject, useCallback, useRef } from 'react'
import { firstRowFrom, likelyRowsNear, rowIndexAt, sourceRows } from '../../session'
import { useDesk } from '../desk-context'
import { attracted } from '../parts/magnet'
import { drawCarried } from '../source/carried-boundary'
import { type Aim, useBoundaryDrag } from '../source/use-boundary-drag'
import type { MapEdge } from './segments'
import { showLanding } from './use-view'

/** Pixels beyond the strip's sides at which a boundary is pulled off it: the strip is narrow, and hands are not. */
const OFF = 140
/** Pixels from which on a likely place attracts. */
const REACH = 7

/** Dragging an edge on the strip: the boundary follows by rows, and the source shows the place that it is over. */
export function useMapDrag(strip: RefObject<HTMLElement | null>) {
  const desk = useDesk()
  const carried = useRef<HTMLDivElement>(null)
  /** Pixels from the edge to where it was grabbed. */
  const grip = useRef(0)

  const aim: Aim = (held, _, from) => {
    const { open, shown } = desk.state
    const box = strip.current?.getBoundingClientRect()
    if (!open || !shown || !box) return from
    if (held.x < box.left - OFF || held.x > box.right + OFF) {
      drawCarried(carried.current, held.x, held.y, null)
      return null
    }
    const rows = sourceRows(open.page, shown)
    const perRow = box.height / rows.length
    const y = Math.min(box.height, Math.max(0, held.y - grip.current - box.top))
    const index = Math.min(rows.length - 1, Math.round(y / perRow))
    const near = [...likelyRowsNear(open.proposal, rows, index), firstRowFrom(rows, from)]
    const [magnet] = near.sort((a, b) => Math.abs(a - y / perRow) - Math.abs(b - y / perRow))
    const at = held.alt ? y : attracted(y, magnet * perRow, REACH)
    drawCarried(carried.current, box.left, box.top + at, box.width)
    const row = Math.max(1, Math.round(at / perRow))
    showLanding(row / rows.length)
    return rows[row]?.start ?? open.page.text.length
  }

  const { grab, isCarrying } = useBoundaryDrag(aim)
  const grabEdge = useCallback(
    (event: PointerEvent, { at, row }: MapEdge) => {
      const { open } = desk.state
      const box = strip.current?.getBoundingClientRect()
      if (!open || !box) return
      const rows = sourceRows(open.page, open.review)
      grip.current = event.clientY - box.top - (row / rows.length) * box.height
      const article = rows[rowIndexAt(rows, at)]?.block.cut.article
      if (article) desk.takeArticle(article)
      grab(event, at)
    },
    [desk, grab, strip],
  )
  return { grab: grabEdge, isCarrying, carried }
}
