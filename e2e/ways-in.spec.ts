import { expect, test } from '@playwright/test'
import { boxOf, Desk } from './pages/desk'
import { fixture, SEED_TEXT, textFile } from './pages/files'
import { Galley } from './pages/galley'

const SMALL = fixture('page.txt').toString('utf8')
const NOT_TEXT = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

test.beforeEach(async ({ page }) => {
  await new Galley(page).start()
})

test('the start screen says what this is and offers every way in', async ({ page }) => {
  const galley = new Galley(page)
  await expect(page.getByText('进来的是整版文字，出去的是一篇篇稿件')).toBeVisible()
  await expect(page.getByRole('button', { name: '打开文件' })).toBeVisible()
  await expect(page.getByRole('button', { name: '粘贴' })).toBeVisible()
  await expect(galley.samples.getByRole('button')).toHaveCount(6)
})

test('the ways in stay under the pointer when the sample pages come', async ({ page }) => {
  const galley = new Galley(page)
  let letCome = () => {}
  const come = new Promise<void>((resolve) => {
    letCome = resolve
  })
  await page.route('**/samples/**', async (route) => {
    await come
    await route.continue()
  })
  await page.goto('/')
  const open = page.getByRole('button', { name: '打开文件' })
  const before = await boxOf(open)
  await expect(galley.samples.getByRole('button')).toHaveCount(0)
  letCome()
  await expect(galley.samples.getByRole('button')).toHaveCount(6)
  expect(await boxOf(open)).toEqual(before)
})

test('a sample page is one click away', async ({ page }) => {
  const galley = new Galley(page)
  await galley.samples.getByRole('button', { name: '夜里爆管，凌晨通水' }).click()
  await expect(galley.pageTitle).toContainText('澄湖日报')
  await expect(new Desk(page).cards.first()).toBeVisible()
  await expect(galley.pageInQueue('澄湖日报')).toBeVisible()
})

test('a file with a Chinese name tells paper, date and page', async ({ page }) => {
  const galley = new Galley(page)
  await galley.choose(textFile('永康日报-2022-06-28-第1版.txt', SEED_TEXT))
  await expect(new Desk(page).cards).toHaveCount(4)
  await expect(galley.pageTitle).toContainText('永康日报')
  await expect(galley.pageTitle).toContainText('2022-06-28')
  await expect(galley.pageTitle).toContainText('第 1 版')
})

test('with a file that comes in beside another page the keyboard is at its first line', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.choose(textFile('一.txt', SMALL))
  await expect(desk.source.getByRole('listitem').first()).toBeFocused()
  await galley.choose(textFile('二.txt', SEED_TEXT))
  await expect(galley.pageTitle).toContainText('二')
  await expect(desk.source.getByRole('listitem').first()).toBeFocused()
})

test('a file in GB18030 is read as what it says', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.choose(textFile('澄湖日报.txt', fixture('page-gb18030.txt')))
  await expect(desk.source).toContainText('湖畔书屋延时到晚上九点')
  await expect(desk.source).toContainText('GB18030')
  await expect(desk.source).not.toContainText('\ufffd')
})

test('a file is dropped anywhere in the window', async ({ page }) => {
  const galley = new Galley(page)
  await galley.drop(textFile('永康日报.txt', SEED_TEXT))
  await expect(new Desk(page).cards).toHaveCount(4)
  await expect(page.getByText('松手即可打开')).toBeHidden()
})

test('a page is pasted into the dialog', async ({ page }) => {
  const galley = new Galley(page)
  await page.getByRole('button', { name: '粘贴' }).click()
  await expect(galley.dialog.getByRole('button', { name: '打开' })).toBeDisabled()
  await galley.dialog.getByRole('textbox', { name: '原始文字' }).fill(SMALL)
  await galley.dialog.getByRole('button', { name: '打开' }).click()
  await expect(new Desk(page).source).toContainText('竹编老师傅带出十二个徒弟')
  await expect(new Desk(page).source).toContainText('粘贴的文字')
})

test('a page is pasted anywhere on the start screen', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((text) => navigator.clipboard.writeText(text), SMALL)
  await page.keyboard.press('Control+v')
  await expect(new Desk(page).source).toContainText('湖畔书屋延时到晚上九点')
})

