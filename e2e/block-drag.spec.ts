import { expect, test } from '@playwright/test'
import { Desk, middleOf } from './pages/desk'
import { doubtfulPage } from './pages/doubtful-page'
import { Galley } from './pages/galley'
import { startFingers } from './pages/touch'

test.beforeEach(async ({ page }) => {
  await new Galley(page).openSeed()
})

test('a headline over a card shows how the card would read, and which one has to make room', async ({
  page,
}) => {
  const desk = new Desk(page)
  const before = await desk.reading()
  await desk.card('D').scrollIntoViewIfNeeded()
  await desk.carry(desk.grip('D'), await desk.placeOf(desk.card('C')))
  const card = page
    .locator('[data-card]')
    .filter({ hasText: '原来的“全力全速推动五金产业转型升级起势成势”单独留着' })
  await expect(card).toContainText('我市召开两新党建工作会议')
  await expect(card).toContainText('推动两新党建重点工作任务落实落地')
  await expect(desk.blockHandle('C', 327), 'the source shows it, too').toBeVisible()
  await expect(desk.undo, 'nothing is done').toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(desk.blockHandle('D', 327)).toBeVisible()
  await page.mouse.up()
  await expect.poll(() => desk.reading()).toBe(before)
})

test('two headlines that change places say so', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.choose(doubtfulPage())
  await expect(galley.pageTitle).toContainText('三篇')
  await desk.carry(desk.grip('A'), await desk.placeOf(desk.card('B')))
  await expect(desk.air).toContainText('归入 B 稿')
  await expect(desk.air).toContainText('原来的“老旧小区加装电梯先听民意”换给 A 稿')
  await page.mouse.up()
  await expect(desk.field('B', '主题')).toHaveValue('稻田课堂开进澄湖实验小学')
  await expect(desk.field('A', '主题')).toHaveValue('老旧小区加装电梯先听民意')
})

test('a block comes into a body where it is let go', async ({ page }) => {
  const desk = new Desk(page)
  await desk.splitAt(253)
  const handle = desk.blockHandle('E', 253)
  await handle.scrollIntoViewIfNeeded()
  const first = desk.card('B').getByRole('paragraph').first()
  await first.scrollIntoViewIfNeeded()
  const top = (await first.boundingBox())?.y ?? 0
  await desk.carry(handle, { x: (await middleOf(first)).x, y: top + 4 })
  await expect(desk.card('B')).toContainText(/^.*陈晓苏）章旭升强调，推动五金产业.*6月27日上午/s)
  await page.mouse.up()
  await expect(desk.card('E')).toHaveCount(0)
  await expect(first).toHaveText(/^章旭升强调，推动五金产业转型升级，是大势所趋/)
  await expect(desk.card('B')).toBeFocused()
  await desk.undo.click()
  await expect(desk.card('E')).toBeVisible()
})

test('blocks of an article are put in order inside its card', async ({ page }) => {
  const desk = new Desk(page)
  await desk.mergeNextInto('B')
  const card = desk.card('B')
  await expect(card.getByRole('paragraph').first()).toHaveText(/^6月27日上午/)
  await card.getByRole('button', { name: /^还有/ }).click()
  const before = await desk.reading()
  const body = card.getByRole('button', { name: /^第 181 行起的正文/ })
  await body.scrollIntoViewIfNeeded()
  await body.hover()
  await expect(page.getByRole('tooltip')).toContainText(/拖动或按.*可调次序/)
  const top = card.getByRole('button', { name: /^第 8 行起的正文/ })
  await desk.holdAt(body)
  await desk.carryToTopOf(top, desk.articles)
  await expect(desk.air).toContainText('调到这里')
  await page.mouse.up()
  await expect(card.getByRole('paragraph').first()).toHaveText(/^6月26日上午/)
  await desk.undo.click()
  await expect.poll(() => desk.reading()).toBe(before)
})

test('lines of a headline are put in order inside its card', async ({ page }) => {
  const desk = new Desk(page)
  await desk.mergeNextInto('B')
  const card = desk.card('B')
  const headline = desk.field('B', '主题')
  await expect(headline).toHaveValue(/^全力全速.*\n用好人/)
  const [upper, lower] = [
    card.getByRole('button', { name: /^第 322 行起的主题/ }),
    card.getByRole('button', { name: /^第 325 行起的主题/ }),
  ]
  await desk.carry(upper, { x: (await middleOf(lower)).x + 60, y: (await middleOf(lower)).y + 50 })
  await expect(desk.air).toContainText('调到这里')
  await page.mouse.up()
  await expect(headline).toHaveValue(/^用好人(.|\n)*\n全力全速/)
})

