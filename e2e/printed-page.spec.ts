import { expect, test } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { boxOf, Desk, middleOf } from './pages/desk'
import { Galley } from './pages/galley'
import { ALTO, PrintedPage, pictureOf } from './pages/printed-page'

test('a page read by OCR stands beside its text as it was printed, and both are one', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  const printed = new PrintedPage(page)
  await galley.start()
  await galley.choose(await pictureOf(page), ALTO)
  await expect(printed.blocks.first()).toBeVisible()
  await expect(printed.picture).toHaveAttribute('href', /^blob:/)
  await expect(galley.queue.getByRole('link')).toHaveCount(1)
  await expectAccessible(page, 'the printed page')

  // A press on it selects the block on both sides; the keyboard goes from block to block and takes its row.
  const first = printed.blocks.first()
  const second = printed.blocks.nth(1)
  await first.locator('.sheet-box').first().click()
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(desk.line(1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(printed.pane.getByRole('listbox')).toBeFocused()
  const third = printed.blocks.nth(2)
  await expect(third).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(desk.line(4)).toBeFocused()

  // And what is selected in the source is selected there.
  await desk.textOf(2).click()
  await expect(second).toHaveAttribute('aria-selected', 'true')

  // It is there again after a reload, hidden once somebody has hidden it, and its picture is kept.
  await page.reload()
  await expect(printed.picture).toHaveAttribute('href', /^blob:/)
  await desk.textOf(2).click()
  await page.keyboard.press('v')
  await expect(printed.pane).toBeHidden()
  await page.reload()
  await expect(desk.line(2)).toBeVisible()
  await expect(printed.pane).toBeHidden()
  await desk.source.getByRole('button', { name: '版面', exact: true }).click()
  await expect(printed.pane).toBeVisible()
})

test('a boundary is dragged on the printed page, and undone', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  const printed = new PrintedPage(page)
  await galley.start()
  await galley.choose(ALTO)
  const body = printed.block('B', '正文')
  await expect(body).toBeVisible()
  const boundary = desk.boundary('A', 'B')
  const line = Number(await boundary.getAttribute('aria-valuenow'))
  const grip = await printed.edgeAbove(body)
  const from = await middleOf(grip)
  const { height } = await boxOf(desk.line(line))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x, from.y + height, { steps: 6 })
  await desk.carried.waitFor()
  await page.mouse.up()
  const value = async () => Number(await boundary.getAttribute('aria-valuenow'))
  await expect.poll(value).toBeGreaterThan(line)
  await desk.undo.click()
  await expect.poll(value).toBe(line)
})
