import { expect, test } from '@playwright/test'
import { Desk, middleOf } from './pages/desk'
import { Galley } from './pages/galley'
import { startFingers } from './pages/touch'

test.use({ hasTouch: true })

test.beforeEach(async ({ page }) => {
  await new Galley(page).openSeed()
  await new Desk(page).line(185).scrollIntoViewIfNeeded()
})

test('a finger drags a boundary, and the text does not scroll under it', async ({ page }) => {
  const desk = new Desk(page)
  const edge = desk.boundary('B', 'C')
  const fingers = await startFingers(page)
  const from = await middleOf(edge)
  const line = await middleOf(desk.textOf(152))
  await fingers.put(from)
  await fingers.move({ x: from.x, y: from.y - 100 })
  await expect(edge).not.toHaveAttribute('aria-valuenow', '181')
  expect((await middleOf(desk.textOf(152))).y).toBe(line.y)
  await fingers.move({ x: from.x, y: from.y - 75 })
  const value = await edge.getAttribute('aria-valuenow')
  await fingers.lift()
  await expect(edge).toHaveAttribute('aria-valuenow', value ?? '')
  await expect(edge).toBeFocused()
  await desk.undo.tap()
  await expect(edge).toHaveAttribute('aria-valuenow', '181')
  await expect(desk.undo).toBeDisabled()
})

test('a finger beside the text scrolls it, and moves no boundary', async ({ page }) => {
  const desk = new Desk(page)
  const line = desk.textOf(197)
  const before = await middleOf(line)
  const fingers = await startFingers(page)
  const from = { x: before.x, y: before.y }
  await fingers.put(from)
  await fingers.move({ x: from.x, y: from.y - 120 })
  await fingers.lift()
  await expect.poll(async () => (await middleOf(line)).y).toBeLessThan(before.y - 60)
  await expect(desk.boundary('B', 'C')).toHaveAttribute('aria-valuenow', '181')
})

test('a second finger neither presses anything nor takes the boundary over', async ({ page }) => {
  const desk = new Desk(page)
  const edge = desk.boundary('B', 'C')
  await desk.moveBoundaryByPointer('B', 'C', 185)
  const undo = await middleOf(desk.undo)
  const fingers = await startFingers(page)
  const from = await middleOf(edge)
  await fingers.put(from)
  await fingers.move({ x: from.x, y: from.y + 75 })
  const value = Number(await edge.getAttribute('aria-valuenow'))
  expect(value).toBeGreaterThan(185)
  await fingers.put(undo)
  await fingers.move({ x: from.x, y: from.y + 100 })
  await expect
    .poll(async () => Number(await edge.getAttribute('aria-valuenow')))
    .toBeGreaterThan(value)
  await fingers.lift()
  await expect(desk.undo).toBeEnabled()
  await expect
    .poll(async () => Number(await edge.getAttribute('aria-valuenow')))
    .toBeGreaterThan(value)
})

test('a finger that the system takes away leaves everything as it was', async ({ page }) => {
  const desk = new Desk(page)
  const before = await desk.reading()
  const fingers = await startFingers(page)
  const from = await middleOf(desk.boundary('B', 'C'))
  await fingers.put(from)
  await fingers.move({ x: from.x, y: from.y + 100 })
  await expect.poll(() => desk.reading()).not.toBe(before)
  await fingers.cancel()
  await expect.poll(() => desk.reading()).toBe(before)
  await expect(desk.undo).toBeDisabled()
})

test('a finger finds the ✕ of a boundary and the ＋ of the line that it tapped', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.line(197).getByText('势，为加快建设').tap()
  await desk.source.getByRole('button', { name: '从第 197 行起另成一篇' }).tap()
  await expect(desk.boundary('C', 'E')).toHaveAttribute('aria-valuenow', '197')
  const remove = desk.source.getByRole('button', { name: '去掉第 197 行的边界' })
  await expect(remove).toHaveCSS('opacity', '1')
  await remove.tap()
  await expect(desk.boundary('C', 'E')).toHaveCount(0)
})
