import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { faultyPage } from './pages/faulty-page'
import { exportAs, PROJECT, SEED_TEXT, textFile } from './pages/files'
import { Galley } from './pages/galley'
import { startInputMethod } from './pages/ime'
import { Proofreading } from './pages/proofreading'

test.beforeEach(async ({ page }) => {
  const galley = new Galley(page)
  await galley.start()
  await galley.choose(faultyPage())
  await expect(new Desk(page).cards).toHaveCount(3)
  await expect(new Proofreading(page).counter).toContainText('4')
})

test('by keyboard alone: each is said, fixed or ignored with one key, and all of it survives', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  const proof = new Proofreading(page)
  await page.keyboard.press('c')
  await expect(proof.note('A 稿引题')).toBeFocused()
  await expect(desk.spoken(/^标题差错 1\/4，A 稿引题：“,”是半角/)).toBeAttached()
  await page.keyboard.press('f')
  await expect(desk.field('A', '引题')).toHaveValue('章旭升在调研五金产业时强调，')
  await expect(desk.card('A'), 'the raw text stays visible').toContainText(
    '原文：章旭升在调研五金产业时强调,',
  )
  await expect(proof.note('A 稿主题')).toBeFocused()
  await expect(desk.spoken(/^A 稿：改正差错；标题差错 1\/3，A 稿主题：/)).toBeAttached()
  await page.keyboard.press('2')
  await expect(desk.field('A', '主题')).toHaveValue('全力推进两个先行实践')
  await expect(proof.note('B 稿主题')).toBeFocused()
  await page.keyboard.press('i')
  await expect(desk.field('B', '主题')).toHaveValue('秋收时节稻谷满仓。')
  await expect(proof.note('B 稿主题')).toHaveCount(0)
  await expect(proof.note('B 稿副题')).toBeFocused()
  await page.keyboard.press('f')
  await expect(desk.field('B', '副题')).toHaveValue('亩产突破600公斤')
  await expect(proof.counter).toContainText('✓')
  await expect(desk.card('B'), 'focus stands where the last one was').toBeFocused()
  await expect(desk.spoken(/标题的差错都已定下/)).toBeAttached()
  await page.keyboard.press('c')
  await expect(galley.ledger).toContainText('标题没有待定的差错')

  for (const place of ['B 稿副题', 'B 稿主题', 'A 稿主题', 'A 稿引题']) {
    await page.keyboard.press('Control+z')
    await expect(proof.note(place), 'undo goes back to what is open again').toBeFocused()
  }
  await expect(desk.undo).toBeDisabled()
  for (let steps = 0; steps < 4; steps++) await page.keyboard.press('Control+Shift+z')
  await expect(proof.counter).toContainText('✓')

  await expect(galley.ledger).toContainText('已保存')
  await page.reload()
  await expect(desk.cards).toHaveCount(3)
  await expect(proof.counter, 'what was ignored stays ignored').toContainText('✓')
  await expect(desk.field('B', '主题')).toHaveValue('秋收时节稻谷满仓。')
})

test('walking goes both ways, from the article in hand, and F2 takes the characters', async ({
  page,
}) => {
  const desk = new Desk(page)
  const proof = new Proofreading(page)
  await desk.card('B').focus()
  await page.keyboard.press('c')
  await expect(proof.note('B 稿主题')).toBeFocused()
  await page.keyboard.press('Shift+C')
  await expect(proof.note('A 稿主题')).toBeFocused()
  await expect(desk.line(2), 'the source shows the same place').toHaveAttribute('aria-current')
  await page.keyboard.press('F2')
  const headline = desk.field('A', '主题')
  await expect(headline).toBeFocused()
  await page.keyboard.type('“共富先行”')
  await expect(proof.marked(headline), 'no line under what is being typed').toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(headline).toHaveValue('全力推进“共富先行”实践')
  await expect(proof.note('A 稿主题')).toHaveCount(0)
  await expect(proof.counter).toContainText('3')
  await page.keyboard.press('f')
  await expect(desk.field('A', '引题'), 'no finding is in hand').toHaveValue(/强调,$/)
})

