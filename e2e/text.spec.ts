import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { Galley } from './pages/galley'
import { pressAtOnce } from './pages/hands'
import { startInputMethod } from './pages/ime'

test.beforeEach(async ({ page }) => {
  await new Galley(page).openSeed()
})

test('a headline is put right where it stands, in one step of undo', async ({ page }) => {
  const desk = new Desk(page)
  const before = await desk.reading()
  const headline = desk.field('C', '主题')
  await headline.click()
  await page.keyboard.press('End')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('效')
  await expect(desk.undo, 'a draft is no change yet').toBeDisabled()
  await page.keyboard.press('Enter')
  await expect(headline).toHaveValue('全力全速推动五金产业转型升级起势成效')
  await expect(desk.card('C')).toBeFocused()
  await expect(desk.card('C')).toHaveAccessibleName('C：全力全速推动五金产业转型升级起势成效')
  await expect(desk.card('C')).toContainText('原文：全力全速推动五金产业转型升级起势成势')
  await expect(desk.line(322), 'the raw text never changes').toContainText('起势成势')
  await page.keyboard.press('Control+z')
  await expect.poll(() => desk.reading()).toBe(before)
  await expect(desk.undo).toBeDisabled()
})

test('a body is unfolded and folded again by keyboard, from one button to the other', async ({
  page,
}) => {
  const card = new Desk(page).card('B')
  const unfold = card.getByRole('button', { name: /^还有 \d+ 段/ })
  const fold = card.getByRole('button', { name: '收起' })
  await unfold.press('Enter')
  await expect(fold).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(unfold).toBeFocused()
})

test('Esc takes a draft back', async ({ page }) => {
  const desk = new Desk(page)
  const before = await desk.reading()
  await desk.field('C', '主题').click()
  await page.keyboard.type('错错错')
  await expect(desk.field('C', '主题')).toHaveValue(/错错错/)
  await page.keyboard.press('Escape')
  await expect.poll(() => desk.reading()).toBe(before)
  await expect(desk.undo).toBeDisabled()
  await expect(desk.card('C')).toBeFocused()
})

test('byline and deck are corrected, and a kicker that the page lacks is written', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await desk.field('C', '署名').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('本报讯（记者 陈晓苏）')
  await desk.card('C').getByRole('button', { name: 'C 稿的更多操作' }).click()
  await galley.menu.getByRole('menuitem', { name: '加副题' }).click()
  await expect(desk.field('C', '副题')).toBeFocused()
  await expect(desk.field('C', '署名'), 'leaving a field keeps what was typed').toHaveValue(
    '本报讯（记者 陈晓苏）',
  )
  await page.keyboard.type('市委书记赴古山镇花街镇调研')
  await page.keyboard.press('Enter')
  await expect(desk.field('C', '副题')).toHaveValue('市委书记赴古山镇花街镇调研')
  await desk.card('A').getByRole('button', { name: 'A 稿的更多操作' }).click()
  await galley.menu.getByRole('menuitem', { name: '加引题' }).click()
  await expect(desk.field('A', '引题')).toBeFocused()
  await page.keyboard.type('市委部署')
  await page.keyboard.press('Enter')
  await expect(desk.field('A', '引题')).toHaveValue('市委部署')
  await expect(desk.card('A')).toContainText('编辑补写，版面上没有')
  await desk.undo.click()
  await expect(desk.field('A', '引题')).toHaveCount(0)
  await desk.undo.click()
  await expect(desk.field('C', '副题')).toHaveCount(0)
  await desk.undo.click()
  await expect(desk.field('C', '署名')).not.toHaveValue('本报讯（记者 陈晓苏）')
  await expect(desk.undo).toBeDisabled()
})

test('a paragraph is corrected by double-click, and the raw lines stay as they came', async ({
  page,
}) => {
  const desk = new Desk(page)
  const last = desk.card('B').getByRole('paragraph').last()
  await last.dblclick()
  const field = desk.card('B').getByRole('textbox', { name: /^第 \d+ 段$/ })
  await expect(field).toBeFocused()
  await field.press('Control+End')
  await page.keyboard.type('（完）')
  await desk.articles.getByRole('heading', { name: '稿件' }).click()
  await expect(last).toHaveText(/分别部署了相关重点工作。（完）$/)
  await expect(desk.line(180)).not.toContainText('（完）')
  await desk.undo.click()
  await expect(last).toHaveText(/分别部署了相关重点工作。$/)
})

test('F2 takes the keyboard from a source line to that place of the text', async ({ page }) => {
  const desk = new Desk(page)
  await desk.goToLine(174, '会议通报表彰了')
  await page.keyboard.press('F2')
  const field = desk.card('B').getByRole('textbox', { name: /^第 \d+ 段$/ })
  await expect(field).toBeFocused()
  await page.keyboard.type('昨日')
  await expect(field).toHaveValue(/^昨日会议通报表彰了各类工作先进集体/)
  await page.keyboard.press('Escape')
  await expect(desk.card('B').getByRole('paragraph').last()).toHaveText(/^会议通报表彰了/)
  await desk.goToLine(322, '全力全速')
  await page.keyboard.press('F2')
  await expect(desk.field('C', '主题')).toBeFocused()
  await page.keyboard.press('Escape')
  await desk.goToLine(174, '会议通报表彰了')
  await pressAtOnce(page, 'F2', 'm')
  await expect(field, 'what is typed before the field has come goes there').toHaveValue(/^m会议/)
  await expect(desk.cards, 'and is no command').toHaveCount(4)
})

