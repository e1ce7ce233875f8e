const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'dragenter', 'wheel'] as const

/** Milliseconds without a sign, after which nothing that comes ahead can be in anybody's way. */
const QUIET = 6000

let sign: Promise<void> | null = null

/**
 * Resolves at the first sign that somebody is about to do something, or after a while without one. What is then brought
 * ahead of its use does not hold up the first screen, and is there before the click that the pointer is on its way to.
 */
export function firstSign(): Promise<void> {
  sign ??= new Promise((resolve) => {
    const come = () => {
      clearTimeout(timer)
      for (const name of SIGNS) window.removeEventListener(name, come, true)
      resolve()
    }
    const timer = setTimeout(come, QUIET)
    for (const name of SIGNS) window.addEventListener(name, come, { capture: true, passive: true })
  })
  return sign
}

/** Milliseconds without a key or a press, after which somebody is taken to be reading. */
const REST = 1000

let lastAct = 0
for (const name of ['keydown', 'pointerdown', 'pointerup', 'wheel'] as const)
  globalThis.window?.addEventListener(
    name,
    () => {
      lastAct = performance.now()
    },
    { capture: true, passive: true },
  )

/** Resolves when nobody has pressed anything for a second and the browser has nothing else to do: the time for what may take a frame. */
export async function quietMoment(): Promise<void> {
  for (;;) {
    const rest = lastAct + REST - performance.now()
    if (lastAct > 0 && rest > 0) await new Promise((resolve) => setTimeout(resolve, rest))
    await new Promise<void>((resolve) => {
      if ('requestIdleCallback' in window) requestIdleCallback(() => resolve())
      else setTimeout(resolve, 50)
    })
    if (lastAct === 0 || performance.now() - lastAct >= REST) return
  }
}
