import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Nothing that axe calls serious or critical is on the screen, or in the part of it that a role names. */
export async function expectAccessible(page: Page, screen: string, role?: 'dialog' | 'menu') {
  // A colour in the middle of a fade is nobody's colour.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  const builder = new AxeBuilder({ page })
  if (role) builder.include(`[role="${role}"]`)
  const { violations, passes } = await builder.analyze()
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({
      id,
      help,
      count: nodes.length,
      first: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
    }))
  expect.soft(grave, screen).toEqual([])
  expect(passes.length, `axe looked at something: ${screen}`).toBeGreaterThan(3)
}
