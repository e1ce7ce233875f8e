import { type RefObject, useEffect } from 'react'

interface InPrint {
  readonly boxes: readonly {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }[]
}

/** Brings the block in hand into view on the printed page, where it is not. The keyboard stays where it is. */
export function useRegionInView(
  scroller: RefObject<HTMLElement | null>,
  drawing: RefObject<SVGSVGElement | null>,
  region: InPrint | null,
  /** Something is in the air: what is under the hand stays there. */
  isHeld: () => boolean,
): void {
  const box = region?.boxes[0]
  const place = box && `${box.x} ${box.y}`
  useEffect(() => {
    const pane = scroller.current
    const toScreen = drawing.current?.getScreenCTM()
    if (!pane || !toScreen || !box || place === undefined || isHeld()) return
    const view = pane.getBoundingClientRect()
    const start = new DOMPoint(box.x, box.y).matrixTransform(toScreen)
    const end = new DOMPoint(box.x + box.width, box.y + box.height).matrixTransform(toScreen)
    const room = Math.min(view.height / 3, 60)
    if (start.y < view.top || Math.min(end.y, start.y + room) > view.bottom)
      pane.scrollTop += start.y - view.top - view.height * 0.3
    if (start.x < view.left || start.x + room > view.right)
      pane.scrollLeft += start.x - view.left - view.width * 0.2
    // Where it stands is all that counts: a block that is drawn anew in its place is not looked for again.
  }, [place, scroller, drawing])
}
