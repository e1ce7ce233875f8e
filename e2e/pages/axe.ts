import { expect, type Page } from '@playwright/test'
import axe, { type ElementContext, type RunOptions } from 'axe-core'

type Part = 'dialog' | 'menu' | 'tooltip'

/** What a theme can make wrong. All else of a screen is the same in each of them. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

/**
 * Nothing that axe finds fault with, be it minor, is on the screen or in the part of it that a role names: in light and
 * in dark. A fault is reported with the name of the screen, and the test goes on.
 */
export async function expectAccessible(page: Page, screen: string, part?: Part) {
  await expectNoFault(page, `${screen}, light`, part)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expectNoFault(page, `${screen}, dark`, part, { runOnly: OF_COLOUR })
  await page.emulateMedia({ colorScheme: 'light' })
}

/** The same in the theme that there is. */
export async function expectNoFault(
  page: Page,
  screen: string,
  part?: Part,
  options: RunOptions = {},
) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  // Landmarks are the whole page's affair, and a tip belongs to what it is a tip of.
  const where: ElementContext = part ? `[role="${part}"]` : { exclude: ['[role="tooltip"]'] }
  const run: RunOptions = {
    // To tell of all that passed takes longer than to look.
    resultTypes: ['violations'],
    rules: { region: { enabled: part === undefined } },
    ...options,
  }
  const { faults, passes } = await page.evaluate(async (json) => {
    const asked: { where: ElementContext; run: RunOptions } = JSON.parse(json)
    // A colour in the middle of a fade is nobody's colour.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
    const { axe: there } = window as unknown as { axe: typeof import('axe-core') }
    const result = await there.run(asked.where, asked.run)
    return {
      passes: result.passes.length,
      faults: result.violations.map(({ id, impact, help, nodes }) => ({
        id,
        impact,
        help,
        count: nodes.length,
        first: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
      })),
    }
  }, JSON.stringify({ where, run }))
  expect.soft(faults, screen).toEqual([])
  expect(passes, `axe looked at something: ${screen}`).toBeGreaterThan(0)
}
