import type { Page } from '@playwright/test'

interface Point {
  readonly x: number
  readonly y: number
}

/** Fingers on the screen, as the browser itself gets them: it decides what scrolls and what is a tap. */
export async function startFingers(page: Page) {
  const session = await page.context().newCDPSession(page)
  let down: readonly Point[] = []
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel') =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: down.map(({ x, y }, id) => ({ x, y, id })),
    })
  return {
    async put(...points: readonly Point[]) {
      down = [...down, ...points]
      await send('touchStart')
    },
    /** Takes the first finger to a place, step by step. */
    async move(to: Point, steps = 8) {
      const [from, ...others] = down
      for (let step = 1; step <= steps; step++) {
        const way = step / steps
        down = [{ x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way }, ...others]
        await send('touchMove')
      }
    },
    async lift() {
      down = []
      await send('touchEnd')
    },
    /** The system takes the fingers away, as when a call comes in. */
    async cancel() {
      down = []
      await send('touchCancel')
    },
  }
}
