import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { ARTICLES, contentsOf, exportAs } from './pages/files'
import { Galley } from './pages/galley'

test('ten gestures are undone to the opening state and redone to the last', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.openSeed()
  const exported = async () => {
    const { exportedAt, ...rest } = JSON.parse(await contentsOf(await exportAs(page, ARTICLES)))
    expect(exportedAt).toMatch(/^\d{4}-/)
    return rest
  }
  const opening = { reading: await desk.reading(), file: await exported() }
  const gestures: (() => Promise<void>)[] = [
    async () => {
      await desk.goToLine(176, '和先进个人')
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowUp')
    },
    async () => {
      await desk.goToLine(44, '章旭升对过去一年')
      await page.keyboard.press('Enter')
    },
    async () => {
      await desk.goToLine(327, '我市召开两新党建')
      await page.keyboard.press('a')
      await galley.dialog.waitFor()
      await page.keyboard.press('e')
    },
    async () => {
      await desk.field('C', '主题').fill('五金产业转型升级提速')
      await page.keyboard.press('Enter')
    },
    async () => {
      await desk.goToLine(253, '章旭升强调，推动五金')
      await page.keyboard.press('r')
      await galley.menu.waitFor()
      await page.keyboard.press('s')
    },
    async () => {
      await desk.goToLine(4, '以十大推进机制')
      await page.keyboard.press('Delete')
      await galley.dialog.getByRole('button', { name: '他版内容' }).click()
    },
    async () => {
      await desk.card('B').getByRole('button', { name: /核准$/ }).click()
    },
    async () => {
      await desk.line(285).scrollIntoViewIfNeeded()
      await desk.goToLine(299, '定可量化')
      await page.keyboard.press('Alt+Enter')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Alt+Enter')
    },
    async () => {
      await desk.card('C').focus()
      await page.keyboard.press('m')
    },
    async () => {
      await desk.goToLine(174, '会议通报表彰了')
      await page.keyboard.press('F2')
      await page.keyboard.type('日前，')
      await page.keyboard.press('Control+Enter')
    },
  ]
  for (const [index, gesture] of gestures.entries()) {
    const before = await desk.reading()
    await gesture()
    await expect.poll(() => desk.reading(), `gesture ${index + 1} does something`).not.toBe(before)
    await expect(galley.ledger).toContainText('167 / 167 行有归属')
  }
  const last = { reading: await desk.reading(), file: await exported() }
  expect(last.file).not.toEqual(opening.file)

  for (let step = 0; step < gestures.length; step++) await desk.undo.click()
  await expect(desk.undo).toBeDisabled()
  await expect.poll(() => desk.reading()).toBe(opening.reading)
  expect(await exported()).toEqual(opening.file)

  for (let step = 0; step < gestures.length; step++) await page.keyboard.press('Control+Shift+z')
  await expect(desk.redo).toBeDisabled()
  await expect.poll(() => desk.reading()).toBe(last.reading)
  expect(await exported()).toEqual(last.file)
})

test('a new change after undo takes the place of what was undone', async ({ page }) => {
  const desk = new Desk(page)
  await new Galley(page).openSeed()
  await desk.goToLine(44, '章旭升对过去一年')
  await page.keyboard.press('Enter')
  await expect(desk.card('E')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(desk.card('E')).toHaveCount(0)
  await expect(desk.line(44), 'undo goes to where the change was').toBeFocused()
  await desk.card('B').getByRole('button', { name: /核准$/ }).click()
  await expect(desk.redo).toBeDisabled()
  await page.keyboard.press('Control+y')
  await expect(desk.card('E')).toHaveCount(0)
})