test('by pointer at the headline: the characters are underlined, one click decides', async ({
  page,
}) => {
  const desk = new Desk(page)
  const proof = new Proofreading(page)
  await expect(proof.marked(desk.field('A', '主题'))).toHaveText('“两个先行')
  await expect(proof.marked(desk.field('C', '主题'))).toHaveCount(0)
  await proof.note('A 稿主题').getByRole('button', { name: '改为“两个先行”' }).click()
  await expect(desk.field('A', '主题')).toHaveValue('全力推进“两个先行”实践')
  await expect(proof.note('A 稿引题'), 'what is left in the article').toBeFocused()
  await proof.note('A 稿引题').getByRole('button', { name: '忽略' }).click()
  await expect(desk.card('A')).toBeFocused()
  await expect(proof.counter).toContainText('2')
  await desk.undo.click()
  await expect(proof.note('A 稿引题')).toBeFocused()
})

test('an ignored finding lapses when its characters change', async ({ page }) => {
  const desk = new Desk(page)
  const proof = new Proofreading(page)
  await proof.note('B 稿主题').getByRole('button', { name: '忽略' }).click()
  await expect(proof.note('B 稿主题')).toHaveCount(0)
  await desk.field('B', '主题').fill('秋收时节稻谷满满仓。')
  await page.keyboard.press('Enter')
  await expect(proof.note('B 稿主题'), 'the full stop stands where it stood').toHaveCount(0)
  await desk.field('B', '主题').fill('秋收时节稻谷满满仓。。')
  await page.keyboard.press('Enter')
  await expect(proof.note('B 稿主题')).toContainText('重复')
})

