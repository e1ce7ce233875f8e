import type { Page } from '@playwright/test'

/**
 * From now on the page has a processor so many times slower than this machine's (Chromium only). Returns how to give it back
 * its own.
 */
export async function slowDown(page: Page, rate: number): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  return async () => {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await session.detach()
  }
}
