import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { fixture, textFile } from './pages/files'
import { Galley } from './pages/galley'

const SMALL = fixture('page.txt').toString('utf8')
const MEGABYTE = 1_000_000

/** As much text as that, in UTF-8, of lines like a newspaper's. */
const longPage = (bytes: number) => SMALL.repeat(Math.ceil(bytes / Buffer.byteLength(SMALL)))

/** A page that cannot be wrapped: one line. */
const oneLine = (characters: number) => '湖滨步道夜里亮起了灯。'.repeat(Math.ceil(characters / 11))

/** Every wish of this is about a person at a real machine; the tests share theirs with others. */
const SOON = 20_000

test.beforeEach(async ({ page }) => {
  await new Galley(page).start()
})

const refused = [
  { what: 'an empty file', file: textFile('空.txt', ''), says: '“空.txt”是空文件' },
  {
    what: 'a picture',
    file: textFile('图.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    says: '“图.txt”是图片，里面没有可读的文字',
  },
  {
    what: 'a program’s file',
    file: textFile('程序.txt', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7) % 32))),
    says: '“程序.txt”不是文本文件',
  },
  {
    what: 'lines of spaces only',
    file: textFile('空白.txt', '   \n\u3000\u3000\n \t \r\n'.repeat(40)),
    says: '“空白.txt”里只有空格和换行',
  },
  {
    what: 'a project cut short',
    file: textFile('坏.galley.json', '{"format":"galley-project","version":1,"page":'),
    says: '“坏.galley.json”内容不完整或已损坏',
  },
]

for (const { what, file, says } of refused)
  test(`${what} is refused in words, and nothing is opened`, async ({ page }) => {
    const galley = new Galley(page)
    await galley.choose(file)
    await expect(galley.problem).toContainText(says)
    await expect(galley.problem).toContainText('未作任何改动')
    await expect(galley.queue).toHaveCount(0)
    await galley.samples.getByRole('button', { name: '夜里爆管' }).click()
    await expect(new Desk(page).cards.first()).toBeVisible()
  })

test('one line of more than 100,000 characters opens and can be worked on', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.choose(textFile('一行.txt', oneLine(120_000)))
  await expect(desk.line(1)).toBeVisible({ timeout: SOON })
  await desk.line(1).getByText('湖滨步道').first().click()
  for (let presses = 0; presses < 5; presses++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Alt+Enter')
  await expect(desk.undo).toBeEnabled()
  await desk.undo.click()
  await expect(desk.undo).toBeDisabled()
})

test('the interface answers while five megabytes are split, and they open', async ({ page }) => {
  test.slow()
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.choose(textFile('五兆.txt', longPage(5 * MEGABYTE)))
  const progress = page.getByRole('status').filter({ hasText: '正在读入' })
  await expect(progress).toBeVisible()
  const started = Date.now()
  await galley.openMenu()
  const answered = Date.now() - started
  await expect(progress, 'the page was still being split').toBeVisible()
  expect(answered, 'milliseconds to open a menu').toBeLessThan(1500)
  await page.keyboard.press('Escape')
  await expect(desk.line(1)).toBeVisible({ timeout: 3 * SOON })
  await expect(galley.ledger).toContainText('行有归属')
  await desk.goToLine(3, '湖畔书屋延时')
  await page.keyboard.press('End')
  await expect(desk.source.getByRole('listitem').last()).toBeInViewport()
})

test('five megabytes in one line open', async ({ page }) => {
  test.slow()
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.choose(textFile('一行五兆.txt', oneLine(1_700_000)))
  await expect(desk.line(1)).toBeVisible({ timeout: 3 * SOON })
  await galley.openMenu()
})

test('a page that takes long can be given up', async ({ page }) => {
  const galley = new Galley(page)
  await galley.choose(textFile('五兆.txt', longPage(5 * MEGABYTE)))
  await page.getByRole('status').getByRole('button', { name: '取消' }).click()
  await expect(page.getByRole('status').filter({ hasText: '正在读入' })).toHaveCount(0)
  await expect(galley.problem).toHaveCount(0)
  await galley.samples.getByRole('button', { name: '夜里爆管' }).click()
  await expect(new Desk(page).cards.first()).toBeVisible()
})
