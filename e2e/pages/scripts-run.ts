import type { Page } from '@playwright/test'

/**
 * Whatever of a page's text runs as a script from now on, and every error that nobody caught, over reloads, too. To be
 * called before the page is opened.
 */
export async function scriptsRun(page: Page): Promise<readonly string[]> {
  const run: string[] = []
  await page.exposeFunction('tellRun', (says: string) => run.push(says))
  await page.addInitScript(() => {
    const { tellRun } = window as unknown as { tellRun(says: string): void }
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
      Object.defineProperty(window, name, {
        value: (...given: unknown[]) => tellRun(`${name} ${given.join(' ')}`),
      })
  })
  page.on('pageerror', (error) => run.push(`error ${error.message}`))
  page.on('dialog', (dialog) => {
    run.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  return run
}
