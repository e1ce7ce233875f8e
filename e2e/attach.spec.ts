import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { textFile } from './pages/files'
import { Galley } from './pages/galley'

test.beforeEach(async ({ page }) => {
  await new Galley(page).openSeed()
})

test('a displaced headline is dragged from the source onto another card', async ({ page }) => {
  const desk = new Desk(page)
  const before = await desk.reading()
  const handle = desk.blockHandle('B', 323)
  await handle.scrollIntoViewIfNeeded()
  await desk.card('C').scrollIntoViewIfNeeded()
  await desk.carry(handle, await desk.placeOf(desk.card('C')))
  await expect(desk.flight('C')).toBeVisible()
  await page.mouse.up()
  await expect(desk.field('C', '主题')).toHaveValue(/用好人鼓舞人凝聚人促各项工作迭代跃升/)
  await expect(desk.field('C', '引题')).toHaveValue(/章旭升在全市组织宣传统战工作会议上强调/)
  await expect(desk.bodiesWithoutHeadline.getByRole('article', { name: 'B：无标题' })).toBeVisible()
  await desk.undo.click()
  await expect.poll(() => desk.reading()).toBe(before)
})

test('a headline is dragged from its tray onto a card', async ({ page }) => {
  const desk = new Desk(page)
  await desk.card('D').scrollIntoViewIfNeeded()
  await desk.carry(desk.grip('D'), await desk.placeOf(desk.card('C')))
  await page.mouse.up()
  await expect(desk.field('C', '主题')).toHaveValue(/我市召开两新党建工作会议/)
  await expect(desk.card('D')).toHaveCount(0)
  const former = desk.headlinesWithoutBody.getByRole('article', { name: /起势成势$/ })
  await expect(former, 'the headline that had to go is kept').toBeVisible()
})

test('a block held at the edge of the articles scrolls them, and the card it lands on has the keyboard', async ({
  page,
}) => {
  const desk = new Desk(page)
  const handle = desk.blockHandle('A', 2)
  await handle.scrollIntoViewIfNeeded()
  await expect(desk.card('D')).not.toBeInViewport()
  const pane = await desk.articles.boundingBox()
  if (!pane) throw new Error('no articles on the screen')
  await desk.carry(handle, { x: pane.x + pane.width / 2, y: pane.y + pane.height - 4 })
  await expect(desk.card('D')).toBeInViewport({ ratio: 0.9 })
  const place = await desk.placeOf(desk.card('D'))
  await page.mouse.move(place.x, place.y, { steps: 4 })
  await page.mouse.up()
  await expect(desk.field('D', '主题')).toHaveValue(/五整治五提升/)
  await expect(desk.card('D')).toBeFocused()
})

test('Esc gives up the drag of a headline', async ({ page }) => {
  const desk = new Desk(page)
  const before = await desk.reading()
  await desk.card('D').scrollIntoViewIfNeeded()
  await desk.carry(desk.grip('D'), await desk.placeOf(desk.card('C')))
  await expect(desk.flight('C')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(desk.flight('C')).toBeHidden()
  await page.mouse.up()
  await expect.poll(() => desk.reading()).toBe(before)
  await expect(desk.undo).toBeDisabled()
})

test('a headline let go in the open stays where it was', async ({ page }) => {
  const desk = new Desk(page)
  await desk.card('D').scrollIntoViewIfNeeded()
  await desk.carry(desk.grip('D'), { x: 700, y: 20 })
  await page.mouse.up()
  await expect(desk.card('D')).toBeVisible()
  await expect(desk.undo).toBeDisabled()
})

test('a headline let go on its place becomes an article of its own', async ({ page }) => {
  const desk = new Desk(page)
  const handle = desk.blockHandle('C', 321)
  await handle.scrollIntoViewIfNeeded()
  await desk.carry(handle, await desk.placeOf(desk.card('C')))
  const zone = await page.getByText('放在这里，单独成一篇').boundingBox()
  if (!zone) throw new Error('there is no place for an article of its own')
  await page.mouse.move(zone.x + zone.width / 2, zone.y + zone.height / 2, { steps: 4 })
  await page.mouse.up()
  const own = desk.headlinesWithoutBody.getByRole('article', {
    name: /全力全速推动五金产业转型升级/,
  })
  await expect(own).toBeVisible()
  await expect(desk.bodiesWithoutHeadline.getByRole('article')).toHaveCount(1)
})

test('A and a letter give a headline to that article, by keyboard alone', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await desk.goToLine(327, '我市召开两新党建')
  await page.keyboard.press('a')
  await expect(galley.dialog).toContainText('我市召开两新党建工作会议')
  await page.keyboard.press('c')
  await expect(galley.dialog).toBeHidden()
  await expect(desk.field('C', '主题')).toHaveValue(/我市召开两新党建工作会议/)
  await expect(desk.card('D')).toHaveCount(0)
  await expect(desk.line(327), 'the keyboard stays on the headline').toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(desk.line(326), 'and goes on from there').toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(desk.card('D')).toBeVisible()
})

