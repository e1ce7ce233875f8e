import type { Page } from '@playwright/test'

/** One frame of a drag, in milliseconds and pixels of the window. */
interface DragFrame {
  readonly at: number
  /** Where the pointer was when the frame was made, and where what it holds is drawn. */
  readonly pointer: number
  readonly drawn: number
  /** The line that the boundary would come to stand on. */
  readonly line: string
}

// As text: what compiles these files puts helpers into functions that the page would not have.
const RECORDER = `
  const record = (window.dragRecord = { frames: [] })
  let pointer = 0
  addEventListener('pointermove', (event) => { pointer = event.clientY }, true)
  const frame = (at) => {
    const carried = document.querySelector('.carried')
    const edge = document.querySelector('[role="separator"][data-boundary]:is([data-drag] *)')
    if (carried) {
      const { top, height } = carried.getBoundingClientRect()
      record.frames.push({ at, pointer, drawn: top + height / 2, line: edge ? edge.ariaValueNow : '' })
    }
    if (!record.done) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
`

/** Records every frame from now on in which a boundary is in the air. Returns how to stop, and what was seen. */
export async function recordDrag(page: Page): Promise<() => Promise<readonly DragFrame[]>> {
  await page.evaluate(RECORDER)
  return () => page.evaluate('(dragRecord.done = true, dragRecord.frames)') as Promise<DragFrame[]>
}
