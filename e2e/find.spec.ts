import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { Find } from './pages/find'
import { Galley } from './pages/galley'

test.beforeEach(async ({ page }) => {
  await new Galley(page).openSeed()
})

test('by keyboard: typed, counted, stepped through, and back to where one was', async ({
  page,
}) => {
  const desk = new Desk(page)
  const find = new Find(page)
  await desk.goToLine(181, '本报讯')
  await page.keyboard.press('Control+f')
  await expect(find.query).toBeFocused()
  await page.keyboard.type('产业')
  await expect(find.count('3 / 15'), 'the first from the caret on').toBeVisible()
  await expect(desk.spoken('第 3 处，共 15 处：C 稿正文，第 187 行')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(find.count('4 / 15')).toBeVisible()
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  await expect(find.count('1 / 15')).toBeVisible()
  await page.keyboard.press('Shift+Enter')
  await expect(find.count('15 / 15'), 'around the page’s end').toBeVisible()
  await expect(find.current(desk.source)).toBeInViewport()
  await page.keyboard.press('F3')
  await expect(find.count('1 / 15')).toBeVisible()
  await expect(find.query).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(find.bar).toBeHidden()
  await expect(desk.line(72), 'on the side that it came from, at the place in hand').toBeFocused()
  await expect(find.marks(desk.source)).toHaveCount(0)

  await page.keyboard.press('Control+f')
  await expect(find.query, 'the last query is there again').toHaveValue('产业')
  await expect(find.count('共 15 处')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(find.count('1 / 15')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('没有的词')
  await expect(find.count('没有找到')).toBeVisible()
  await expect(desk.spoken('没有找到')).toHaveCount(1)
})

test('what is said lasts, however long ago something else was said', async ({ page }) => {
  const desk = new Desk(page)
  await page.clock.install()
  await page.keyboard.press('Control+z')
  await expect(desk.spoken('撤销')).toHaveCount(1)
  await page.clock.fastForward(3000)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('没有的词')
  await expect(desk.spoken('没有找到')).toHaveCount(1)
  await page.clock.fastForward(2000)
  await expect(desk.spoken('没有找到')).toHaveCount(1)
  await page.clock.fastForward(4000)
  await expect(desk.spoken('没有找到')).toHaveCount(0)
})

test('nothing was stepped to: the keyboard is back exactly where it was', async ({ page }) => {
  const desk = new Desk(page)
  const find = new Find(page)
  await desk.card('C').focus()
  await page.keyboard.press('Control+f')
  await expect(find.query).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(desk.card('C')).toBeFocused()

  await desk.goToLine(174, '会议通报表彰了')
  await page.keyboard.press('F2')
  const field = desk.card('B').getByRole('textbox', { name: /^第 \d+ 段$/ })
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+f')
  await page.keyboard.press('Escape')
  await expect(field, 'also in a paragraph that was typed in').toBeFocused()
  await page.keyboard.type('刚')
  await expect(field).toHaveValue(/^会刚议通报表彰了/)
  await page.keyboard.press('Escape')
})

test('by pointer, with a scope and steps; a place over two raw lines is marked in both', async ({
  page,
}) => {
  const desk = new Desk(page)
  const find = new Find(page)
  await page.getByRole('banner').getByRole('button', { name: '查找' }).click()
  await find.query.pressSequentially('产业')
  await expect(find.count('1 / 15')).toBeVisible()
  await expect(find.current(desk.source), 'wrapped in the raw text').toHaveText(['产', '业'])
  await expect(find.current(desk.articles), 'joined on the card, and unfolded').toHaveText('产业')
  await expect(find.current(desk.articles)).toBeInViewport()
  await find.scope('标题').click()
  await expect(find.count('1 / 2')).toBeVisible()
  await find.next.click()
  await expect(find.count('2 / 2')).toBeVisible()
  await expect(desk.line(322).locator('mark')).toHaveText('产业')
  await expect(find.current(desk.card('C'))).toHaveText('产业')
  await find.previous.click()
  await expect(find.count('1 / 2')).toBeVisible()
  await find.scope('C 稿').click()
  await expect(find.count(/^\d+ \/ 13$/)).toBeVisible()
  await find.bar.getByRole('button', { name: '关闭' }).click()
  await expect(find.bar).toBeHidden()
})

test('a displaced headline is brought into view on both sides', async ({ page }) => {
  const desk = new Desk(page)
  const find = new Find(page)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('用好人鼓舞人凝聚人促各项工作迭代跃升为奋力')
  await expect(find.count('1 / 1'), 'over two lines of a headline').toBeVisible()
  await expect(desk.line(325).locator('mark')).toBeInViewport()
  await expect(find.current(desk.card('B'))).toBeInViewport()
  await page.keyboard.press('F2')
  await expect(desk.field('B', '主题'), 'F2 takes it in hand').toBeFocused()
})

test('what stands in a tray is marked there, and all places are marked on the map', async ({
  page,
}) => {
  const desk = new Desk(page)
  const find = new Find(page)
  await desk.goToLine(313, '好做法')
  for (let lines = 0; lines < 2; lines++) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Delete')
  await page.getByRole('dialog').getByRole('button', { name: '重复文字' }).click()
  await expect(desk.discarded).toContainText(/^已弃置 1好做法/)
  await desk.line(8).getByText('6 月').click()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('行为')
  await expect(find.count(/^1 \/ \d+$/)).toBeVisible()
  await expect(desk.map).toHaveAccessibleDescription(/^找到的 \d+ 处以短线标出/)
  await expect(find.onMap.first()).toBeVisible()
  await page.keyboard.press('Shift+F3')
  await expect(find.current(desk.discarded), 'far in the block').toHaveText('行为')
  await expect(find.current(desk.discarded)).toBeInViewport()
  await expect(find.current(desk.source)).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(find.marks(desk.discarded)).toHaveCount(0)
  await expect(find.onMap).toHaveCount(0)
})

test('what is selected is what is looked for, and a draft is kept', async ({ page }) => {
  const desk = new Desk(page)
  const find = new Find(page)
  const headline = desk.field('C', '主题')
  await headline.click()
  await page.keyboard.press('End')
  await page.keyboard.type('好')
  await page.keyboard.press('Home')
  for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+f')
  await expect(find.query).toHaveValue('全力全速')
  await expect(headline).toHaveValue(/好$/)
  await expect(desk.undo).toBeEnabled()
})

test('options: case, width and script', async ({ page }) => {
  const desk = new Desk(page)
  const find = new Find(page)
  await desk.field('C', '主题').fill('ＡＩ与ai')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('AI')
  await expect(find.count('1 / 1')).toBeVisible()
  const width = find.bar.getByRole('button', { name: '不分全角半角' })
  await width.click()
  await expect(width).toHaveAttribute('aria-pressed', 'true')
  await expect(find.count('1 / 2')).toBeVisible()
  await find.bar.getByRole('button', { name: '区分大小写' }).click()
  await expect(find.count('1 / 1')).toBeVisible()
  await expect(find.marks(desk.card('C'))).toHaveText('ＡＩ')
  await find.query.fill('工業')
  await expect(find.count('没有找到')).toBeVisible()
  await find.bar.getByRole('button', { name: '不分简体繁体' }).click()
  await expect(find.current(desk.source)).toHaveText('工业')
})

test('what is said of a query stays until the next is answered: nothing blinks at a key', async ({
  page,
}) => {
  const find = new Find(page)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('产业的')
  await expect(find.count('没有找到')).toBeVisible()
  const said = await find.bar.locator('.find-count').evaluateHandle((count) => {
    const texts: (string | null)[] = []
    new MutationObserver(() => texts.push(count.textContent)).observe(count, {
      subtree: true,
      childList: true,
      characterData: true,
    })
    return texts
  })
  await page.keyboard.type('一二三')
  await expect(find.query).toHaveValue('产业的一二三')
  for (let keys = 0; keys < 4; keys++) await page.keyboard.press('Backspace')
  await expect(find.count(/^\d+ \/ 15$/)).toBeVisible()
  expect(await said.jsonValue()).toEqual([expect.stringMatching(/^\d+ \/ 15$/)])
})
