import { expect, test } from '@playwright/test'
import { expectNoFault } from './pages/axe'
import { Commands } from './pages/commands'
import { Desk } from './pages/desk'
import { doubtfulPage } from './pages/doubtful-page'
import { expectFits, expectReachable } from './pages/fit'
import { Galley } from './pages/galley'

/** What windows the work is done in: a small laptop, 1440 × 900 at 200 %, and a tablet held upright. */
const WINDOWS = [
  { name: '1024 × 700', use: { viewport: { width: 1024, height: 700 } } },
  { name: '200 %', use: { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 } },
  {
    name: 'tablet',
    use: { viewport: { width: 768, height: 1024 }, hasTouch: true, isMobile: true },
  },
] as const

for (const { name, use } of WINDOWS)
  for (const locale of ['zh-CN', 'en-GB'] as const)
    test.describe(`${name}, ${locale}`, () => {
      test.use({ ...use, locale })

      test('all of the desk and of its dialogs is there', async ({ page }) => {
        const dialog = page.getByRole('dialog')
        await page.goto('/')
        await expectFits(page, 'start')
        const chooser = page.waitForEvent('filechooser')
        await page.getByRole('button', { name: /打开文件|Open files/ }).click()
        await (await chooser).setFiles(doubtfulPage())
        await page.getByRole('region', { name: /^(原文|Source)$/ }).waitFor()
        await page.keyboard.press('n')
        await expectFits(page, 'source with a doubt in hand')
        const tab = page.getByRole('tab', { name: /稿件|Articles/ })
        if (await tab.isVisible()) await tab.click()
        await page.getByRole('article').first().waitFor()
        await expectFits(page, 'articles')
        for (const [screen, keys] of [
          ['keys', '?'],
          ['commands', 'Control+k'],
          ['attach', 'a'],
          ['discard', 'Delete'],
          ['details', 'p'],
          ['export', 'Control+e'],
          ['headlines', 'l'],
          ['new proposal', 'Shift+P'],
        ]) {
          await page.keyboard.press(keys)
          await dialog.waitFor()
          await expectReachable(page, dialog, screen)
          await page.keyboard.press('Escape')
          await expect(dialog).toBeHidden()
        }
        await page
          .getByRole('banner')
          .getByRole('button', { name: /^(菜单|Menu)$/ })
          .click()
        await page.getByRole('menu').waitFor()
        await expectFits(page, 'menu')
        for (const item of await page.getByRole('menuitem').all()) {
          await item.scrollIntoViewIfNeeded()
          await expect(item).toBeInViewport({ ratio: 0.98 })
        }
      })
    })

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 768, height: 1024 }, hasTouch: true, isMobile: true })

  test('one pane at a time, with fingers: a page is put right and approved', async ({ page }) => {
    const galley = new Galley(page)
    const desk = new Desk(page)
    const commands = new Commands(page)
    await galley.start()
    await galley.choose(doubtfulPage())
    await expect(desk.source).toBeVisible()
    await expect(desk.articles).toBeHidden()
    await expect(galley.queue).toBeVisible()
    await desk.nextDoubt.tap()
    await expect(desk.line(3)).toBeFocused()
    await page.getByRole('tab', { name: '稿件' }).tap()
    await expect(desk.source).toBeHidden()
    await expect(desk.card('B'), 'what was in hand is in view').toBeInViewport()
    await desk.card('B').getByRole('button', { name: '归入 C 稿' }).tap()
    await expect(desk.source, 'the change is shown where it was made').toBeVisible()
    await desk.textOf(6).tap()
    await desk.roleButton(6).tap()
    await galley.menu.getByRole('menuitemradio', { name: '图说' }).tap()
    await expect(desk.roleButton(6)).toHaveAccessibleName(/图说$/)
    await desk.undo.tap()
    await page.getByRole('tab', { name: '稿件' }).tap()
    await desk.card('A').getByRole('button', { name: /核准$/ }).tap()
    await expect(desk.card('A').getByRole('button', { name: /已核$/ })).toBeVisible()
    await page.getByRole('banner').getByRole('button', { name: '菜单' }).tap()
    await galley.menu.getByRole('menuitem', { name: '全部命令…' }).tap()
    await commands.answer(/^撤销/).first().tap()
    await expect(desk.card('A').getByRole('button', { name: /核准$/ })).toBeVisible()
    await expect(desk.undo).toBeEnabled()
  })

  test('what a finger presses is large enough', async ({ page }) => {
    const galley = new Galley(page)
    await galley.start()
    await galley.choose(doubtfulPage())
    await page.getByRole('region', { name: '原文' }).waitFor()
    const small = await page
      .getByRole('banner')
      .getByRole('button')
      .evaluateAll(
        (buttons) =>
          buttons
            .filter((button) => button.classList.contains('button'))
            .map((button) => button.getBoundingClientRect())
            .filter(({ width, height }) => width < 36 || height < 36).length,
      )
    expect(small).toBe(0)
  })
})

