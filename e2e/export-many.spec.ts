import { expect, test } from '@playwright/test'
import type { ArticlesJson } from '../src/formats'
import { contentsOf, membersOf } from './pages/files'
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
  await expect(galley.dialog).toContainText('共 2 个版面，2 篇稿件')
  await expect(unfinished.getByRole('listitem')).toHaveText(/第2版.*1 篇未核准/)
  await page.keyboard.press('Escape')
  await expect(choose).toBeFocused()
  await expect(exported).toHaveCount(0)

  await choose.click()
  await galley.dialog.getByRole('radio', { name: /全部核准/ }).check()
  await expect(unfinished).toBeHidden()
  await expect(galley.dialog).toContainText('共 1 个版面，1 篇稿件')
  const file = page.waitForEvent('download')
  await download.click()
  await expect(page.getByText('已存下 1 个版面')).toBeVisible()
  const { 'manifest.json': manifest, ...files } = await membersOf(await file)
  const [json]: ArticlesJson[] = Object.values(files).map((each) => JSON.parse(each))
  expect(json.page.page).toBe('1')
  expect(JSON.parse(manifest).files).toMatchObject([
    { name: Object.keys(files)[0], articles: 1, notApproved: 0 },
  ])
  await expect(exported).toHaveText([/第 1 版/])
})

test('many pages leave in a format that is chosen, as one file where lines can follow each other, or into a folder', async ({
  page,
}) => {
  const queue = new Queue(page)
  const { galley } = queue
  // A folder of the browser's own stands for one that a person chooses: its dialog cannot be answered here.
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () => {
        const root = await navigator.storage.getDirectory()
        return root.getDirectoryHandle('校样', { create: true })
      },
    })
  })
  await galley.start()
  await queue.bring('永康日报', '2026-03-03', 3)
  await page.getByRole('button', { name: '校样 Galley' }).click()
  await queue.links.first().focus()
  await page.keyboard.press('Control+a')
  const choose = queue.selectionBar.getByRole('button', { name: '导出' })
  const preview = galley.dialog.getByRole('region', { name: '预览' })

  await choose.click()
  await galley.dialog.getByRole('radio', { name: 'JSON Lines' }).check()
  await expect(preview).toContainText('"headline"')
  const file = page.waitForEvent('download')
  await galley.dialog.getByRole('button', { name: '下载' }).click()
  expect((await file).suggestedFilename()).toMatch(/\.jsonl$/)
  expect((await contentsOf(await file)).trimEnd().split('\n')).toHaveLength(3)

  const save = async (name: RegExp) => {
    await choose.click()
    await galley.dialog.getByRole('radio', { name: '纯文本' }).check()
    await galley.dialog.getByRole('button', { name }).click()
    await expect(galley.dialog).toBeHidden()
  }
  await save(/^存入文件夹/)
  // Chosen once: from then on it is there. What is in it is never overwritten.
  await save(/^存入“校样”/)
  const names = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('校样')
    const found: string[] = []
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
      found.push(name)
    return found
  })
  expect(names.filter((name) => !name.includes('(2)'))).toHaveLength(3)
  expect(names.filter((name) => name.includes('(2)'))).toHaveLength(3)
})
