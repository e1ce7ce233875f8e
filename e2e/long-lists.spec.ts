import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { Galley } from './pages/galley'
import { muchFurniture } from './pages/much-furniture'
import { manyDifferences } from './pages/older-proposal'
import { Reproposal } from './pages/reproposal'

test('thousands of lines outside of articles are drawn as they come into view', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.start()
  await galley.choose(muchFurniture(3000))
  await expect(desk.cards).toHaveCount(1)
  const lines = desk.articles.getByRole('button', { name: /^责任编辑/ })
  await expect(lines.first()).toHaveText('责任编辑 00001')
  expect(await lines.count()).toBeLessThan(800)
  await expect(desk.articles.getByRole('region', { name: '版面文字' }).first()).toContainText(
    '1–60 / 3000',
  )

  await desk.articles.locator('[data-cards]').hover()
  const last = desk.articles.getByRole('button', { name: '责任编辑 03000' })
  await expect(async () => {
    await page.mouse.wheel(0, 200_000)
    await expect(last).toBeInViewport({ timeout: 500 })
  }).toPass()
  await last.click()
  await expect(desk.line(3002)).toBeFocused()
})

test('hundreds of differences are walked from the first to the last, and decided', async ({
  page,
}) => {
  test.slow()
  const galley = new Galley(page)
  const reproposal = new Reproposal(page)
  await galley.start()
  await galley.choose(manyDifferences())
  await expect(reproposal.offer).toBeVisible()
  await reproposal.open()
  await expect(reproposal.differences.first()).toBeFocused()
  const left = reproposal.dialog.getByText(/还有 \d+ 处/)
  await expect(left).toBeVisible()
  const count = Number(/\d+/.exec((await left.textContent()) ?? '')?.[0])
  expect(count).toBeGreaterThan(100)
  expect(await reproposal.differences.count()).toBeLessThan(40)

  for (let presses = 0; presses < 30; presses++) await page.keyboard.press('ArrowDown')
  const current = reproposal.dialog.locator('[data-item]:focus')
  await expect(current).toBeInViewport()
  const name = (await current.getAttribute('aria-label')) ?? ''
  await page.keyboard.press('y')
  await expect(reproposal.dialog.getByText(`还有 ${count - 1} 处`)).toBeVisible()
  await expect(current).toBeInViewport()
  await expect(current).not.toHaveAccessibleName(name)
  await page.keyboard.press('Control+z')
  await expect(current).toHaveAccessibleName(name)
  await page.keyboard.press('Shift+Y')
  await expect(reproposal.dialog).toContainText('都已定下')
})