test('a double-click on a source line opens the text for correction', async ({ page }) => {
  const desk = new Desk(page)
  await desk.line(322).getByText('全力全速推动').dblclick()
  await expect(desk.field('C', '主题')).toBeFocused()
})

test('what an input method composes arrives once and is one change', async ({ page }) => {
  const desk = new Desk(page)
  const ime = await startInputMethod(page)
  const headline = desk.field('C', '主题')
  await headline.click()
  await page.keyboard.press('End')
  for (const pinyin of ['x', 'xin', 'xin ju', 'xin ju mian']) await ime.compose(pinyin)
  await ime.takeEnter()
  await expect(headline, 'Enter belonged to the input method').toBeFocused()
  await ime.commit('新局面')
  await expect(headline).toHaveValue('全力全速推动五金产业转型升级起势成势新局面')
  await ime.compose('hao')
  await ime.commit('好')
  await page.keyboard.press('Enter')
  await expect(headline).toHaveValue('全力全速推动五金产业转型升级起势成势新局面好')
  await desk.undo.click()
  await expect(headline).toHaveValue('全力全速推动五金产业转型升级起势成势')
  await expect(desk.undo).toBeDisabled()
})

test('composing in the body is one change, too', async ({ page }) => {
  const desk = new Desk(page)
  const ime = await startInputMethod(page)
  await desk.goToLine(174, '会议通报表彰了')
  await page.keyboard.press('F2')
  const field = desk.card('B').getByRole('textbox', { name: /^第 \d+ 段$/ })
  await expect(field).toBeFocused()
  await ime.compose('zuo ri')
  await ime.commit('昨日')
  await expect(field).toHaveValue(/^昨日会议通报表彰了/)
  await page.keyboard.press('Control+Enter')
  await expect(desk.card('B').getByRole('paragraph').last()).toHaveText(/^昨日会议通报表彰了/)
  await page.keyboard.press('Control+z')
  await expect(desk.card('B').getByRole('paragraph').last()).toHaveText(/^会议通报表彰了/)
  await expect(desk.undo).toBeDisabled()
})

test('corrections are taken back from the menu of the card', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await desk.field('C', '主题').fill('另一个标题')
  await page.keyboard.press('Enter')
  await expect(desk.card('C')).toHaveAccessibleName('C：另一个标题')
  await desk.card('C').getByRole('button', { name: 'C 稿的更多操作' }).click()
  await galley.menu.getByRole('menuitem', { name: '撤回改字：主题' }).click()
  await expect(desk.field('C', '主题')).toHaveValue('全力全速推动五金产业转型升级起势成势')
  await expect(desk.card('C')).not.toContainText('原文：')
})

test('keys typed into a field are text, not commands', async ({ page }) => {
  const desk = new Desk(page)
  await desk.field('C', '主题').click()
  await page.keyboard.type('nmrab? 12')
  await expect(desk.field('C', '主题')).toHaveValue(/nmrab\? 12/)
  await expect(desk.cards).toHaveCount(4)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(desk.undo).toBeDisabled()
})

test('a headline joined from two places can be written anew', async ({ page }) => {
  const desk = new Desk(page)
  await desk.card('B').focus()
  await page.keyboard.press('m')
  await desk.field('B', '主题').fill('两篇合为一篇的新题')
  await page.keyboard.press('Enter')
  await expect(desk.field('B', '主题')).toHaveValue('两篇合为一篇的新题')
  await page.keyboard.press('Control+z')
  await expect(desk.field('B', '主题')).toHaveValue(/起势成势/)
})

test('a pasted headline loses the white space around its lines, not its lines', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.field('C', '主题').fill('第一行\n\n第二行　留空\n   第三行  \n')
  await page.keyboard.press('Enter')
  await expect(desk.field('C', '主题')).toHaveValue('第一行\n第二行　留空\n第三行')
})

test('a caption is corrected where it stands, and F2 reaches it from the source', async ({
  page,
}) => {
  const galley = new Galley(page)
  await galley.openSample('一湖清水与加装电梯')
  const desk = new Desk(page)
  await desk.goToLine(120, '图为丁有才')
  await page.keyboard.press('F2')
  const caption = desk.card('A').getByRole('textbox', { name: '图说' })
  await expect(caption).toBeFocused()
  await caption.fill('图为丁有才在湖心测量水体。（记者 江一帆 摄）')
  await page.keyboard.press('Enter')
  await expect(caption).toHaveValue('图为丁有才在湖心测量水体。（记者 江一帆 摄）')
  await desk.undo.click()
  await expect(caption).toHaveValue(/透明度/)
})
