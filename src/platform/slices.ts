import type { Sliced } from '../document'

/** Milliseconds of work after which others have their turn: what is left of a frame is the browser's. */
const TURN = 6

/** Runs work to its end and lets input and drawing go before it whenever a turn is over. */
export async function inSlices<T>(work: Sliced<T>, signal?: AbortSignal): Promise<T> {
  for (let begun = performance.now(); ; ) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() - begun < TURN) continue
    await pause()
    signal?.throwIfAborted()
    begun = performance.now()
  }
}

/** A timer: what `scheduler.yield` goes on with, Chromium puts before drawing for a tenth of a second. */
const pause = () => new Promise((resolve) => setTimeout(resolve))
