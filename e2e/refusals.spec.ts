import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { doubtfulPage } from './pages/doubtful-page'
import { Find } from './pages/find'
import { Galley } from './pages/galley'

test('what cannot be done is refused with a sentence that says what to do, and nothing changes', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  const find = new Find(page)
  await galley.start()
  await galley.choose(doubtfulPage())
  await expect(desk.cards).toHaveCount(3)
  const before = await desk.reading()
  const told = async (sentence: string | RegExp) => {
    await expect(galley.ledger).toContainText(sentence)
    await expect(desk.spoken(sentence).first(), 'and spoken').toBeAttached()
  }

  await desk.goToLine(1, '稻田课堂')
  for (const [key, sentence] of [
    ['Control+z', '还没有可撤销的改动'],
    ['Enter', '这里本来就是一篇稿件的开头'],
    ['b', '光标上方没有边界'],
    ['1', '手头这一处没有建议'],
    ['y', '请先按 N 走到一处疑点'],
    ['f', '请先按 C 走到一处可直接改正的差错'],
    ['d', '手头的稿件没有改过字'],
    ['Shift+Delete', '请先选中已弃置的文字'],
    ['Alt+Enter', '请先把光标移到行内两字之间'],
    ['Alt+ArrowUp', '这块文字在本稿里已经到头；要移到别的稿件，请按 A'],
    [',', '这个方向没有别的稿件了'],
  ] as const) {
    await page.keyboard.press(key)
    await told(sentence)
  }
  await page.keyboard.press('a')
  await galley.dialog.waitFor()
  const list = galley.dialog.getByRole('status')
  await page.keyboard.press('a')
  await expect(list).toHaveText('这几行本来就在 A 稿里，请另选一篇。')
  await page.keyboard.press('q')
  await expect(list).toHaveText('版面上没有 Q 稿，请按列出的字母。')
  await page.keyboard.press('4')
  await expect(list).toHaveText('数字 4 没有对应的稿件，请按列出的字母。')
  await page.keyboard.press('Escape')

  await desk.boundary('A', 'B').focus()
  await page.keyboard.press('ArrowLeft')
  await told('边界已经到头，这个方向不能再移')

  await desk.card('C').focus()
  await page.keyboard.press('m')
  await told('后面没有可合并的；要并入别的稿件，请用卡片上的“并入”')

  await page.keyboard.press('Control+h')
  await find.query.fill('没有的词')
  await expect(find.count('没有找到')).toBeVisible()
  await page.keyboard.press('F3')
  await told('请改动查找内容，或把查找范围换成“全版”')
  await page.keyboard.press('Escape')
  expect(await desk.reading(), 'nothing of this changed the page').toBe(before)

  await desk.card('A').focus()
  for (let cards = 0; cards < 3; cards++) await page.keyboard.press('Shift+Space')
  await page.keyboard.press('Shift+Space')
  await told(/本版 3 篇稿件全部核准/)
})
