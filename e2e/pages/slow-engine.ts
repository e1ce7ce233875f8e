import type { Page } from '@playwright/test'

/** How long the engine's worker is kept waiting for each message, in milliseconds. */
const DELAY = 3000

/**
 * Keeps the engine waiting, as a busy machine would, from `begin` until `end`. To be asked for before the app starts.
 */
export async function slowEngine(page: Page) {
  await page.addInitScript((delay) => {
    const post = Worker.prototype.postMessage as (...message: unknown[]) => void
    Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
      const isSlow = document.documentElement.dataset.slowEngine === 'yes'
      if (isSlow) setTimeout(() => post.apply(this, message), delay)
      else post.apply(this, message)
    } as Worker['postMessage']
  }, DELAY)
  const set = (isSlow: boolean) =>
    page.evaluate(
      (value) => {
        document.documentElement.dataset.slowEngine = value
      },
      isSlow ? 'yes' : 'no',
    )
  return { begin: () => set(true), end: () => set(false) }
}
