import type { Page } from '@playwright/test'
import type { NumberedEdits } from '../../e2e/kill/edits'

/** Makes edits one after the other. Milliseconds of each from the key that ends it until the status bar says that the database has it. */
export async function savingTimes(
  page: Page,
  edits: NumberedEdits,
  count: number,
): Promise<readonly number[]> {
  // What runs TypeScript here calls this in every function that it has a name for.
  await page.evaluate('globalThis.__name = (it) => it')
  await page.evaluate(() => {
    const bar = document.querySelector<HTMLElement>('[data-save]')
    if (!bar) throw new Error('nothing says whether it is saved')
    const found: number[] = []
    Object.assign(window, { savingTimes: found })
    let since: number | null = null
    const take = ({ key, timeStamp }: KeyboardEvent) => {
      if (key === 'Enter') since = timeStamp
    }
    const look = () => {
      if (bar.dataset.save !== 'saved' || since === null) return
      found.push(performance.now() - since)
      since = null
    }
    window.addEventListener('keydown', take, { capture: true })
    new MutationObserver(look).observe(bar, { attributeFilter: ['data-save'] })
  })
  for (let edit = 1; edit <= count; edit++) {
    await edits.make(edit)
    await page.waitForFunction((made) => Reflect.get(window, 'savingTimes').length === made, edit)
  }
  return await page.evaluate('savingTimes')
}
