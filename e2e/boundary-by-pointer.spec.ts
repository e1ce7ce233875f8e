import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { Galley } from './pages/galley'

test.beforeEach(async ({ page }) => {
  await new Galley(page).openSeed()
})

/** Lines 183 to 190, which stand in C and begin its first paragraph. */
const MOVED = '赴古山镇、花街镇'

test('a boundary that is dragged changes both articles while it is in the air', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.line(185).scrollIntoViewIfNeeded()
  await expect(desk.card('C')).toContainText(MOVED)
  await desk.carryBoundary(desk.boundary('B', 'C'), 191)
  await expect(desk.boundary('B', 'C')).toHaveAttribute('aria-valuenow', '191')
  await expect(desk.boundary('B', 'C')).toHaveAttribute('aria-valuetext', /第 191 行起/)
  await expect(desk.card('B')).toContainText(MOVED)
  await expect(desk.card('C')).not.toContainText(MOVED)
  await expect(desk.undo, 'nothing is done before the button is let go').toBeDisabled()
  await desk.carryOn(185)
  await expect(desk.boundary('B', 'C')).toHaveAttribute('aria-valuenow', '185')
  await expect(desk.card('C')).toContainText('镇、花街镇、现代农业装备高新区')
  await page.mouse.up()
  await expect(desk.boundary('B', 'C')).toHaveAttribute('aria-valuenow', '185')
})

test('Esc gives a drag up and everything reads as before', async ({ page }) => {
  const desk = new Desk(page)
  await desk.line(185).scrollIntoViewIfNeeded()
  const before = await desk.reading()
  await desk.carryBoundary(desk.boundary('B', 'C'), 191)
  await expect.poll(() => desk.reading()).not.toBe(before)
  await page.keyboard.press('Escape')
  await expect.poll(() => desk.reading()).toBe(before)
  await page.mouse.move(600, 300)
  await page.mouse.up()
  await expect.poll(() => desk.reading()).toBe(before)
  await expect(desk.undo).toBeDisabled()
  await expect(desk.boundary('B', 'C')).toBeFocused()
})

test('a drop is one step of undo and keeps the boundary in hand', async ({ page }) => {
  const desk = new Desk(page)
  await desk.line(185).scrollIntoViewIfNeeded()
  const before = await desk.reading()
  await desk.carryBoundary(desk.boundary('B', 'C'), 191)
  await page.mouse.up()
  await expect(desk.boundary('B', 'C')).toHaveAttribute('aria-valuenow', '191')
  await expect(desk.boundary('B', 'C')).toBeFocused()
  const after = await desk.reading()
  await desk.undo.click()
  await expect.poll(() => desk.reading()).toBe(before)
  await expect(desk.undo).toBeDisabled()
  await desk.redo.click()
  await expect.poll(() => desk.reading()).toBe(after)
})

test('a drag at the edge of the pane scrolls it, both ways', async ({ page }) => {
  const desk = new Desk(page)
  await desk.line(181).scrollIntoViewIfNeeded()
  const before = await desk.reading()
  const pane = await desk.source.boundingBox()
  if (!pane) throw new Error('no source on the screen')
  const edge = desk.boundary('B', 'C')
  const value = async () => Number(await edge.getAttribute('aria-valuenow'))
  const middle = pane.x + pane.width / 2
  await expect(desk.line(251)).not.toBeInViewport()
  await desk.carry(edge, { x: middle, y: pane.y + pane.height - 8 })
  await expect.poll(value).toBeGreaterThan(250)
  await page.mouse.move(middle, pane.y + 50, { steps: 4 })
  await expect.poll(value).toBeLessThan(150)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect.poll(() => desk.reading()).toBe(before)
})

test('a boundary dragged over a whole block takes it away, and undo brings it back', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.line(329).scrollIntoViewIfNeeded()
  const before = await desk.reading()
  await desk.carryBoundary(desk.boundary('B', 'D'), 322)
  await page.mouse.up()
  await expect(desk.boundary('C', 'B')).toHaveCount(0)
  await expect(desk.boundary('C', 'D')).toHaveAttribute('aria-valuenow', '322')
  await expect(new Galley(page).ledger).toContainText('167 / 167 行有归属')
  await desk.undo.click()
  await expect.poll(() => desk.reading()).toBe(before)
})

test('the ✕ on a boundary makes its two articles one', async ({ page }) => {
  const desk = new Desk(page)
  await desk.line(181).hover()
  await desk.source.getByRole('button', { name: '去掉第 181 行的边界' }).first().click()
  await expect(desk.card('C')).toHaveCount(0)
  await expect(desk.card('B')).toContainText('金产业转型升级创造良好环境')
})
