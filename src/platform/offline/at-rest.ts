const ACTS = ['keydown', 'pointerdown', 'pointerup', 'wheel'] as const

/** Milliseconds without a key or a press, after which an editor is taken to be reading. */
const REST = 3000
/** Milliseconds after which it must be, however busy the editor is. */
const LATEST = 60_000

/**
 * Resolves when the page has loaded and nobody has pressed anything for a while: time for what keeps both the network and
 * the processor busy, as the first fetch of all files does for a second or two.
 */
export async function atRest(): Promise<void> {
  const begun = performance.now()
  let last = begun
  const act = () => {
    last = performance.now()
  }
  for (const name of ACTS) window.addEventListener(name, act, { capture: true, passive: true })
  await loaded()
  for (;;) {
    const now = performance.now()
    const rest = Math.min(last + REST, begun + LATEST) - now
    if (rest <= 0) break
    await new Promise((resolve) => setTimeout(resolve, rest))
  }
  for (const name of ACTS) window.removeEventListener(name, act, true)
}

async function loaded(): Promise<void> {
  if (document.readyState === 'complete') return
  await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }))
}
