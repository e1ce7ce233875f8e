import { expect, type Page, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { Encoding } from './pages/encoding'
import { fixture, textFile } from './pages/files'
import { Galley } from './pages/galley'

/** Without the one line in which Big5 has no characters for some bytes: either encoding reads all of it. */
const EITHER = fixture('page-gb18030.txt')
  .toString('latin1')
  .split('\n')
  .filter((_, line) => line !== 7)
  .join('\n')
const FILE = textFile('澄湖日报 2026-03-02 第2版.txt', Buffer.from(EITHER, 'latin1'))

/** The file on the desk, and what asks for its encoding. */
async function bring(page: Page) {
  const galley = new Galley(page)
  await galley.start()
  await galley.choose(FILE)
  return { desk: new Desk(page), encoding: new Encoding(page) }
}

test('the encoding of a file that does not name it is shown, changed, and confirmed', async ({
  page,
}) => {
  const { desk, encoding } = await bring(page)
  await expect(encoding.note).toContainText('GB18030')

  await encoding.others.focus()
  await page.keyboard.press('Enter')
  await expect(encoding.reading('GB18030')).toBeFocused()
  await expect(encoding.reading('UTF-8')).toBeDisabled()
  await expect(encoding.dialog).toContainText(/UTF-8有 \d+ 处读不出来/)
  await expect(encoding.take).toBeDisabled()
  await page.keyboard.press('ArrowDown')
  await expect(encoding.reading('Big5')).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(desk.source).toContainText('綬欐抎挌')
  await expect(encoding.note).toContainText('Big5')

  await page.getByRole('button', { name: '撤销', exact: true }).last().click()
  await expect(desk.source).toContainText('湖畔书屋延时到晚上九点')
  await expect(encoding.note).toContainText('GB18030')
  await encoding.right.click()
  await expect(encoding.note).toBeHidden()
  await page.reload()
  await expect(desk.source).toContainText('湖畔书屋延时到晚上九点')
  await expect(encoding.note).toBeHidden()
})

test('a page that was worked on stays, and another reading of its file comes beside it', async ({
  page,
}) => {
  const { desk, encoding } = await bring(page)
  await expect(encoding.note).toBeVisible()
  await page.keyboard.press('m')
  await expect(desk.undo).toBeEnabled()
  await encoding.others.click()
  await expect(encoding.dialog).toContainText('会原样保留')
  await encoding.reading('Big5').check()
  await encoding.takeBeside.click()
  await expect(desk.source).toContainText('綬欐抎挌')
  await page.goBack()
  await expect(desk.source).toContainText('湖畔书屋延时到晚上九点')
  await expect(desk.undo).toBeEnabled()
})

test('of several files the list says in which encoding each was read, and leads to the choice', async ({
  page,
}) => {
  const galley = new Galley(page)
  const encoding = new Encoding(page)
  await galley.start()
  await galley.choose(
    textFile('一.txt', '湖滨步道夜间亮灯\n本报讯 从今晚起，路灯亮到十二点。\n'),
    FILE,
  )
  const told = page.getByRole('status').filter({ hasText: '没有注明编码' })
  await expect(told.getByRole('listitem')).toHaveText([/澄湖日报.*GB18030/])
  await told.getByRole('button', { name: '查看或更改' }).click()
  await expect(encoding.note).toContainText('GB18030')
})
