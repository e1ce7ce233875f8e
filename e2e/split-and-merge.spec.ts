import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { Galley } from './pages/galley'

test.beforeEach(async ({ page }) => {
  await new Galley(page).openSeed()
})

test('Enter starts a new article at the line', async ({ page }) => {
  const desk = new Desk(page)
  const before = await desk.reading()
  await desk.goToLine(44, '章旭升对过去一年')
  await page.keyboard.press('Enter')
  await expect(desk.boundary('B', 'E')).toHaveAttribute('aria-valuenow', '44')
  await expect(desk.line(44)).toBeFocused()
  const card = desk.bodiesWithoutHeadline.getByRole('article', { name: 'E：无标题' })
  await expect(card).toContainText('章旭升对过去一年全市组织')
  await expect(desk.card('B')).not.toContainText('会议通报表彰了')
  await expect(card).toContainText('会议通报表彰了')
  await page.keyboard.press('Control+z')
  await expect.poll(() => desk.reading()).toBe(before)
})

test('the ＋ between two lines starts a new article there', async ({ page }) => {
  const desk = new Desk(page)
  await desk.line(253).hover()
  await desk.source.getByRole('button', { name: '从第 253 行起另成一篇' }).click()
  await expect(desk.boundary('C', 'E')).toHaveAttribute('aria-valuenow', '253')
  await expect(desk.card('E')).toContainText('章旭升强调，推动五金产业转型升级，是大势所趋')
})

test('Alt+Enter splits inside a line, at the caret', async ({ page }) => {
  const desk = new Desk(page)
  await desk.goToLine(46, '统战工作取得的成绩')
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Alt+Enter')
  await expect(desk.boundary('B', 'E')).toHaveAttribute('aria-valuenow', '46')
  await expect(desk.line(46)).toContainText('统战工作')
  await expect(desk.line(46)).not.toContainText('取得')
  await expect(desk.card('E').getByRole('paragraph').first()).toHaveText(/^取得的成绩给予充分肯定/)
  await expect(desk.card('B').getByRole('paragraph').last()).toHaveText(/统战工作$/)
  await expect(new Galley(page).ledger).toContainText('167 / 167 行有归属')
})

test('the caret inside a line, then the menu, splits there', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await desk.goToLine(46, '统战工作取得的成绩')
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press('ArrowRight')
  await desk.roleButton(46).click()
  await galley.menu.getByRole('menuitem', { name: '从光标处另成一篇' }).click()
  await expect(desk.boundary('B', 'E')).toHaveAttribute('aria-valuenow', '46')
  await expect(desk.card('E').getByRole('paragraph').first()).toHaveText(/^取得的成绩给予充分肯定/)
})

test('splitting where an article starts already is refused in words', async ({ page }) => {
  const desk = new Desk(page)
  await desk.goToLine(6, '本报讯')
  await page.keyboard.press('Enter')
  await expect(new Galley(page).ledger).toContainText('这里本来就是一篇稿件的开头')
  await expect(desk.undo).toBeDisabled()
})

test('M on a card takes in the next article', async ({ page }) => {
  const desk = new Desk(page)
  await desk.card('B').focus()
  await page.keyboard.press('m')
  await expect(desk.card('C')).toHaveCount(0)
  await expect(desk.card('B')).toContainText('金产业转型升级创造良好环境')
  await expect(desk.card('B')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(desk.card('C')).toContainText('金产业转型升级创造良好环境')
})

test('the menu of a card merges it into any other', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await desk.card('D').getByRole('button', { name: '把 D 稿并入…' }).click()
  await galley.menu.getByRole('menuitem', { name: /^C/ }).click()
  await expect(desk.card('D')).toHaveCount(0)
  await expect(desk.field('C', '主题')).toHaveValue(/我市召开两新党建工作会议/)
  await expect(desk.field('C', '主题')).toHaveValue(/全力全速/)
  await expect(desk.headlinesWithoutBody.getByRole('article')).toHaveCount(1)
})

test('a line gets another role from the menu beside it', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await desk.openMenuOf(80)
  await galley.menu.getByRole('menuitemradio', { name: '小标题' }).click()
  await expect(desk.roleButton(80)).toHaveAccessibleName(/小标题$/)
  await expect(desk.line(80)).toBeFocused()
  await desk.line(82).hover()
  await expect(desk.roleButton(82)).toHaveAccessibleName(/正文$/)
  await desk.undo.click()
  await expect(desk.roleButton(80)).toHaveAccessibleName(/正文$/)
})

test('R and a letter give the line its role', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await desk.goToLine(180, '工作。')
  await page.keyboard.press('r')
  await expect(galley.menu).toBeVisible()
  await page.keyboard.press('c')
  await expect(galley.menu).toBeHidden()
  await expect(desk.roleButton(180)).toHaveAccessibleName(/图说$/)
  await expect(desk.line(180)).toBeFocused()
  await page.keyboard.press('r')
  await expect(galley.menu).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(desk.line(180)).toBeFocused()
  await page.keyboard.press('r')
  await page.keyboard.press('f')
  await expect(desk.roleButton(180)).toHaveAccessibleName(/版面文字$/)
  await expect(galley.ledger).toContainText('版面文字 1')
  await expect(galley.ledger).toContainText('167 / 167 行有归属')
})

test('a line is carved out of a body and the rest of the body stays one article', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await desk.goToLine(158, '章旭升强调，要牢固树立')
  await page.keyboard.press('a')
  await expect(galley.dialog).toBeVisible()
  await page.keyboard.press('0')
  await expect(desk.boundary('B', 'E')).toHaveAttribute('aria-valuenow', '158')
  await expect(desk.boundary('E', 'B')).toHaveAttribute('aria-valuenow', '160')
  await expect(desk.card('E')).toContainText('章旭升强调，要牢固树立“抓好党建')
  await expect(desk.card('B')).toContainText('会议通报表彰了')
  await expect(galley.ledger).toContainText('167 / 167 行有归属')
})

test('M takes in the next card as the cards stand, and says when there is none', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.card('A').focus()
  await page.keyboard.press('m')
  await expect(desk.card('D')).toHaveCount(0)
  await expect(desk.field('A', '主题')).toHaveValue(/我市召开两新党建工作会议/)
  await page.keyboard.press('m')
  await expect(new Galley(page).ledger).toContainText('已是最后一篇')
})

test('R and a letter count, too, while the menu is still being loaded', async ({ page }) => {
  const desk = new Desk(page)
  const menuCode = /assets\/block-menu-.*\.js$/
  await page.route(menuCode, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700))
    await route.continue()
  })
  const loaded = page.waitForResponse(menuCode)
  await desk.goToLine(180, '工作。')
  await page.keyboard.press('r')
  await page.keyboard.press('f')
  await loaded
  await expect(desk.roleButton(180)).toHaveAccessibleName(/版面文字$/)
  await expect(desk.line(180)).toBeFocused()
})

test('Esc gives up a menu that is still being loaded', async ({ page }) => {
  const desk = new Desk(page)
  const menuCode = /assets\/block-menu-.*\.js$/
  await page.route(menuCode, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    await route.continue()
  })
  const loaded = page.waitForEvent('requestfinished', (request) => menuCode.test(request.url()))
  await desk.goToLine(180, '工作。')
  await page.keyboard.press('r')
  await page.keyboard.press('Escape')
  await loaded
  await page.keyboard.press('Enter')
  await expect(desk.spoken('从第 180 行起另成 E 稿')).toBeAttached()
  await expect(new Galley(page).menu).toHaveCount(0)
})
