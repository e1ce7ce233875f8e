import type { Page } from '@playwright/test'

/** From now on the page has a processor so many times slower than this machine's (Chromium only); 1 is as it was. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}
