import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { doubtfulPage } from './pages/doubtful-page'
import { Galley } from './pages/galley'

test.beforeEach(async ({ page }) => {
  const galley = new Galley(page)
  await galley.start()
  await galley.choose(doubtfulPage())
  await expect(new Desk(page).cards).toHaveCount(3)
})

test('N walks the doubts, least certain first, and round again', async ({ page }) => {
  const desk = new Desk(page)
  await expect(desk.nextDoubt).toContainText('3')
  for (const line of [3, 6, 5, 3]) {
    await page.keyboard.press('n')
    await expect(desk.line(line)).toBeFocused()
  }
  for (const line of [5, 6]) {
    await page.keyboard.press('Shift+N')
    await expect(desk.line(line)).toBeFocused()
  }
  await desk.nextDoubt.click()
  await expect(desk.line(5)).toBeFocused()
})

test('each doubt says how sure the engine is, and why', async ({ page }) => {
  const desk = new Desk(page)
  await expect(desk.card('B')).toContainText('40% · 紧接在正文之上')
  await expect(desk.line(6)).toContainText('50%')
})

test('Y accepts what is proposed and goes on to the next', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await page.keyboard.press('n')
  await expect(desk.line(3)).toBeFocused()
  await page.keyboard.press('y')
  await expect(desk.line(6)).toBeFocused()
  await expect(desk.nextDoubt).toContainText('2')
  await page.keyboard.press('y')
  await expect(desk.line(5)).toBeFocused()
  await page.keyboard.press('y')
  await expect(galley.ledger).toContainText('本版的疑点都已定下')
  await expect(desk.spoken('本版的疑点都已定下')).toBeAttached()
  await page.keyboard.press('n')
  await expect(galley.ledger).toContainText('本版的疑点都已定下')
  await desk.undo.click()
  await expect(desk.nextDoubt).toContainText('1')
})

test('1 and 2 take a suggestion for the doubt in hand', async ({ page }) => {
  const desk = new Desk(page)
  await page.keyboard.press('1')
  await expect(desk.undo, 'no doubt is in hand yet').toBeDisabled()
  await page.keyboard.press('n')
  await expect(desk.line(3)).toBeFocused()
  await page.keyboard.press('1')
  await expect(desk.field('C', '主题')).toHaveValue(/老旧小区加装电梯先听民意/)
  await expect(desk.line(6), 'on to the next doubt').toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(desk.field('B', '主题')).toHaveValue('老旧小区加装电梯先听民意')
  await expect(desk.nextDoubt).toContainText('3')
  await expect(desk.line(3), 'undo takes the doubt in hand again').toBeFocused()
  await page.keyboard.press('2')
  const alone = desk.headlinesWithoutBody.getByRole('article', { name: /老旧小区加装电梯先听民意/ })
  await expect(alone).toBeVisible()
})

test('3 takes the third of three suggestions', async ({ page }) => {
  const desk = new Desk(page)
  for (const line of [3, 6, 5]) {
    await page.keyboard.press('n')
    await expect(desk.line(line)).toBeFocused()
  }
  await page.keyboard.press('3')
  const alone = desk.headlinesWithoutBody.getByRole('article', { name: /湖滨步道夜间亮灯/ })
  await expect(alone).toBeVisible()
  await expect(desk.line(3), 'on to the next doubt').toBeFocused()
})

test('a suggestion is taken with the pointer, on the card', async ({ page }) => {
  const desk = new Desk(page)
  await desk.card('C').getByRole('button', { name: '归入 A 稿' }).click()
  await expect(desk.field('A', '主题')).toHaveValue(/湖滨步道夜间亮灯/)
  await desk.card('B').getByRole('button', { name: '没有错' }).click()
  await expect(desk.card('B')).not.toContainText('存疑')
})

test('approving an article settles its doubts', async ({ page }) => {
  const desk = new Desk(page)
  await desk.card('C').getByRole('button', { name: /核准$/ }).click()
  await expect(desk.nextDoubt).toContainText('1')
  await desk.undo.click()
  await expect(desk.nextDoubt).toContainText('3')
})

test('keys act on a doubt only while the caret is in it, and walking on remembers it', async ({
  page,
}) => {
  const desk = new Desk(page)
  await page.keyboard.press('n')
  await expect(desk.line(3)).toBeFocused()
  await desk.goToLine(2, '本报讯')
  await page.keyboard.press('1')
  await page.keyboard.press('y')
  await expect(desk.undo, 'the doubt is out of hand').toBeDisabled()
  await page.keyboard.press('n')
  await expect(desk.line(6), 'on from the doubt that was walked to').toBeFocused()
  await expect(desk.spoken(/^存疑，第 6 行，50%/)).toBeAttached()
})

test('a boundary in doubt has suggestions, too, by key and by pointer', async ({ page }) => {
  const desk = new Desk(page)
  await page.keyboard.press('n')
  await page.keyboard.press('n')
  await expect(desk.line(6)).toBeFocused()
  await page.keyboard.press('1')
  await expect(desk.field('C', '主题')).toHaveValue(/湖滨步道夜间亮灯\n?本报讯/)
  await page.keyboard.press('Control+z')
  await expect(desk.nextDoubt).toContainText('3')
  await desk.card('C').getByRole('button', { name: '并入上面的主题' }).click()
  await expect(desk.field('C', '主题')).toHaveValue(/本报讯/)
  await expect(desk.line(6)).toBeFocused()
})

test('a page whose doubts are all settled says so, whatever settled the last', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  for (const letter of ['B', 'C'])
    await desk.card(letter).getByRole('button', { name: /核准$/ }).click()
  await expect(page.getByRole('banner').getByRole('button', { name: '疑点已清' })).toBeVisible()
  await expect(galley.ledger).toContainText('核准。本版的疑点都已定下。')
  await expect(desk.spoken('核准。本版的疑点都已定下。')).toBeAttached()
  await desk.undo.click()
  await expect(desk.nextDoubt).toContainText('2')
})
