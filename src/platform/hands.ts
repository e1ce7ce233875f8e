/** Milliseconds from one look to the next. */
const LOOK = 50

/** Whether somebody is at work with keys and pointer. */
class Hands {
  private last = Number.NEGATIVE_INFINITY
  private isDown = false

  constructor() {
    // Workers have no window.
    if (typeof window === 'undefined') return
    const move = () => {
      this.last = performance.now()
    }
    // What is let go outside of the window is known by the next move.
    const point = ({ buttons }: PointerEvent) => {
      this.isDown = buttons > 0
      move()
    }
    const everywhere = { capture: true, passive: true }
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const)
      window.addEventListener(type, point, everywhere)
    for (const type of ['keydown', 'wheel'] as const)
      window.addEventListener(type, move, everywhere)
  }

  /** When no pointer is down and nothing was done for so many milliseconds; at once where that is so now. */
  async rest(pause: number, signal?: AbortSignal): Promise<void> {
    while (!signal?.aborted && (this.isDown || performance.now() - this.last < pause))
      await new Promise((resolve) => setTimeout(resolve, LOOK))
  }
}

export const hands = new Hands()
