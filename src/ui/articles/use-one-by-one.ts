import { useEffect, useLayoutEffect, useReducer, useRef } from 'react'
import { whenIdle } from '../parts/idle'

/** Milliseconds until the next is drawn, even if the browser has no time to spare. */
const PATIENCE = 100

/**
 * Which of the items in view are drawn: those that were, and of those that came into view one at once, the wanted one
 * before all others, and one after the other as the browser finds time, so that no key waits until several are drawn.
 * `wanted` is asked when one must be chosen.
 */
export function useOneByOne(
  inView: readonly string[],
  wanted: () => string | null,
): ReadonlySet<string> {
  const before = useRef<ReadonlySet<string>>(new Set())
  // Set from when one was drawn until the next may be, whatever else is drawn again meanwhile.
  const giveUp = useRef<(() => void) | null>(null)
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const drawn = new Set(inView.filter((key) => before.current.has(key)))
  const missing = inView.filter((key) => !drawn.has(key))
  const isAdding = missing.length > 0 && giveUp.current === null
  if (isAdding) {
    const first = missing.length > 1 ? wanted() : null
    drawn.add(missing.find((key) => key === first) ?? missing[0])
  }
  useLayoutEffect(() => {
    before.current = drawn
    if (!isAdding) return
    giveUp.current = whenIdle(() => {
      giveUp.current = null
      draw()
    }, PATIENCE)
  })
  useEffect(() => () => giveUp.current?.(), [])
  return drawn
}
