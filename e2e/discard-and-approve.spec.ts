import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { Galley } from './pages/galley'

test.beforeEach(async ({ page }) => {
  await new Galley(page).openSeed()
})

test('a line is discarded with a reason, stays on the ledger and is restored', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  const before = await desk.reading()
  await desk.goToLine(329, '推动两新党建重点')
  await page.keyboard.press('Delete')
  await expect(galley.dialog).toContainText('推动两新党建重点工作任务落实落地')
  await galley.dialog.getByRole('button', { name: '重复文字' }).click()
  await expect(desk.discarded).toContainText('推动两新党建重点工作任务落实落地')
  await expect(desk.discarded).toContainText('原因：重复文字')
  await expect(galley.ledger).toContainText('167 / 167 行有归属')
  await expect(galley.ledger).toContainText('弃置 1')
  await expect(desk.card('D')).not.toContainText('推动两新党建重点')
  await expect(desk.line(329)).toBeFocused()
  await desk.discarded.getByRole('button', { name: '恢复' }).click()
  await expect(desk.discarded).toHaveCount(0)
  await expect(galley.ledger).toContainText('弃置 0')
  await desk.undo.click()
  await desk.undo.click()
  await expect.poll(() => desk.reading()).toBe(before)
})

test('a line is discarded and restored by its menu', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await desk.openMenuOf(329)
  await galley.menu.getByRole('menuitem', { name: /^弃置/ }).click()
  await galley.dialog.getByRole('button', { name: '重复文字' }).click()
  await expect(galley.ledger).toContainText('弃置 1')
  await expect(desk.card('D')).not.toContainText('推动两新党建重点')
  await desk.openMenuOf(329)
  await galley.menu.getByRole('menuitem', { name: /^恢复/ }).click()
  await expect(galley.ledger).toContainText('弃置 0')
  await expect(desk.card('D')).toContainText('推动两新党建重点')
})

test('several lines are discarded for a reason of one’s own, by keyboard alone', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await desk.goToLine(174, '会议通报表彰了')
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Delete')
  await expect(galley.dialog).toContainText('会议通报表彰了各类工作先进集体')
  await galley.dialog.getByRole('textbox', { name: '原因' }).focus()
  await page.keyboard.type('按编委会意见删去')
  await page.keyboard.press('Enter')
  await expect(galley.dialog).toBeHidden()
  await expect(desk.discarded).toContainText('按编委会意见删去')
  await expect(galley.ledger).toContainText('弃置 4')
  await expect(desk.card('B')).not.toContainText('会议通报表彰了')
  await page.keyboard.press('Shift+Delete')
  await expect(galley.ledger).toContainText('弃置 0')
  await expect(desk.card('B')).toContainText('会议通报表彰了')
})

test('nothing is discarded without a reason', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await desk.goToLine(329, '推动两新党建重点')
  await page.keyboard.press('Delete')
  const apply = galley.dialog.getByRole('button', { name: '弃置', exact: true })
  await expect(apply).toBeDisabled()
  await galley.dialog.getByRole('textbox', { name: '原因' }).fill('   ')
  await expect(apply).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(galley.dialog).toBeHidden()
  await expect(desk.line(329)).toBeFocused()
  await expect(desk.undo).toBeDisabled()
})

test('an article is approved and taken back, by its button and by Space', async ({ page }) => {
  const desk = new Desk(page)
  const button = desk.card('B').getByRole('button', { name: /核准$|已核$/ })
  const progress = page.getByRole('banner')
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await expect(progress).toContainText('1 / 4 已核')
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await desk.card('B').focus()
  await page.keyboard.press('Space')
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await expect(desk.card('B')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await expect(progress).toContainText('0 / 4 已核')
  // With the button still in hand: it is not pressed once more, which would take the approval back.
  await button.click()
  await page.keyboard.press('Shift+Space')
  await expect(desk.card('C')).toBeFocused()
  await expect(progress).toContainText('1 / 4 已核')
})

test('Shift+Space approves one article after another, and the queue says when all are', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await desk.card('B').focus()
  await page.keyboard.press('Shift+Space')
  await expect(desk.card('C')).toBeFocused()
  await page.keyboard.press('Shift+Space')
  await expect(
    desk.card('A'),
    'headlines without a body stand below the whole articles',
  ).toBeFocused()
  await page.keyboard.press('Shift+Space')
  await expect(desk.card('D')).toBeFocused()
  await page.keyboard.press('Shift+Space')
  await expect(page.getByRole('banner')).toContainText('4 / 4 已核')
  await expect(galley.pageInQueue(/全部已核/)).toBeVisible()
})
