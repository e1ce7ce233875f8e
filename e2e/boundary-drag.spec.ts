import { expect, test } from '@playwright/test'
import { boxOf, Desk } from './pages/desk'
import { Galley } from './pages/galley'

/** Well to the left of the text, over the list of pages. */
const OFF = 60

test.beforeEach(async ({ page }) => {
  await new Galley(page).openSeed()
  await new Desk(page).line(185).scrollIntoViewIfNeeded()
})

test('the handle follows the pointer by the pixel, and comes down between lines', async ({
  page,
}) => {
  const desk = new Desk(page)
  const from = await desk.grabBoundary('B', 'C')
  const heights: number[] = []
  const lines = new Set<string | null>()
  for (let way = 1; way <= 60; way++) {
    await page.mouse.move(from.x, from.y + way)
    await expect.poll(async () => Math.abs((await desk.carriedAt()) - from.y - way)).toBeLessThan(9)
    heights.push(await desk.carriedAt())
    lines.add(await desk.boundary('B', 'C').getAttribute('aria-valuenow'))
  }
  expect(new Set(heights.map((height) => height.toFixed(2))).size).toBeGreaterThan(40)
  expect(
    [...heights].sort((a, b) => a - b),
    'it never goes back',
  ).toEqual(heights)
  expect(lines.size, 'and comes down on lines alone').toBeLessThan(5)
  const line = desk.line(185)
  const before = (await line.boundingBox())?.y ?? 0
  await page.mouse.wheel(0, 200)
  await expect
    .poll(async () => (await line.boundingBox())?.y, 'the wheel scrolls meanwhile')
    .toBe(before - 200)
})

test('the text under a boundary in the air stays where it is', async ({ page }) => {
  const desk = new Desk(page)
  // So narrow that a line which says where its headline stands has another row for that.
  await page.setViewportSize({ width: 1024, height: 700 })
  await desk.line(185).scrollIntoViewIfNeeded()
  const places = () =>
    desk.source
      .getByRole('listitem')
      .evaluateAll((rows) =>
        rows.map((row) => [row.getAttribute('data-row'), row.getBoundingClientRect().top]),
      )
  const from = await desk.grabBoundary('B', 'C')
  const before = await places()
  for (const way of [90, 160, -60]) {
    await page.mouse.move(from.x, from.y + way, { steps: 4 })
    await expect(desk.boundary('B', 'C')).not.toHaveAttribute('aria-valuenow', '181')
    expect(await places()).toEqual(before)
  }
  await page.mouse.up()
  expect(await places(), 'let go it has its room').not.toEqual(before)
})

test('a likely place attracts the boundary, and Alt keeps it from being attracted', async ({
  page,
}) => {
  const desk = new Desk(page)
  const edge = desk.boundary('B', 'C')
  const from = await desk.grabBoundary('B', 'C')
  // Where it came from is likely, too: more than half of the way to the next gap it still stands there.
  await page.mouse.move(from.x, from.y - 18, { steps: 5 })
  await expect.poll(() => desk.carriedAt()).toBeGreaterThan(from.y - 13)
  await expect(edge).toHaveAttribute('aria-valuenow', '181')
  await page.keyboard.down('Alt')
  await expect(edge).toHaveAttribute('aria-valuenow', '180')
  await expect.poll(() => desk.carriedAt()).toBeCloseTo(from.y - 18, 0)
  await page.keyboard.up('Alt')
  await expect(edge).toHaveAttribute('aria-valuenow', '181')
  await page.mouse.move(from.x, from.y - 25, { steps: 3 })
  await expect(edge, 'moving on is enough, too').toHaveAttribute('aria-valuenow', '180')
})

test('a boundary pulled off the text makes its two articles one', async ({ page }) => {
  const desk = new Desk(page)
  const before = await desk.reading()
  const from = await desk.grabBoundary('B', 'C')
  await page.mouse.move(OFF, from.y, { steps: 5 })
  await expect(desk.carried).toHaveText(/松手：C 稿并入 B 稿/)
  await expect(desk.card('C'), 'the cards show it already').toHaveCount(0)
  await page.mouse.move(from.x, from.y, { steps: 5 })
  await expect(desk.card('C')).toHaveCount(1)
  await page.mouse.move(OFF, from.y, { steps: 5 })
  await page.mouse.up()
  await expect(desk.boundary('B', 'C')).toHaveCount(0)
  await expect(desk.card('B')).toContainText('金产业转型升级创造良好环境')
  await expect(desk.line(181), 'the keyboard stays where the boundary was').toBeFocused()
  await desk.undo.click()
  await expect.poll(() => desk.reading()).toBe(before)
})

test('Esc puts a boundary back that was pulled off', async ({ page }) => {
  const desk = new Desk(page)
  const before = await desk.reading()
  const from = await desk.grabBoundary('B', 'C')
  await page.mouse.move(OFF, from.y, { steps: 5 })
  await expect(desk.card('C')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(desk.carried).toHaveCount(0)
  await page.mouse.up()
  await expect.poll(() => desk.reading()).toBe(before)
  await expect(desk.boundary('B', 'C')).toBeFocused()
})

test('a window that loses the focus ends the drag, and nothing is changed', async ({ page }) => {
  const desk = new Desk(page)
  const before = await desk.reading()
  await desk.carryBoundary(desk.boundary('B', 'C'), 191)
  await page.evaluate(() => window.dispatchEvent(new FocusEvent('blur')))
  await expect(desk.carried).toHaveCount(0)
  await page.mouse.move(700, 300)
  await page.mouse.up()
  await expect.poll(() => desk.reading()).toBe(before)
})

test('keys do nothing to the page while a boundary is in the air', async ({ page }) => {
  const desk = new Desk(page)
  await desk.moveBoundaryByPointer('B', 'C', 185)
  await desk.carryBoundary(desk.boundary('B', 'C'), 191)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('m')
  await expect(desk.boundary('B', 'C')).toHaveAttribute('aria-valuenow', '191')
  await page.mouse.up()
  await expect(desk.boundary('B', 'C')).toHaveAttribute('aria-valuenow', '191')
})

test('a page that is put away under the drag takes it along', async ({ page }) => {
  const desk = new Desk(page)
  await desk.carryBoundary(desk.boundary('B', 'C'), 191)
  await page.evaluate(() => {
    location.hash = ''
  })
  await expect(new Galley(page).samples).toBeVisible()
  await page.mouse.move(700, 300)
  await page.mouse.up()
  await page.goBack()
  await expect(desk.boundary('B', 'C')).toHaveAttribute('aria-valuenow', '181')
  await expect(desk.undo).toBeDisabled()
})

test('the pane scrolls at its lower edge, also when the window is made lower meanwhile', async ({
  page,
}) => {
  const desk = new Desk(page)
  const source = page.locator('#source-lines')
  const from = await desk.grabBoundary('B', 'C')
  await page.setViewportSize({ width: 1440, height: 600 })
  const before = await source.evaluate((pane) => pane.scrollTop)
  const { y, height } = await boxOf(source)
  await page.mouse.move(from.x, y + height - 6, { steps: 3 })
  await expect.poll(() => source.evaluate((pane) => pane.scrollTop)).toBeGreaterThan(before + 100)
})
