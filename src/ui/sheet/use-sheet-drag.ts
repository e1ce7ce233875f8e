import { type PointerEvent, type RefObject, useCallback, useRef } from 'react'
import { gapNear, gapsOf, sheetOf, sourceRows } from '../../session'
import { useDesk } from '../desk-context'
import { scrollAtEdge } from '../parts/edge-scroll'
import { drawCarried } from '../source/carried-boundary'
import { type Aim, useBoundaryDrag } from '../source/use-boundary-drag'

/** In pixels: before a vertical line a boundary is drawn at its head. */
const LEAST = 18

/** Pixels beyond the pane's sides at which a boundary is pulled off the page. */
const OFF = 80

/** Dragging a boundary on the printed page: it goes to the gap between lines that is nearest to the hand. */
export function useSheetDrag(
  scroller: RefObject<HTMLElement | null>,
  drawing: RefObject<SVGSVGElement | null>,
) {
  const desk = useDesk()
  const carried = useRef<HTMLDivElement>(null)

  const aim: Aim = (held, elapsed, from) => {
    const { open } = desk.state
    const pane = scroller.current
    const toPage = drawing.current?.getScreenCTM()
    if (!open || !pane || !toPage) return from
    const box = pane.getBoundingClientRect()
    if (held.x < box.left - OFF || held.x > box.right + OFF) {
      drawCarried(carried.current, held.x, held.y, null)
      return null
    }
    scrollAtEdge(pane, box, held.y, elapsed)
    const gaps = gapsOf(sheetOf(open.page, sourceRows(open.page, open.review)))
    const point = new DOMPoint(held.x, held.y).matrixTransform(toPage.inverse())
    const gap = gapNear(gaps, point.x, point.y)
    if (!gap) return from
    const left = new DOMPoint(gap.x, gap.y).matrixTransform(toPage)
    drawCarried(carried.current, left.x, left.y, Math.max(LEAST, gap.width * toPage.a))
    return gap.at
  }

  const { grab, isCarrying } = useBoundaryDrag(aim)
  const grabEdge = useCallback(
    (event: PointerEvent, at: number) => {
      const { open, shown } = desk.state
      if (!open || !shown) return
      const article = shown.cuts.get(at)?.article
      if (article) desk.takeArticle(article)
      grab(event, at)
    },
    [desk, grab],
  )
  return { grab: grabEdge, isCarrying, carried }
}
