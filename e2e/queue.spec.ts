import { expect, test } from '@playwright/test'
import type { ArticlesJson } from '../src/formats'
import { Desk } from './pages/desk'
import { membersOf } from './pages/files'
import { olderProposal } from './pages/older-proposal'
import { Queue } from './pages/queue'

test('pages stand in their issues, which fold away and stay so; the open page is found again', async ({
  page,
}) => {
  const queue = new Queue(page)
  const { galley } = queue
  await galley.start()
  await queue.bring('澄湖日报', '2026-03-02', 2)
  await queue.bring('永康日报', '2026-03-03', 2)
  await expect(galley.pageTitle).toContainText('永康日报')
  await expect(queue.links).toHaveText([
    /永康日报.*第 1 版/,
    /永康日报.*第 2 版/,
    /澄湖日报/,
    /澄湖日报/,
  ])
  await queue.issue('澄湖日报').click()
  await queue.issue('永康日报').click()
  await expect(queue.links).toHaveCount(0)
  await page.reload()
  await expect(queue.links, 'the issue of the page that is opened is unfolded').toHaveCount(2)
  await queue.choose('已归档（0）')
  await expect(galley.queue).toContainText('还没有归档的版面')
  await galley.queue.getByRole('button', { name: '找到它' }).click()
  await expect(galley.queue.locator('[aria-current="page"]')).toBeVisible()
})

test('each of two pages that are removed in a row can be taken back', async ({ page }) => {
  const queue = new Queue(page)
  const { galley } = queue
  await galley.start()
  await queue.bring('永康日报', '2026-03-03', 3)
  await page.getByRole('button', { name: '校样 Galley' }).click()
  await galley.queue
    .getByRole('button', { name: /^移除《/, includeHidden: true })
    .evaluateAll(([first, second]: HTMLElement[]) => {
      first.click()
      second.click()
    })
  await expect(queue.links).toHaveCount(1)
  const back = page.locator('[data-notice]').getByRole('button', { name: '放回' })
  await back.last().click()
  await back.first().click()
  await expect(queue.links).toHaveCount(3)
})

test('many are selected, archived, removed, and come back', async ({ page }) => {
  const queue = new Queue(page)
  const { galley } = queue
  const notice = page.locator('[data-notice]')
  await galley.start()
  await queue.bring('永康日报', '2026-03-03', 4)
  await page.getByRole('button', { name: '校样 Galley' }).click()
  await galley.pageInQueue('第 1 版').click({ modifiers: ['ControlOrMeta'] })
  await galley.pageInQueue('第 3 版').click({ modifiers: ['Shift'] })
  await expect(queue.selectionBar).toContainText('已选 3 个')
  await queue.row('第 2 版').getByRole('checkbox').uncheck()
  await expect(queue.selectionBar).toContainText('已选 2 个')
  await queue.selectionBar.getByRole('button', { name: '归档' }).click()
  await expect(queue.links).toHaveCount(2)
  await expect(galley.pageInQueue('第 2 版'), 'the keyboard goes on in the list').toBeFocused()
  await queue.choose('已归档（2）')
  await expect(queue.links).toHaveText([/第 1 版/, /第 3 版/])
  await queue.issue('永康日报').focus()
  await page.keyboard.press('Control+a')
  await queue.selectionBar.getByRole('button', { name: '移除' }).click()
  await expect(galley.queue).toContainText('还没有归档的版面')
  await expect(galley.queue.getByRole('button', { name: '回到版面列表' }).last()).toBeFocused()
  await notice.getByRole('button', { name: '放回' }).click()
  await expect(queue.links).toHaveCount(2)
  await queue.choose('版面（2）')
  await galley.pageInQueue('第 4 版').focus()
  await page.keyboard.press('Delete')
  await expect(galley.pageInQueue('第 2 版')).toBeFocused()
  await page.reload()
  await queue.choose('已移除（1）')
  await expect(galley.queue).toContainText('留存七天')
  await queue.row('第 4 版').hover()
  await galley.queue.getByRole('button', { name: /^放回《/ }).click()
  await expect(galley.queue).toContainText('没有移除的版面')
  await expect(galley.queue.getByRole('button', { name: '回到版面列表' }).last()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(queue.links).toHaveText([/第 2 版/, /第 4 版/])
})

test('by keys alone: walked, selected, searched, filtered and sorted', async ({ page }) => {
  const queue = new Queue(page)
  const { galley } = queue
  const desk = new Desk(page)
  await galley.start()
  await queue.bring('永康日报', '2026-03-03', 3)
  await desk.cards.first().getByRole('button', { name: /核准$/ }).click()
  await expect(galley.pageInQueue(/第 1 版.*全部已核/)).toBeVisible()
  await galley.pageInQueue('第 1 版').focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(queue.selectionBar).toContainText('已选 3 个')
  await page.keyboard.press('Space')
  await expect(queue.selectionBar).toContainText('已选 2 个')
  await page.keyboard.press('Escape')
  await expect(queue.selectionBar).toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  await expect(queue.issue('永康日报')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(queue.links).toHaveCount(0)

  await page.keyboard.press('/')
  await page.keyboard.type('水庫2號閘門')
  await expect(queue.links, 'what was searched for is shown, folded or not').toHaveText([/第 2 版/])
  await page.keyboard.type('没有')
  await expect(galley.queue).toContainText('没有与“水庫2號閘門没有”相符的版面')
  await page.keyboard.press('Escape')
  await expect(queue.search).toHaveValue('')
  await queue.choose('已核')
  await queue.choose('疑点多少')
  await expect(queue.links).toHaveText([/永康日报.*第 1 版/])
  await queue.choose('未动')
  await expect(queue.links).toHaveCount(2)
  await galley.queue.getByRole('button', { name: /显示全部版面/ }).click()
  await expect(queue.links).toHaveCount(3)
})

test('many are exported and proposed again', async ({ page }) => {
  const queue = new Queue(page)
  const { galley } = queue
  await galley.start()
  await galley.choose(olderProposal())
  const offer = page.getByRole('main').getByRole('region', { name: '重新分稿' })
  await expect(offer).toContainText('另一版引擎')
  await queue.bring('永康日报', '2026-03-03', 2)
  await page.getByRole('button', { name: '校样 Galley' }).click()
  await queue.links.first().focus()
  await page.keyboard.press('Control+a')
  await queue.selectionBar.getByRole('button', { name: '重新分稿' }).click()
  await expect(page.getByText('3 个版面已重新分稿')).toBeVisible()
  await queue.selectionBar.getByRole('button', { name: '导出' }).click()
  await expect(galley.dialog).toContainText('共 3 个版面')
  const download = page.waitForEvent('download')
  await galley.dialog.getByRole('button', { name: '下载' }).click()
  await expect(page.getByText('已存下 3 个版面')).toBeVisible()
  const { 'manifest.json': _, ...members } = await membersOf(await download)
  const files: ArticlesJson[] = Object.values(members).map((json) => JSON.parse(json))
  expect(files.map((file) => file.page.page)).toEqual(['1', '2', null])
  await expect(queue.links.filter({ hasText: '已导出' })).toHaveCount(3)
  await queue.links.last().click()
  await new Desk(page).cards.first().waitFor()
  await expect(offer, 'what differs is to be decided').toContainText('还有 3 处')
})
