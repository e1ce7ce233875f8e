import { expect, test } from '@playwright/test'
import { Galley } from './pages/galley'

test('the menu changes the language of everything, and it is remembered', async ({ page }) => {
  const galley = new Galley(page)
  await galley.openSeed()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await galley.openMenu()
  await galley.menu.getByRole('menuitem', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page).toHaveTitle('Galley')
  await expect(page.getByRole('region', { name: 'Source' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Articles' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Headlines without a body' })).toBeVisible()
  await expect(
    page.getByRole('separator', { name: 'Boundary between article B and article C' }),
  ).toHaveAttribute('aria-valuenow', '181')
  await expect(galley.ledger).toContainText('167 of 167 lines accounted for')
  await page.reload()
  await expect(page.getByRole('region', { name: 'Source' })).toBeVisible()
  await page.getByRole('banner').getByRole('button', { name: 'Menu' }).click()
  await galley.menu.getByRole('menuitem', { name: '中文' }).click()
  await expect(page.getByRole('region', { name: '原文' })).toBeVisible()
  await expect(page).toHaveTitle('校样 Galley')
})

test('an English browser is spoken to in English', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Open files' })).toBeVisible()
  await page.getByRole('button', { name: /A burst main mended by dawn/ }).click()
  await expect(
    page.getByRole('region', { name: 'Articles' }).getByRole('article').first(),
  ).toBeVisible()
  await context.close()
})

test('a theme is chosen in the menu and holds over a reload', async ({ page }) => {
  const galley = new Galley(page)
  await galley.start()
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await ground()
  await galley.openMenu()
  await galley.menu.getByRole('menuitemradio', { name: '深色' }).click()
  await expect.poll(ground).not.toBe(light)
  const dark = await ground()
  await page.reload()
  await galley.samples.getByRole('button').first().waitFor()
  expect(await ground()).toBe(dark)
  await galley.openMenu()
  await expect(galley.menu.getByRole('menuitemradio', { name: '深色' })).toBeChecked()
  await galley.menu.getByRole('menuitemradio', { name: '浅色' }).click()
  await expect.poll(ground).toBe(light)
})

test('without a choice the theme follows the system', async ({ page }) => {
  const galley = new Galley(page)
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  await galley.start()
  const light = await ground()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(ground).not.toBe(light)
})

test('the panes are as wide as an editor left them', async ({ page }) => {
  const galley = new Galley(page)
  await galley.openSeed()
  const edge = page.getByRole('separator', { name: '各栏宽度' })
  const before = Number(await edge.getAttribute('aria-valuenow'))
  await edge.focus()
  await page.keyboard.press('Home')
  await expect(edge).toHaveAttribute('aria-valuenow', '25')
  await page.keyboard.press('End')
  await expect(edge).toHaveAttribute('aria-valuenow', '75')
  await edge.dblclick()
  await expect(edge).toHaveAttribute('aria-valuenow', String(before))
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press('ArrowRight')
  await expect(edge).toHaveAttribute('aria-valuenow', String(before + 8))
  await page.reload()
  await expect(edge).toHaveAttribute('aria-valuenow', String(before + 8))
})
