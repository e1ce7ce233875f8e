import { expect, test } from '@playwright/test'
import type { ArticlesJson } from '../src/formats'
import { contentsOf } from './pages/files'
import { Queue } from './pages/queue'

test('what is not finished is said before many pages leave, and only those that left are exported', async ({
  page,
}) => {
  const queue = new Queue(page)
  const { galley } = queue
  const exported = queue.links.filter({ hasText: '已导出' })
  await galley.start()
  await queue.bring('永康日报', '2026-03-03', 2)
  await galley.pageInQueue('永康日报 2026-03-03 第 1 版').click()
  await page.getByRole('button', { name: /核准$/ }).first().click()
  await expect(galley.ledger).toContainText('已保存')
  await page.getByRole('button', { name: '校样 Galley' }).click()
  await queue.links.first().focus()
  await page.keyboard.press('Control+a')

  const choose = queue.selectionBar.getByRole('button', { name: '导出' })
  const download = galley.dialog.getByRole('button', { name: '下载' })
  const unfinished = galley.dialog.getByRole('region', { name: '1 个版面还没有做完' })
  await choose.click()
  await expect(download).toBeFocused()
  await expect(galley.dialog).toContainText('文件将有 2 个版面，2 篇稿件')
  await expect(unfinished.getByRole('listitem')).toHaveText(/第2版.*1 篇未核准/)
  await page.keyboard.press('Escape')
  await expect(choose).toBeFocused()
  await expect(exported).toHaveCount(0)

  await choose.click()
  await galley.dialog.getByRole('radio', { name: /全部核准/ }).check()
  await expect(unfinished).toBeHidden()
  await expect(galley.dialog).toContainText('文件将有 1 个版面，1 篇稿件')
  const file = page.waitForEvent('download')
  await download.click()
  await expect(page.getByText('1 个版面已存为')).toBeVisible()
  const lines = (await contentsOf(await file)).trimEnd().split('\n')
  const files: ArticlesJson[] = lines.map((line) => JSON.parse(line))
  expect(files.map((each) => each.page.page)).toEqual(['1'])
  await expect(exported).toHaveText([/第 1 版/])
})
