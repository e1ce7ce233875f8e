import type { Sliced } from '../document'
import { hands } from './hands'

/** Milliseconds of work after which others have their turn: what is left of a frame is the browser's. */
const TURN = 6

/** Runs work to its end and lets input and drawing go before it whenever a turn is over. */
export const inSlices = <T>(work: Sliced<T>, signal?: AbortSignal): Promise<T> =>
  inTurns(work, TURN, pause, signal)

/** The same for what a key asks for beside its answer: begins when that was given. */
export const inSlicesAfterwards = <T>(work: Sliced<T>, signal?: AbortSignal): Promise<T> =>
  inTurns(work, 0, pause, signal)

/**
 * The same for work that can wait: it takes the time that input and drawing leave, none at all while a pointer is down,
 * and once it is long, none before whoever works has paused.
 */
export function whenIdle<T>(work: Sliced<T>, signal?: AbortSignal): Promise<T> {
  let turns = 0
  const between = async () => {
    await hands.rest(++turns > SHORT ? REST : 0, signal)
    return idle()
  }
  return inTurns(work, 0, between, signal)
}

/** Work of so many turns is done before anybody misses it. */
const SHORT = 10
/** Milliseconds without a key or a move of the pointer that are taken for a pause. */
const REST = 300

/** `between` says how many milliseconds the next turn may take, as soon as it may begin. */
async function inTurns<T>(
  work: Sliced<T>,
  first: number,
  between: () => Promise<number>,
  signal: AbortSignal | undefined,
): Promise<T> {
  let end = performance.now() + first
  for (;;) {
    if (performance.now() >= end) {
      const turn = await between()
      signal?.throwIfAborted()
      end = performance.now() + turn
    }
    const step = work.next()
    if (step.done) return step.value
  }
}

/**
 * Lets others have their turn. A timer: what `scheduler.yield` goes on with, Chromium puts before drawing for a tenth of
 * a second.
 */
export const pause = () => new Promise<number>((resolve) => setTimeout(resolve, 0, TURN))

/** Where nothing is ever idle, a turn comes after so many milliseconds all the same. */
const LONGEST_WAIT = 250

function idle(): Promise<number> {
  // Safari has no idle time to tell of.
  if (typeof requestIdleCallback === 'undefined') return pause()
  return new Promise((resolve) => {
    requestIdleCallback(
      (deadline) => resolve(deadline.didTimeout ? TURN : Math.min(TURN, deadline.timeRemaining())),
      { timeout: LONGEST_WAIT },
    )
  })
}