test('the list: all findings of the page, decided by key, ignored ones shown and taken back', async ({
  page,
}) => {
  const desk = new Desk(page)
  const proof = new Proofreading(page)
  await page.keyboard.press('l')
  await expect(proof.items).toHaveCount(4)
  await expect(proof.item('A 稿引题')).toBeFocused()
  await expect(proof.item('A 稿引题')).toContainText('半角标点')
  await page.keyboard.press('i')
  await expect(proof.item('A 稿主题')).toBeFocused()
  await expect(desk.spoken('忽略差错；还有 3 处待定')).toBeAttached()
  await page.keyboard.press('f')
  await expect(proof.item('B 稿主题')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(proof.item('B 稿副题')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(proof.item('A 稿主题')).toBeFocused()

  const showIgnored = proof.dialog.getByRole('button', { name: '显示已忽略的 1 处' })
  const before = await showIgnored.evaluate((button) => getComputedStyle(button).borderColor)
  await showIgnored.click()
  await expect(showIgnored).toHaveAttribute('aria-pressed', 'true')
  await expect(showIgnored, 'it is seen that it is pressed').not.toHaveCSS('border-color', before)
  await expect(proof.items).toHaveCount(4)
  await proof.item('A 稿引题').getByRole('button', { name: '不再忽略' }).click()
  await expect(proof.dialog).toContainText('还有 4 处待定')
  await expect(proof.dialog.getByRole('button', { name: /已忽略/ })).toHaveCount(0)
  await proof.item('B 稿副题').focus()
  await page.keyboard.press('Enter')
  await expect(proof.dialog).toBeHidden()
  await expect(proof.note('B 稿副题')).toBeFocused()
})

test('the list by pointer, to the end', async ({ page }) => {
  const proof = new Proofreading(page)
  await proof.counter.click()
  for (const place of ['B 稿主题', 'A 稿引题', 'B 稿副题'])
    await proof
      .item(place)
      .getByRole('button')
      .filter({ hasText: /改为|删去/ })
      .click()
  await proof.item('A 稿主题').getByRole('button', { name: '忽略' }).click()
  await expect(proof.dialog).toContainText('都已定下')
  const finish = proof.dialog.getByRole('button', { name: '完成' })
  await expect(finish).toBeFocused()
  await finish.click()
  await expect(proof.counter).toBeFocused()
  await proof.counter.click()
  await expect(proof.dialog).toContainText('标题没有待定的差错')
})

test('a fix by pointer does not break what an input method composes elsewhere', async ({
  page,
}) => {
  const desk = new Desk(page)
  const proof = new Proofreading(page)
  const ime = await startInputMethod(page)
  const headline = desk.field('C', '主题')
  await headline.click()
  await page.keyboard.press('End')
  await ime.compose('fen xiang')
  await proof.note('B 稿副题').getByRole('button', { name: '改为“600”' }).click()
  await expect(desk.field('B', '副题')).toHaveValue('亩产突破600公斤')
  await expect(headline, 'what was composed stands once').toHaveValue(
    '图书馆夜间开放市民点赞fen xiang',
  )
})

test('findings come and go around a field that is being composed in', async ({ page }) => {
  const desk = new Desk(page)
  const proof = new Proofreading(page)
  const ime = await startInputMethod(page)
  const headline = desk.field('B', '主题')
  await headline.click()
  await page.keyboard.press('End')
  for (const pinyin of ['f', 'feng', 'feng shou']) await ime.compose(pinyin)
  await expect(proof.marked(headline)).toHaveCount(0)
  await ime.commit('丰收')
  await expect(headline).toHaveValue('秋收时节稻谷满仓。丰收')
  await page.keyboard.press('Enter')
  await expect(headline).toHaveValue('秋收时节稻谷满仓。丰收')
  await expect(proof.note('B 稿主题')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(proof.marked(headline)).toHaveText('。')
})

test('what is not decided is said before export, and a project file keeps what was ignored', async ({
  page,
}) => {
  const galley = new Galley(page)
  const proof = new Proofreading(page)
  await proof.note('B 稿主题').getByRole('button', { name: '忽略' }).click()
  await page.keyboard.press('Control+e')
  await expect(galley.dialog).toContainText('标题还有 3 处差错没有定。')
  await page.keyboard.press('Escape')
  const file = await exportAs(page, PROJECT)
  const path = await file.path()
  await page.goto('/')
  await galley.samples.getByRole('button').first().waitFor()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '打开文件' }).first().click()
  await (await chooser).setFiles({
    name: '再开.galley.json',
    mimeType: 'application/json',
    buffer: readFileSync(path),
  })
  await expect(proof.counter).toContainText('3')
  await expect(proof.note('B 稿主题')).toHaveCount(0)
})

test('a name that looks like the body’s right one is said with how often that has it, on both sides', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  const proof = new Proofreading(page)
  const foot = SEED_TEXT.lastIndexOf('章旭升在调研')
  const misread = `${SEED_TEXT.slice(0, foot)}章旭开${SEED_TEXT.slice(foot + 3)}`
  await galley.choose(textFile('永康日报 误识.txt', misread))
  await expect(galley.pageTitle).toContainText('误识')
  await expect(proof.counter).toContainText('1')
  await desk.line(6).getByText('本报讯').click()
  await page.keyboard.press('c')
  await expect(proof.note('C 稿引题')).toBeFocused()
  await expect(proof.note('C 稿引题')).toBeInViewport({ ratio: 1 })
  await expect(proof.note('C 稿引题')).toContainText('章旭开，正文作章旭升（5 处），字形相近')
  await expect(
    desk.spoken(/C 稿引题：“章旭开”，正文作“章旭升”（5 处），字形相近；改为“升”/),
  ).toBeAttached()
  await expect(desk.line(321), 'the raw line, far below the body').toBeInViewport()
  await page.keyboard.press('f')
  await expect(desk.field('C', '引题')).toHaveValue(/^章旭升在调研/)
  await expect(desk.line(321)).toContainText('章旭开')
})

test('without what is known of characters, what needs none is found, and the list says so', async ({
  page,
}) => {
  const proof = new Proofreading(page)
  await page.route(/\/assets\/knowledge-.*\.js/, (route) => route.abort())
  await page.reload()
  await expect(proof.counter).toContainText('4')
  await page.keyboard.press('l')
  await expect(proof.dialog).toContainText('字表没有载入')
})
