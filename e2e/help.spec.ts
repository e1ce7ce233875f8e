import { expect, type Page, test } from '@playwright/test'
import { Commands } from './pages/commands'
import { Desk } from './pages/desk'
import { doubtfulPage } from './pages/doubtful-page'
import { Galley } from './pages/galley'

test.describe('tips', () => {
  test.beforeEach(async ({ page }) => {
    const galley = new Galley(page)
    await galley.start()
    await galley.choose(doubtfulPage())
    await expect(new Desk(page).cards).toHaveCount(3)
  })

  test('a button says what it does, and its key, to whoever points at it a while', async ({
    page,
  }) => {
    const desk = new Desk(page)
    const tip = page.getByRole('tooltip')
    const approve = desk.card('A').getByRole('button', { name: /核准$/ })
    await approve.hover()
    expect(await tip.count(), 'not at once').toBe(0)
    await expect(tip).toHaveText(/核准稿件／撤回核准\s*Space/)
    await expect(approve).toHaveAccessibleDescription(/核准稿件／撤回核准/)
    const [button, shown] = [await approve.boundingBox(), await tip.boundingBox()]
    expect(button && shown && shown.y - (button.y + button.height)).toBeGreaterThan(0)
    // The next one comes at once, and the pointer may go onto it.
    await desk.card('A').getByRole('button', { name: '把 A 稿并入…' }).hover()
    await expect(tip).toHaveText('把 A 稿并入…', { timeout: 400 })
    const merge = await tip.boundingBox()
    if (merge) await page.mouse.move(merge.x + 10, merge.y + 10, { steps: 6 })
    await page.waitForTimeout(500)
    await expect(tip).toBeVisible()
    await page.mouse.move(700, 600)
    await expect(tip).toBeHidden()
  })

  test('the keyboard brings it, too; Esc closes it and nothing else', async ({ page }) => {
    const desk = new Desk(page)
    const tip = page.getByRole('tooltip')
    await desk.card('A').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    await expect(focused).toHaveAttribute('data-tip', /.+/)
    await expect(tip).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(tip).toBeHidden()
    await expect(focused).toHaveAttribute('data-tip', /.+/)
    await page.waitForTimeout(900)
    await expect(tip, 'until something else has the keyboard').toBeHidden()
    await page.keyboard.press('Tab')
    await expect(tip).toBeVisible()
  })

  test('a press, scrolling and a drag put it away', async ({ page }) => {
    const desk = new Desk(page)
    const tip = page.getByRole('tooltip')
    const letter = desk.blockHandle('B', 3)
    await letter.hover()
    await expect(tip).toBeVisible()
    await page.mouse.down()
    await expect(tip).toBeHidden()
    await page.mouse.move(900, 500, { steps: 5 })
    await page.waitForTimeout(800)
    await expect(tip).toBeHidden()
    await page.keyboard.press('Escape')
    await page.mouse.up()
  })

  test('every button has its name on it, or says it', async ({ page }) => {
    await page.keyboard.press('n')
    const silent = await page.getByRole('button').evaluateAll((buttons) =>
      buttons
        .filter((button) => {
          const name = button.getAttribute('aria-label') ?? ''
          const written = button.textContent ?? ''
          const says = button.closest('[data-tip]') !== null
          return !says && (written.trim().length < 2 || (name !== '' && !name.includes(written)))
        })
        .map((button) => button.outerHTML.slice(0, 160)),
    )
    expect(silent).toEqual([])
  })

  test('keys are told to assistive technology as well', async ({ page }) => {
    const desk = new Desk(page)
    await expect(desk.undo).toHaveAttribute('aria-keyshortcuts', 'Control+Z')
    await expect(desk.nextDoubt).toHaveAttribute('aria-keyshortcuts', 'N')
    await expect(desk.card('A').getByRole('button', { name: /核准$/ })).toHaveAttribute(
      'aria-keyshortcuts',
      'Space',
    )
  })
})

test.describe('the hint for beginners', () => {
  const hintOf = (page: Page) => page.getByRole('complementary', { name: '上手' })

  test('is there on the first page, and goes for good when it is put away', async ({ page }) => {
    const galley = new Galley(page)
    const desk = new Desk(page)
    await galley.start()
    await expect(hintOf(page)).toBeHidden()
    await galley.choose(doubtfulPage())
    await expect(hintOf(page)).toContainText(/N\s*下一处疑点.*Shift\+Space\s*核准并看下一篇/)
    await hintOf(page).getByRole('button', { name: '知道了' }).focus()
    await page.keyboard.press('Enter')
    await expect(hintOf(page)).toBeHidden()
    await expect(desk.line(1), 'the keyboard goes on').toBeFocused()
    await page.reload()
    await expect(desk.cards).toHaveCount(3)
    await expect(hintOf(page)).toBeHidden()
  })

  test('goes, too, when somebody finds where it leads', async ({ page }) => {
    const galley = new Galley(page)
    const commands = new Commands(page)
    await galley.start()
    await galley.choose(doubtfulPage())
    await expect(hintOf(page)).toBeVisible()
    await commands.open()
    await page.keyboard.press('Escape')
    await expect(hintOf(page)).toBeHidden()
    await page.reload()
    await expect(new Desk(page).cards).toHaveCount(3)
    await expect(hintOf(page)).toBeHidden()
  })

  test('speaks of fingers where there is no mouse', async ({ browser }) => {
    const context = await browser.newContext({ hasTouch: true, isMobile: true, locale: 'zh-CN' })
    const page = await context.newPage()
    const galley = new Galley(page)
    await galley.start()
    await galley.choose(doubtfulPage())
    await expect(hintOf(page)).toContainText('点行首的记号')
    await expect(hintOf(page).getByText('Shift+Space')).toBeHidden()
    await context.close()
  })
})
