import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { Galley } from './pages/galley'
import { startFingers } from './pages/touch'

test.beforeEach(async ({ page }) => {
  await new Galley(page).openSeed()
})

test('an edge is dragged on the map: the source goes along, and the cards are set anew', async ({
  page,
}) => {
  const desk = new Desk(page)
  const edge = desk.boundary('B', 'C')
  const before = await desk.reading()
  const from = await desk.placeOnMap(181)
  const to = await desk.placeOnMap(231)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await expect(desk.carried).toHaveText(/第 231 行起，B 稿 \d+ 行，C 稿 \d+ 行/)
  await expect(edge).toHaveAttribute('aria-valuenow', '231')
  await expect(edge, 'the place is shown in the source').toBeInViewport()
  await expect(desk.card('B')).toContainText('五金产业转型升级指挥部进入实体化')
  await expect(desk.undo).toBeDisabled()
  await page.mouse.up()
  await expect(edge).toBeFocused()
  await expect(edge).toHaveAttribute('aria-valuenow', '231')
  await desk.undo.click()
  await expect.poll(() => desk.reading()).toBe(before)
})

test('Esc gives up a drag on the map', async ({ page }) => {
  const desk = new Desk(page)
  const before = await desk.reading()
  const [from, to] = [await desk.placeOnMap(181), await desk.placeOnMap(231)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await expect.poll(() => desk.reading()).not.toBe(before)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect.poll(() => desk.reading()).toBe(before)
  await expect(desk.undo).toBeDisabled()
})

test('an edge pulled off the map makes its two articles one', async ({ page }) => {
  const desk = new Desk(page)
  const from = await desk.placeOnMap(181)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 250, from.y, { steps: 8 })
  await expect(desk.carried).toHaveText(/松手：C 稿并入 B 稿/)
  await page.mouse.up()
  await expect(desk.card('C')).toHaveCount(0)
  await expect(desk.card('B')).toContainText('金产业转型升级创造良好环境')
})

test('a press on an edge takes its boundary in hand, beside it the map only goes there', async ({
  page,
}) => {
  const desk = new Desk(page)
  const [edge, inside] = [await desk.placeOnMap(181), await desk.placeOnMap(251)]
  await page.mouse.click(inside.x, inside.y)
  await expect(desk.line(251)).toBeInViewport()
  await expect(desk.undo).toBeDisabled()
  await page.mouse.click(edge.x, edge.y)
  await expect(desk.boundary('B', 'C')).toBeFocused()
  await expect(desk.boundary('B', 'C')).toBeInViewport()
  await expect(desk.undo).toBeDisabled()
})

test('by keyboard: from edge to edge, Enter takes the boundary, and the arrows move it', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.map.focus()
  await page.keyboard.press('ArrowDown')
  await expect(desk.map).toHaveAttribute('aria-valuetext', 'A 稿与 B 稿之间的边界，第 6 行')
  await page.keyboard.press('ArrowDown')
  await expect(desk.map).toHaveAttribute('aria-valuetext', 'B 稿与 C 稿之间的边界，第 181 行')
  await expect(desk.line(181), 'the source shows it').toBeInViewport()
  await page.keyboard.press('Enter')
  const edge = desk.boundary('B', 'C')
  await expect(edge).toBeFocused()
  await page.keyboard.press('PageUp')
  await expect(edge).toHaveAttribute('aria-valuenow', '142')
  await page.keyboard.press('PageDown')
  await expect(edge).toHaveAttribute('aria-valuenow', '181')
  await expect(edge).toBeFocused()
})

test('a boundary is one control: the map has no separator of its own', async ({ page }) => {
  const desk = new Desk(page)
  await expect(page.getByRole('separator', { name: 'B 稿与 C 稿之间的边界' })).toHaveCount(1)
  await expect(desk.map.getByRole('separator')).toHaveCount(0)
})

test.describe('with fingers', () => {
  test.use({ hasTouch: true })

  test('an edge is dragged on the map', async ({ page }) => {
    const desk = new Desk(page)
    const edge = desk.boundary('B', 'C')
    const fingers = await startFingers(page)
    const [from, to] = [await desk.placeOnMap(181), await desk.placeOnMap(231)]
    // Beside the edge: a finger is not so exact.
    await fingers.put({ x: from.x + 4, y: from.y + 8 })
    await fingers.move({ x: to.x, y: to.y + 8 })
    await expect(edge).toHaveAttribute('aria-valuenow', '231')
    await fingers.lift()
    await expect(edge).toBeFocused()
    await expect(desk.undo).toBeEnabled()
  })

  test('a finger on the strip itself scrolls the source', async ({ page }) => {
    const desk = new Desk(page)
    const fingers = await startFingers(page)
    const [from, to] = [await desk.placeOnMap(100), await desk.placeOnMap(251)]
    await fingers.put(from)
    await fingers.move(to)
    await fingers.lift()
    await expect(desk.line(251)).toBeInViewport()
    await expect(desk.undo).toBeDisabled()
  })
})
