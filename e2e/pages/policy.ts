import type { Page } from '@playwright/test'

/**
 * What of a page the content security policy refuses from now on: `directive what-was-refused`, over reloads, too. To be
 * called before the page is opened.
 */
export async function policyViolations(page: Page): Promise<readonly string[]> {
  const violations: string[] = []
  await page.exposeFunction('tellViolation', (says: string) => violations.push(says))
  await page.addInitScript(() => {
    const { tellViolation } = window as unknown as { tellViolation(says: string): void }
    document.addEventListener('securitypolicyviolation', (event) =>
      tellViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`.trim()),
    )
  })
  return violations
}