test.describe('what the system asks for', () => {
  test.beforeEach(async ({ page }) => {
    const galley = new Galley(page)
    await galley.start()
    await galley.choose(doubtfulPage())
    await expect(new Desk(page).cards).toHaveCount(3)
    await page.keyboard.press('n')
  })

  test('less motion: nothing moves by itself', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')]
          .map((element) => getComputedStyle(element))
          .filter(
            (style) =>
              [style.transitionDuration, style.animationDuration].some((times) =>
                times.split(', ').some((time) => Number.parseFloat(time) > 0),
              ) || style.scrollBehavior === 'smooth',
          ).length,
    )
    expect(moving).toBe(0)
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`more contrast, ${colorScheme}: soft text is seven times as dark as its ground`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, contrast: 'more' })
      await expectNoFault(page, `more contrast, ${colorScheme}`)
      const ratios = await page.evaluate(() => {
        const style = getComputedStyle(document.documentElement)
        const context = document.createElement('canvas').getContext('2d')
        if (!context) return []
        const luminance = (name: string) => {
          context.fillStyle = style.getPropertyValue(name)
          context.fillRect(0, 0, 1, 1)
          const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data]
            .slice(0, 3)
            .map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
          return 0.2126 * r + 0.7152 * g + 0.0722 * b
        }
        return ['--soft', '--faint', '--doubt', '--good', '--mark'].map((ink) => {
          const [high, low] = [luminance(ink), luminance('--panel')].sort((a, b) => b - a)
          return (high + 0.05) / (low + 0.05)
        })
      })
      for (const ratio of ratios) expect(ratio).toBeGreaterThanOrEqual(7)
      expect(ratios).toHaveLength(5)
    })

  test('colours of its own: what grounds said is said by edges and marks', async ({ page }) => {
    const desk = new Desk(page)
    await page.emulateMedia({ forcedColors: 'active' })
    await expectNoFault(page, 'forced colours')
    const current = page.locator('.card[data-current]')
    await expect(current).toHaveCSS('outline-style', 'solid')
    await page.keyboard.press('Shift+ArrowDown')
    const ground = (line: number) =>
      desk
        .line(line)
        .locator('.line-text')
        .evaluate((text) => getComputedStyle(text).backgroundColor)
    expect(await ground(3), 'selected').not.toBe(await ground(6))
    const segments = await page
      .locator('[data-pane="map"] .tinted')
      .evaluateAll((all) => new Set(all.map((each) => getComputedStyle(each).backgroundColor)).size)
    expect(segments, 'the map tells articles apart').toBeGreaterThan(1)
    const field = desk.field('A', '主题')
    await expect(field, 'no ground over what is marked').toHaveCSS('forced-color-adjust', 'none')
    await page.keyboard.press('Control+k')
    const chosen = page.getByRole('option', { selected: true })
    await expect(chosen).toHaveCSS('outline-style', 'solid')
  })
})