test('a block let go on its own card, where it stands, changes nothing', async ({ page }) => {
  const desk = new Desk(page)
  await desk.carry(desk.grip('B'), await desk.placeOf(desk.card('B')))
  await expect(desk.air).toBeVisible()
  await expect(desk.air).not.toContainText('归入')
  await page.mouse.up()
  await expect(desk.air).toBeHidden()
  await expect(desk.undo).toBeDisabled()
})

test('a headline over the place of its own shows the new article, and its card has the keyboard', async ({
  page,
}) => {
  const desk = new Desk(page)
  const handle = desk.blockHandle('C', 321)
  await handle.scrollIntoViewIfNeeded()
  await desk.carry(handle, await desk.placeOf(desk.card('C')))
  const zone = page.getByText('放在这里，单独成一篇')
  const place = await middleOf(zone)
  await page.mouse.move(place.x, place.y, { steps: 4 })
  await expect(page.getByText('新成 E 稿')).toBeVisible()
  await page.mouse.up()
  await expect(desk.card('E')).toBeFocused()
})

test('what was discarded is dragged from its tray into a card', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await desk.goToLine(317, '打击一切违法违规行为')
  await page.keyboard.press('Delete')
  await galley.dialog.getByRole('button', { name: '重复文字' }).click()
  const grip = desk.discarded.getByRole('button', { name: /^第 317 行起的弃置/ })
  await grip.scrollIntoViewIfNeeded()
  await desk.carry(grip, await desk.placeOf(desk.card('D')))
  // Taken at the edge, it has scrolled the cards.
  const place = await desk.placeOf(desk.card('D'))
  await page.mouse.move(place.x, place.y, { steps: 4 })
  await expect(desk.flight('D')).toBeVisible()
  await page.mouse.up()
  await expect(desk.card('D')).toContainText('打击一切违法违规行为')
  await expect(desk.discarded).toHaveCount(0)
})

test('a body unfolds under what hangs over it', async ({ page }) => {
  const desk = new Desk(page)
  await desk.splitAt(253)
  const handle = desk.blockHandle('E', 253)
  await handle.scrollIntoViewIfNeeded()
  await desk.card('B').scrollIntoViewIfNeeded()
  await expect(desk.card('B')).not.toContainText('会议指出，过去一年')
  await desk.carry(handle, await desk.placeOf(desk.card('B')))
  await expect(desk.card('B')).toContainText('会议指出，过去一年')
  await page.keyboard.press('Escape')
  await page.mouse.up()
})

test.describe('with fingers', () => {
  test.use({ hasTouch: true })

  test('a headline is dragged from its tray onto a card, and the cards scroll at their edge', async ({
    page,
  }) => {
    const desk = new Desk(page)
    await desk.card('D').scrollIntoViewIfNeeded()
    const fingers = await startFingers(page)
    const from = await middleOf(desk.grip('D'))
    const pane = await desk.articles.boundingBox()
    await fingers.put(from)
    await fingers.move({ x: from.x + 100, y: (pane?.y ?? 0) + 36 })
    await expect(desk.field('B', '主题')).toBeInViewport()
    const to = await middleOf(desk.card('B').getByRole('paragraph').first())
    await fingers.move(to)
    await expect(desk.flight('B')).toBeVisible()
    await fingers.lift()
    await expect(desk.field('B', '主题')).toHaveValue(/我市召开两新党建工作会议/)
    await expect(desk.card('B')).toBeFocused()
  })

  test('a finger that is taken away lets nothing go', async ({ page }) => {
    const desk = new Desk(page)
    const before = await desk.reading()
    await desk.card('D').scrollIntoViewIfNeeded()
    const fingers = await startFingers(page)
    await fingers.put(await middleOf(desk.grip('D')))
    await fingers.move(await desk.placeOf(desk.card('C')))
    await expect(desk.flight('C')).toBeVisible()
    await fingers.cancel()
    await expect(desk.air).toBeHidden()
    await expect.poll(() => desk.reading()).toBe(before)
    await expect(desk.undo).toBeDisabled()
  })
})
