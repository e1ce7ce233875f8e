/**
 * Runs what nobody waits for once the browser has answered and drawn all else, or after so many milliseconds. Returns how
 * to give up.
 */
export function whenIdle(act: () => void, within: number): () => void {
  // Safari has no idle time to tell of.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(act, { timeout: within })
  return () => cancelIdleCallback(handle)
}
