import { expect, type Page, test } from '@playwright/test'
import { wordsIn } from '../src/ui/words'
import { expectAccessible } from './pages/axe'
import { Desk } from './pages/desk'
import { doubtfulPage } from './pages/doubtful-page'
import { faultyPage } from './pages/faulty-page'
import { textFile } from './pages/files'
import { Galley } from './pages/galley'

const looks = [
  { language: 'zh', locale: 'zh-CN', colorScheme: 'light' },
  { language: 'zh', locale: 'zh-CN', colorScheme: 'dark' },
  { language: 'en', locale: 'en-GB', colorScheme: 'light' },
  { language: 'en', locale: 'en-GB', colorScheme: 'dark' },
] as const

/** The screens of the program under the names that they have in a language. */
function screensOf(page: Page, language: 'zh' | 'en') {
  const words = wordsIn(language)
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const source = page.getByRole('region', { name: words.source })
  const articles = page.getByRole('region', { name: words.articles, exact: true })
  const dialog = page.getByRole('dialog')
  const menu = page.getByRole('menu')
  return {
    words,
    source,
    articles,
    async start() {
      await page.goto('/')
      await page.getByRole('list', { name: words.samples }).getByRole('button').first().waitFor()
    },
    async seed() {
      const samples = page.getByRole('list', { name: words.samples })
      await samples.getByRole('button').first().click()
      await articles.getByRole('article').first().waitFor()
    },
    async choose(file: Parameters<typeof textFile>) {
      const chooser = page.waitForEvent('filechooser')
      await button(words.openFiles).click()
      await (await chooser).setFiles(textFile(...file))
    },
    async inDialog(screen: string, key: string) {
      await page.keyboard.press(key)
      await dialog.waitFor()
      await expectAccessible(page, screen, 'dialog')
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    },
    async inMenu(screen: string, open: () => Promise<void>) {
      await open()
      await menu.waitFor()
      await expectAccessible(page, screen, 'menu')
      await page.keyboard.press('Escape')
      await expect(menu).toBeHidden()
    },
  }
}

for (const { language, locale, colorScheme } of looks)
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme })

    test('the start, its queue, the paste dialog and a problem', async ({ page }) => {
      const screens = screensOf(page, language)
      const { words } = screens
      await screens.start()
      await expectAccessible(page, 'start, empty')
      await screens.choose([
        '澄湖日报.txt',
        '湖滨步道夜间亮灯\n本报讯 从今晚起，路灯亮到十二点。\n',
      ])
      await screens.articles.getByRole('article').first().waitFor()
      await page.getByRole('banner').getByRole('button', { name: '校样' }).click()
      await page.getByRole('list', { name: words.samples }).waitFor()
      await page.getByRole('main').getByRole('button', { name: words.paste, exact: true }).click()
      await page.getByRole('dialog').waitFor()
      await expectAccessible(page, 'paste dialog', 'dialog')
      await page.keyboard.press('Escape')
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('main').getByRole('button', { name: words.openFiles }).click()
      await (await chooser).setFiles(textFile('空.txt', ''))
      await page.getByRole('alert').waitFor()
      await expectAccessible(page, 'start with a queue and a problem')
    })

    test('the desk with a whole page', async ({ page }) => {
      const screens = screensOf(page, language)
      await screens.start()
      await screens.seed()
      await screens.articles.getByRole('button', { name: screens.words.approve }).first().click()
      await expectAccessible(page, 'desk')
    })

    test('the desk while words are looked for and replaced', async ({ page }) => {
      const screens = screensOf(page, language)
      const { words, articles } = screens
      await screens.start()
      await screens.seed()
      await page.keyboard.press('Control+h')
      const bar = page.getByRole('search', { name: words.find })
      await bar.getByRole('textbox', { name: words.findWhat }).fill('章旭升')
      await expect(bar.getByText(words.findCount(1, 12))).toBeVisible()
      await bar.getByRole('button', { name: words.matchCase }).click()
      await expectAccessible(page, 'find and replace')
      await bar.getByRole('textbox', { name: words.replaceWith }).fill('章旭生')
      await bar.getByRole('button', { name: words.replaceAll(12) }).click()
      await expect(bar.getByText(words.replaced(12, 2))).toBeVisible()
      await expectAccessible(page, 'replaced')
      await page.keyboard.press('Escape')
      await articles
        .getByRole('button', { name: words.corrections(6) })
        .first()
        .click()
      await expect(articles.getByRole('insertion').first()).toBeVisible()
      await expectAccessible(page, 'against the raw text')
    })

    test('findings at the headlines, and their list', async ({ page }) => {
      const screens = screensOf(page, language)
      const { words, articles } = screens
      await screens.start()
      const { name, buffer } = faultyPage()
      await screens.choose([name, buffer])
      await articles.getByRole('article').first().waitFor()
      await expect(page.locator('.finding')).toHaveCount(4)
      await page.keyboard.press('c')
      await expect(page.locator('.finding:focus')).toHaveCount(1)
      await expectAccessible(page, 'desk with a finding in hand')
      await page.keyboard.press('i')
      await page.keyboard.press('l')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: words.showIgnored(1) }).click()
      await expect(dialog.getByRole('group')).toHaveCount(4)
      await expectAccessible(page, 'findings with an ignored one', 'dialog')
      await page.keyboard.press('Escape')
      for (let left = 3; left > 0; left--) await page.keyboard.press('f')
      await page.keyboard.press('l')
      await expect(dialog).toContainText(words.noFindings)
      await expectAccessible(page, 'no findings', 'dialog')
    })

    test('a doubt in hand, menus, dialogs and trays', async ({ page }) => {
      const screens = screensOf(page, language)
      const { words, source, articles } = screens
      await screens.start()
      const { name, buffer } = doubtfulPage()
      await screens.choose([name, buffer])
      await articles.getByRole('article').first().waitFor()
      await page.keyboard.press('n')
      await expect(articles.getByText('Y', { exact: true })).toBeVisible()
      await expectAccessible(page, 'desk with a doubt in hand')
      const line = source.getByText('老旧小区加装电梯先听民意')
      await line.click()
      await screens.inDialog('attach dialog', 'a')
      await screens.inDialog('discard dialog', 'Delete')
      await screens.inDialog('export dialog', 'Control+e')
      await screens.inDialog('all keys', '?')
      await screens.inDialog('page details', 'p')
      await screens.inMenu('role menu', () => page.keyboard.press('r'))
      await screens.inMenu('main menu', () =>
        page.getByRole('banner').getByRole('button', { name: words.menu, exact: true }).click(),
      )
      await screens.inMenu('card menu', () =>
        articles.getByRole('button', { name: words.moreMenu('B') }).click(),
      )
      await line.click()
      await page.keyboard.press('Delete')
      await page.getByRole('dialog').getByRole('button', { name: words.discardReasons[0] }).click()
      await articles.getByRole('region', { name: words.trayDiscarded }).waitFor()
      await source.getByText('湖滨步道夜间亮灯').dblclick()
      await expectAccessible(page, 'desk with a discard and a field in hand')
    })
  })

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
      await expectAccessible(page, 'start')
      await page.getByRole('list', { name: '样张' }).getByRole('button').first().click()
      await screens.source.waitFor()
      await expectAccessible(page, 'desk, source')
      const tab = page.getByRole('tab', { name: '稿件' })
      if (width < 1024) {
        await expect(screens.articles).toBeHidden()
        await tab.click()
        await expect(screens.source).toBeHidden()
      } else await expect(tab).toBeHidden()
      await expect(screens.articles.getByRole('article').first()).toBeVisible()
      await expectAccessible(page, 'desk, articles')
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
