import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { textFile } from './pages/files'
import { Queue } from './pages/queue'
import { slowEngine } from './pages/slow-engine'

const story = (n: number) => `第${n}条新闻\n本报讯 第 ${n} 版只有这一篇。\n`

test('a folder is read with the folders in it, and what cannot be read is named by its path', async ({
  page,
}, info) => {
  const folder = info.outputPath('剪报')
  const write = (path: string, contents: string) => writeFileSync(join(folder, path), contents)
  mkdirSync(join(folder, '三月'), { recursive: true })
  write('永康日报-2026-03-03-第1版.txt', story(1))
  write('三月/永康日报-2026-03-03-第2版.txt', story(2))
  write('三月/空.txt', '')
  write('.隐藏.txt', story(3))
  const queue = new Queue(page)
  const { galley } = queue
  await galley.start()
  const chooser = page.waitForEvent('filechooser')
  await galley.chooseInMenu('文件', '打开文件夹…')
  await (await chooser).setFiles(folder)
  await expect(queue.links).toHaveText([/第 1 版/, /第 2 版/])
  await expect(galley.problem).toContainText('剪报/三月/空.txt')
})

test('reading is cancelled, and the rest is read later', async ({ page }) => {
  const engine = await slowEngine(page)
  const queue = new Queue(page)
  const { galley } = queue
  await galley.start()
  await queue.bring('永康日报', '2026-03-03', 1)
  await engine.begin()
  await galley.choose(
    ...[2, 3, 4].map((n) => textFile(`永康日报-2026-03-03-第${n}版.txt`, story(n))),
  )
  const reading = page.getByRole('status').filter({ hasText: '正在读入第 1 个，共 3 个' })
  await reading.getByRole('button', { name: '取消' }).click()
  const notice = page.getByRole('status').filter({ hasText: '还有 3 个文件没有读入' })
  await expect(notice).toBeVisible()
  await expect(queue.links).toHaveCount(1)
  await engine.end()
  await notice.getByRole('button', { name: '读入其余的' }).click()
  await expect(queue.links).toHaveText([/第 1 版/, /第 2 版/, /第 3 版/, /第 4 版/])
})
