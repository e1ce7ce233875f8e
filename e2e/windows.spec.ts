import { expect, test } from '@playwright/test'
import { expectNoFault } from './pages/axe'
import { Desk } from './pages/desk'
import { doubtfulPage } from './pages/doubtful-page'
import { Galley } from './pages/galley'
import { screensOf } from './pages/screens'

for (const { width, height } of [
  { width: 1024, height: 700 },
  { width: 768, height: 1024 },
  { width: 720, height: 450 },
  { width: 700, height: 900 },
  { width: 420, height: 800 },
])
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } })

    test('the desk fits and is accessible', async ({ page }) => {
      const screens = screensOf(page, 'zh')
      await screens.start()
      await expectNoFault(page, 'start')
      await page.getByRole('list', { name: '样张' }).getByRole('button').first().click()
      await screens.source.waitFor()
      await expectNoFault(page, 'desk, source')
      const tab = page.getByRole('tab', { name: '稿件' })
      if (width < 1024) {
        await expect(screens.articles).toBeHidden()
        await tab.click()
        await expect(screens.source).toBeHidden()
      } else await expect(tab).toBeHidden()
      await expect(screens.articles.getByRole('article').first()).toBeVisible()
      await expectNoFault(page, 'desk, articles')
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, 'nothing sticks out to the side').toBeLessThanOrEqual(0)
      for (const name of ['撤销', '重做', '菜单'])
        await expect(
          page.getByRole('banner').getByRole('button', { name, exact: true }),
        ).toBeInViewport({ ratio: 1 })
      const title = page.getByRole('banner').getByRole('button', { name: /永康日报/ })
      const saved = page.getByRole('contentinfo').getByText('均已保存')
      for (const shown of [
        page.getByRole('banner').getByRole('button', { name: /导出/ }),
        title,
        saved,
      ]) {
        await expect(shown).toBeInViewport({ ratio: 1 })
        expect(await shown.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
      }
    })
  })

test('in one pane, whatever asks for the keyboard is brought to the screen', async ({ page }) => {
  const galley = new Galley(page)
  await galley.start()
  await galley.choose(doubtfulPage())
  const desk = new Desk(page)
  await expect(desk.cards).toHaveCount(3)
  await page.setViewportSize({ width: 700, height: 900 })
  await desk.goToLine(4, '柳荫里小区')
  await page.keyboard.press('F2')
  const paragraph = page.getByRole('textbox', { name: '第 1 段' })
  await expect(paragraph).toBeFocused()
  await paragraph.press('Escape')
  await page.keyboard.press('n')
  await expect(desk.source.locator(':focus')).toBeInViewport()
  await page.keyboard.press('Shift+Space')
  await expect(desk.articles.locator(':focus')).toBeInViewport()
})
