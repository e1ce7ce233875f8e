/** Pixels of a line, for mice that count in lines. */
const LINE = 25

/** What is drawn at a place of the window, beneath the sheet over it while something is held. */
export const elementUnder = (x: number, y: number): Element | null =>
  document.elementsFromPoint(x, y).find((element) => element !== document.documentElement) ?? null

/** Scrolls the pane beneath that sheet, as the wheel would without it. */
export function rollPaneUnder(event: WheelEvent): void {
  if (event.ctrlKey) return
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE
  const pane = elementUnder(event.clientX, event.clientY)?.closest('#source-lines, [data-cards]')
  pane?.scrollBy(0, event.deltaY * unit)
}