test('A, then 0 makes a headline an article of its own', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await desk.goToLine(321, '章旭升在调研')
  await page.keyboard.press('a')
  await expect(galley.dialog).toBeVisible()
  await page.keyboard.press('0')
  await expect(
    desk.headlinesWithoutBody.getByRole('article', { name: /全力全速推动五金产业转型升级/ }),
  ).toBeVisible()
})

test('the dialog closes with Esc, changes nothing and gives the keyboard back', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await desk.goToLine(327, '我市召开两新党建')
  await page.keyboard.press('a')
  await expect(galley.dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(galley.dialog).toBeHidden()
  await expect(desk.undo).toBeDisabled()
  await expect(desk.line(327)).toBeFocused()
})

test('the menu of a card gives its headline away', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await desk.card('A').getByRole('button', { name: 'A 稿的更多操作' }).click()
  await galley.menu.getByRole('menuitem', { name: '把标题归入…' }).press('ArrowRight')
  await galley.menu.getByRole('menuitem', { name: /^B/ }).press('Enter')
  await expect(desk.card('A')).toHaveCount(0)
  await expect(desk.field('B', '主题')).toHaveValue(/全市基层“五整治五提升”专项行动推进会召开/)
})

test('blocks of one article change places with Alt and the arrows', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await desk.goToLine(80, '章旭升强调，党建')
  await page.keyboard.press('r')
  await expect(galley.menu).toBeVisible()
  await page.keyboard.press('s')
  await expect(desk.line(80)).toBeFocused()
  const subhead = desk.card('B').getByText('章旭升强调，党建工作是一切工作', { exact: true })
  await desk
    .card('B')
    .getByRole('button', { name: /还有 \d+ 段/ })
    .click()
  const place = async () => {
    const texts = await desk.card('B').getByRole('paragraph').allTextContents()
    return texts.indexOf((await subhead.textContent()) ?? '')
  }
  const before = await place()
  expect(before).toBeGreaterThan(1)
  await desk.goToLine(80, '章旭升强调，党建')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(place).toBeLessThan(before)
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(place).toBe(before)
})

test('an article with two letters is named by both', async ({ page }) => {
  const galley = new Galley(page)
  const stories = Array.from({ length: 28 }, (_, i) => [
    `第${i + 1}条新闻的标题`,
    `　　本报讯（记者 甲乙）这是第${i + 1}条新闻的正文，说的是第${i + 1}件事情。`,
  ])
  await galley.choose(textFile('many.txt', `${stories.flat().join('\n\n')}\n`))
  const desk = new Desk(page)
  await expect(desk.card('AB')).toHaveCount(1)
  await desk.goToLine(5, '第2条新闻的标题')
  await page.keyboard.press('a')
  await galley.dialog.waitFor()
  await page.keyboard.type('ab')
  await expect(galley.dialog).toBeHidden()
  await expect(desk.line(5)).toContainText('AB')
})
