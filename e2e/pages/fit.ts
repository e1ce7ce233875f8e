import { expect, type Locator, type Page } from '@playwright/test'

const CONTROLS =
  'button, input:not([type="file"]), select, textarea, a, [role="tab"], [role="option"]'

/** Nothing sticks out to the side, and no control in view is cut off there. */
export async function expectFits(page: Page, screen: string) {
  const { overflow, cut } = await page.evaluate((controls) => {
    const isClipped = (element: Element) => {
      const box = element.getBoundingClientRect()
      if (box.width === 0 || !element.checkVisibility({ opacityProperty: true })) return false
      if (box.left < -0.5 || box.right > window.innerWidth + 0.5) return true
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowX === 'visible') continue
        const view = around.getBoundingClientRect()
        if (box.left < view.left - 0.5 || box.right > view.right + 0.5) return true
      }
      return false
    }
    const root = document.documentElement
    return {
      overflow: root.scrollWidth - root.clientWidth,
      cut: [...document.querySelectorAll(controls)]
        .filter(isClipped)
        .map((element) => element.outerHTML.slice(0, 140)),
    }
  }, CONTROLS)
  expect.soft(overflow, `${screen}: nothing to scroll to at the side`).toBeLessThanOrEqual(0)
  expect.soft(cut, `${screen}: nothing is cut off`).toEqual([])
}

/** Everything in a dialog can be brought into the window, whole. */
export async function expectReachable(page: Page, dialog: Locator, screen: string) {
  await expectFits(page, screen)
  const height = page.viewportSize()?.height ?? 0
  const box = await dialog.boundingBox()
  expect(box && box.y >= 0 && box.y + box.height <= height, `${screen} is in the window`).toBe(true)
  for (const control of await dialog.getByRole('button').all()) {
    await control.scrollIntoViewIfNeeded()
    await expect(control, screen).toBeInViewport({ ratio: 1 })
  }
}
