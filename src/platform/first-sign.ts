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