test('of several files the good ones open and the bad one says why', async ({ page }) => {
  const galley = new Galley(page)
  await galley.choose(
    textFile('1 永康日报.txt', SEED_TEXT),
    textFile('2 扫描图.txt', NOT_TEXT),
    textFile('3 澄湖日报.txt', SMALL),
  )
  await expect(galley.problem).toContainText('“2 扫描图.txt”是图片')
  await expect(galley.problem).toContainText('原文件未作任何改动')
  await expect(galley.queue.getByRole('link')).toHaveCount(2)
  await expect(new Desk(page).cards).toHaveCount(4)
  await galley.problem.getByRole('button', { name: '知道了' }).click()
  await expect(galley.problem).toHaveCount(0)
  await galley.pageInQueue('澄湖日报').click()
  await expect(new Desk(page).source).toContainText('湖畔书屋延时到晚上九点')
})

test('a page that opens takes the keyboard to its first line', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.samples.getByRole('button', { name: '永康日报头版' }).focus()
  await page.keyboard.press('Enter')
  await expect(desk.line(2)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(desk.line(4)).toBeFocused()
  await galley.choose(textFile('澄湖日报.txt', SMALL))
  await expect(desk.source).toContainText('湖畔书屋延时到晚上九点')
  await galley.pageInQueue('永康日报').press('Enter')
  await expect(desk.cards).toHaveCount(4)
  await expect(galley.pageInQueue('永康日报'), 'the queue keeps the keyboard').toBeFocused()
})

test('a page that is not in the queue any more says so', async ({ page }) => {
  await page.goto('/#/page/no-such-page')
  await expect(new Galley(page).problem).toContainText('这个版面已不在列表里')
})

test('text that is dragged about on an open page makes no page', async ({ page }) => {
  const galley = new Galley(page)
  await galley.openSeed()
  const desk = new Desk(page)
  const letter = desk.line(12).getByText('B', { exact: true })
  const from = await letter.boundingBox()
  if (!from) throw new Error('no letter at line 12')
  for (let again = 0; again < 2; again++) {
    await page.mouse.move(from.x + 8, from.y + 8)
    await page.mouse.down()
    await page.mouse.move(from.x + 300, from.y + 120, { steps: 6 })
    await page.mouse.up()
  }
  expect(await page.evaluate(() => String(getSelection()))).toBe('')
  const taken = await page.evaluate(() => {
    const transfer = new DataTransfer()
    transfer.setData('text/plain', '标题\n正文。')
    return ['dragenter', 'dragover', 'drop'].filter((type) => {
      const event = new DragEvent(type, {
        bubbles: true,
        cancelable: true,
        dataTransfer: transfer,
      })
      document.body.dispatchEvent(event)
      return event.defaultPrevented
    })
  })
  expect(taken).toEqual([])
  await expect(galley.queue.getByRole('link')).toHaveCount(1)
  await expect(desk.card('B')).toBeVisible()
})

test('a malformed address leads to the start, not to a crash', async ({ page }) => {
  await page.goto('/#/page/%E0%A4')
  await expect(page.getByRole('alert')).toContainText('不在列表里')
  await expect(page.getByRole('list', { name: '样张' })).toBeVisible()
})

test('files that cannot be read are listed, and tried again from the list', async ({ page }) => {
  const galley = new Galley(page)
  await galley.choose(textFile('空.txt', ''), textFile('图.txt', NOT_TEXT))
  await expect(galley.problem).toContainText('2 个文件没能读入')
  await expect(galley.problem.getByRole('listitem')).toHaveText([/空\.txt/, /图\.txt/])
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await galley.problem.getByRole('button', { name: '复制清单' }).click()
  await expect(galley.problem.getByRole('button', { name: '已复制' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/空\.txt.*\n.*图\.txt/)
  await galley.problem.getByRole('button', { name: '再试一次' }).click()
  await expect(galley.problem, 'they fail again, and say so again').toHaveCount(2)
})

test('the same text is not read in twice unless it is wanted', async ({ page }) => {
  const galley = new Galley(page)
  const notice = page.getByRole('status').filter({ hasText: '列表里已有' })
  await galley.choose(textFile('早.txt', SMALL))
  await expect(new Desk(page).source).toContainText('早.txt')
  await galley.choose(textFile('晚.txt', SMALL))
  await expect(notice).toContainText('“晚.txt”与《早》相同')
  await expect(galley.queue.getByRole('link')).toHaveCount(1)
  await page.getByRole('button', { name: '校样 Galley' }).click()
  await notice.getByRole('button', { name: '打开已有的' }).click()
  await expect(new Desk(page).source).toContainText('早.txt')
  await notice.getByRole('button', { name: '仍要另读一份' }).click()
  await expect(galley.queue.getByRole('link')).toHaveCount(2)
})
