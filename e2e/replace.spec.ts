import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { ARTICLES, contentsOf, exportAs } from './pages/files'
import { Find } from './pages/find'
import { Galley } from './pages/galley'
import { startInputMethod } from './pages/ime'

test.beforeEach(async ({ page }) => {
  await new Galley(page).openSeed()
})

test('in headlines by keyboard alone: one, all, taken back, done again, exported', async ({
  page,
}) => {
  const desk = new Desk(page)
  const find = new Find(page)
  const before = await desk.reading()
  await page.keyboard.press('Control+h')
  await expect(find.query).toBeFocused()
  await page.keyboard.type('章旭升')
  await page.keyboard.press('Control+h')
  await expect(find.replacement, 'the key again goes on to what is put there').toBeFocused()
  await page.keyboard.type('章旭生')
  await find.scope('全版').focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(find.scope('标题')).toBeChecked()
  await expect(find.count('1 / 2')).toBeVisible()
  await find.replacement.focus()
  await page.keyboard.press('Enter')
  await expect(desk.field('C', '引题')).toHaveValue(/^章旭生在调研/)
  await expect(find.count('1 / 1'), 'on to the next').toBeVisible()
  await expect(find.current(desk.card('B'))).toHaveText('章旭升')
  await page.keyboard.press('Control+Enter')
  await expect(desk.field('B', '引题')).toHaveValue(/^章旭生在全市/)
  await expect(find.bar.getByText('已替换 1 处，涉及 1 篇。')).toBeVisible()
  await expect(desk.spoken('已替换 1 处，涉及 1 篇。')).toHaveCount(1)
  await expect(
    desk.card('B').getByRole('paragraph').first(),
    'bodies are not headlines',
  ).toContainText('章旭升')
  await expect(desk.line(323), 'the raw text never changes').toContainText('章旭升在全市')
  const after = await desk.reading()
  await page.keyboard.press('Control+z')
  await expect(desk.field('B', '引题'), 'the key takes the replacement back').toHaveValue(/^章旭升/)
  await expect(find.replacement).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect.poll(() => desk.reading()).toBe(before)
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+y')
  await expect.poll(() => desk.reading()).toBe(after)
  await expect(page.getByRole('contentinfo').getByText(/^● 已保存/)).toBeVisible()
  await page.reload()
  await expect(desk.field('B', '引题'), 'and is there tomorrow').toHaveValue(/^章旭生/)
  const exported = await contentsOf(await exportAs(page, ARTICLES))
  expect(exported).toContain('章旭生在全市组织宣传统战工作会议上强调')
  expect(exported).toContain('章旭生在调研五金产业转型升级相关情况时强调')
})

test('everywhere by pointer, as one change; an approval does not outlive it', async ({ page }) => {
  const desk = new Desk(page)
  const find = new Find(page)
  await desk.card('B').getByRole('button', { name: '核准' }).click()
  await page.getByRole('banner').getByRole('button', { name: '查找' }).click()
  await find.bar.getByRole('button', { name: '替换' }).click()
  await find.query.fill('产业')
  await expect(find.current(desk.articles), 'on a card that is unfolded for it').toBeVisible()
  const before = await desk.reading()
  await find.replacement.fill('行业')
  await find.replaceOne.click()
  await expect(find.count('1 / 14')).toBeVisible()
  await find.replaceAll.click()
  await expect(find.bar.getByText('已替换 14 处，涉及 2 篇。')).toBeVisible()
  await expect(find.count('没有找到')).toBeVisible()
  await find.bar.getByRole('button', { name: '撤销替换' }).click()
  await expect(find.count('共 14 处')).toBeVisible()
  await desk.undo.click()
  await expect.poll(() => desk.reading()).toBe(before)
  await find.query.fill('产业')
  await find.replaceAll.click()
  await expect(
    find.bar.getByText('已替换 15 处，涉及 2 篇。 其中 1 篇原已核准，须重新核准。'),
  ).toBeVisible()
  await expect(desk.card('B').getByRole('button', { name: '核准' })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
  await desk.undo.click()
  await expect.poll(() => desk.reading()).toBe(before)
})

test('what stands outside of articles is found, and left as it is', async ({ page }) => {
  const desk = new Desk(page)
  const find = new Find(page)
  await desk.goToLine(180, '工作。')
  await page.keyboard.press('Delete')
  await page.getByRole('dialog').getByRole('button', { name: '识别乱码' }).click()
  await page.keyboard.press('Control+h')
  await find.query.fill('工作。')
  await expect(find.current(desk.line(180))).toHaveText('工作。')
  await expect(find.bar.getByText('稿件之外的文字只能查找，不能替换。')).toBeVisible()
  await expect(find.replaceOne).toBeDisabled()
  await find.replacement.focus()
  await page.keyboard.press('Enter')
  await expect(desk.spoken('这段文字不属于任何稿件')).toHaveCount(1)
})

test('an input method composes in both fields, and nothing is broken up or doubled', async ({
  page,
}) => {
  const desk = new Desk(page)
  const find = new Find(page)
  const ime = await startInputMethod(page)
  await page.keyboard.press('Control+h')
  for (const pinyin of ['c', 'chan', 'chan ye']) await ime.compose(pinyin)
  await expect(find.query).toHaveValue('chan ye')
  await expect(find.count('没有找到'), 'what is composed is not looked for yet').toBeHidden()
  await ime.takeEnter()
  await expect(find.query).toBeFocused()
  await ime.commit('产业')
  await expect(find.query).toHaveValue('产业')
  await expect(find.count('1 / 15')).toBeVisible()
  await find.replacement.focus()
  await ime.compose('hang ye')
  await ime.takeEnter()
  await expect(find.count('1 / 15'), 'Enter belonged to the input method').toBeVisible()
  await expect(desk.undo).toBeDisabled()
  await ime.commit('行业')
  await ime.compose('lian')
  await ime.commit('链')
  await expect(find.replacement).toHaveValue('行业链')
  await page.keyboard.press('Enter')
  await expect(find.count('1 / 14')).toBeVisible()
  await page.keyboard.press('Escape')
  await desk.undo.click()
  await expect(desk.undo).toBeDisabled()
})
