import { expect, type Page, test } from '@playwright/test'
import { ACTION_IDS } from '../src/session/actions'
import { wordsIn } from '../src/ui/words'
import { Commands } from './pages/commands'
import { Desk } from './pages/desk'
import { Galley } from './pages/galley'
import { pressAtOnce } from './pages/hands'

/** The names of all items of the main menu, those of its inner menus included. */
async function namesInMenu(page: Page, name: string): Promise<string[]> {
  const items = '[role="menuitem"], [role="menuitemradio"]'
  await page.getByRole('banner').getByRole('button', { name, exact: true }).click()
  const outer = page.getByRole('menu').first()
  await outer.waitFor()
  const names = await outer.locator(items).allInnerTexts()
  for (const group of await outer.locator('[aria-haspopup="menu"]').all()) {
    await group.focus()
    await group.press('ArrowRight')
    const inner = page.getByRole('menu').nth(1)
    await inner.waitFor()
    names.push(...(await inner.locator(items).allInnerTexts()))
    await page.keyboard.press('ArrowLeft')
    await expect(inner).toBeHidden()
  }
  await page.keyboard.press('Escape')
  return names
}

for (const { language, locale } of [
  { language: 'zh', locale: 'zh-CN' },
  { language: 'en', locale: 'en-GB' },
] as const)
  test.describe(language, () => {
    test.use({ locale })

    test('every action is in the menu, on the key sheet and in the list of commands, under one name', async ({
      page,
    }) => {
      const words = wordsIn(language)
      await page.goto('/')
      await page.getByRole('list', { name: words.samples }).getByRole('button').first().click()
      await page.getByRole('article').first().waitFor()
      const names = ACTION_IDS.map((id) => words.actions[id])

      const inMenu = await namesInMenu(page, words.menu)
      const firstLines = inMenu.map((text) => text.split('\n').find((line) => line.length > 1))
      expect(firstLines).toEqual(expect.arrayContaining(names))

      await page.keyboard.press('?')
      const sheet = page.getByRole('dialog', { name: words.keysTitle })
      for (const name of names)
        await expect(sheet.getByText(name, { exact: true }).last()).toBeVisible()
      await page.keyboard.press('Escape')

      const commands = new Commands(page, words)
      await commands.open()
      await expect(commands.answers).toHaveCount(names.length)
      for (const name of names)
        await expect(commands.answers.getByText(name, { exact: true }).first()).toBeAttached()
    })
  })

test.describe('the list of commands', () => {
  test.beforeEach(async ({ page }) => {
    await new Galley(page).openSeed()
  })

  for (const query of ['拆分', 'czyhq', 'split', 'start a new'])
    test(`finds by ${query}, and does it where the keyboard was`, async ({ page }) => {
      const commands = new Commands(page)
      const desk = new Desk(page)
      await desk.goToLine(44, '章旭升对过去一年')
      await commands.run(query)
      await expect(desk.boundary('B', 'E')).toHaveAttribute('aria-valuenow', '44')
      await expect(desk.line(44)).toBeFocused()
    })

  test('Esc, Ctrl+K and a click beside it give the keyboard back', async ({ page }) => {
    const commands = new Commands(page)
    const desk = new Desk(page)
    await desk.goToLine(44, '章旭升对过去一年')
    for (const close of [
      () => page.keyboard.press('Escape'),
      () => page.keyboard.press('Control+k'),
      () => page.mouse.click(20, 880),
    ]) {
      await commands.open()
      await expect(commands.field).toBeFocused()
      await close()
      await expect(commands.dialog).toBeHidden()
      await expect(desk.line(44)).toBeFocused()
    }
  })

  test('says of what cannot be done now what it lacks', async ({ page }) => {
    const commands = new Commands(page)
    await commands.open()
    await page.keyboard.type('撤')
    const undo = commands.answer(/^撤销/)
    await expect(undo).toContainText('还没有可撤销的改动')
    await expect(undo).toHaveAttribute('aria-disabled', 'true')
    await expect(commands.first, 'Enter chooses what can be done').not.toContainText('还没有')
  })

  test('has what was chosen before first, over a reload, too', async ({ page }) => {
    const commands = new Commands(page)
    const desk = new Desk(page)
    await desk.goToLine(44, '章旭升对过去一年')
    await commands.run('拆分')
    await commands.run('版面信息')
    await page.keyboard.press('Escape')
    await page.reload()
    await desk.cards.first().waitFor()
    await commands.open()
    const recent = commands.dialog.getByRole('group', { name: '最近用过' }).getByRole('option')
    await expect(recent).toHaveCount(2)
    await expect(recent.nth(0)).toContainText('版面信息')
    await expect(recent.nth(1)).toContainText('从这一行起另成一篇')
    await expect(commands.first).toContainText('版面信息')
  })

  test('goes to a line by its number, and says when there is none', async ({ page }) => {
    const commands = new Commands(page)
    const desk = new Desk(page)
    await commands.run('191')
    await expect(desk.line(191)).toBeFocused()
    await expect(desk.line(191)).toBeInViewport()
    await commands.open()
    await page.keyboard.type('99999')
    await expect(commands.dialog).toContainText('没有与“99999”相符')
    await page.keyboard.press('Enter')
    await expect(commands.dialog).toBeVisible()
  })

  test('whoever knows the way does not wait for the list', async ({ page }) => {
    const desk = new Desk(page)
    await expect
      .poll(() =>
        page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
      )
      .toContainEqual(expect.stringContaining('paste-dialog'))
    for (const line of [180, 44]) {
      await page.keyboard.press('g')
      await page.keyboard.type(String(line))
      await page.keyboard.press('Enter')
      await expect(desk.line(line)).toBeFocused()
    }
    // What is typed before the field has come goes there.
    await pressAtOnce(page, 'g', '3', '2', '6', 'Backspace', '5')
    await expect(new Commands(page).answers).toHaveCount(1)
    await pressAtOnce(page, 'Enter', 'b')
    await expect(page.getByRole('separator', { name: 'B 稿内引题与主题之间的边界' })).toBeFocused()
  })

  test('G goes to an article by its headline, its pinyin or its letter', async ({ page }) => {
    const commands = new Commands(page)
    const desk = new Desk(page)
    for (const [query, letter] of [
      ['五金产业', 'C'],
      ['yhrgw', 'B'],
      ['d', 'D'],
    ]) {
      await page.keyboard.press('g')
      await commands.field.waitFor()
      await page.keyboard.type(query)
      await expect(commands.first).toContainText(letter)
      await page.keyboard.press('Enter')
      await expect(desk.card(letter)).toBeFocused()
    }
  })

  test('opens from the menu and from a field, which takes its text first', async ({ page }) => {
    const galley = new Galley(page)
    const commands = new Commands(page)
    const desk = new Desk(page)
    await galley.openMenu()
    await galley.menu.getByRole('menuitem', { name: '全部命令…' }).click()
    await expect(commands.field).toBeFocused()
    await page.keyboard.press('Escape')
    await desk.field('C', '主题').fill('五金产业转型提速')
    await commands.open()
    await page.keyboard.press('Escape')
    await expect(desk.field('C', '主题')).toBeFocused()
    await expect(desk.undo).toBeEnabled()
  })

  test('is used with the pointer', async ({ page }) => {
    const commands = new Commands(page)
    await commands.open()
    await commands.answer(/^深色/).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })

  test('goes to another page of the queue', async ({ page }) => {
    const galley = new Galley(page)
    const commands = new Commands(page)
    await galley.choose({
      name: '澄湖日报.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('湖滨步道夜间亮灯\n本报讯 从今晚起，路灯亮到十二点。\n'),
    })
    await expect(galley.pageTitle).toContainText('澄湖日报')
    await commands.run('永康')
    await expect(galley.pageTitle).toContainText('永康日报')
  })
})

test('a key is looked for on the key sheet', async ({ page }) => {
  await new Galley(page).openSeed()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: '全部快捷键' })
  await expect(sheet.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('M')
  await expect(sheet.getByText('与下一篇合并')).toBeVisible()
  await expect(sheet.getByText('弃置…')).toBeHidden()
  await sheet.getByRole('searchbox').fill('qizhi')
  await expect(sheet.getByText('弃置…')).toBeVisible()
  await expect(sheet.getByText('与下一篇合并')).toBeHidden()
  await sheet.getByRole('searchbox').fill('qqqq')
  await expect(sheet).toContainText('没有与“qqqq”相符')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})
