import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { contentsOf } from './pages/files'
import { Galley } from './pages/galley'

test('the whole queue is backed up, and restored into an empty one and into one in use', async ({
  page,
  browser,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.openSample('夜里爆管')
  await desk.cards.first().getByRole('button', { name: /核准$/ }).click()
  await expect(desk.undo).toBeEnabled()
  const approved = await desk.reading()
  const backup = await galley.backUp()
  const bytes = Buffer.from(await contentsOf(backup))
  const file = { name: backup.suggestedFilename(), mimeType: 'application/jsonl', buffer: bytes }
  expect(file.name).toMatch(/^校样备份 \d{4}-\d\d-\d\d\.galley-queue\.jsonl$/)

  await test.step('into an empty queue, and out again byte for byte', async () => {
    const context = await browser.newContext()
    const there = new Galley(await context.newPage())
    await there.start()
    const dialog = await there.restore(file)
    await expect(dialog).toContainText('1 个版面会加入列表')
    await dialog.getByRole('button', { name: '恢复', exact: true }).click()
    await expect(dialog).toContainText('已恢复 1 个版面')
    await dialog.getByRole('button', { name: '关闭' }).last().click()
    await there.queue.getByRole('link').first().click()
    const restored = new Desk(there.page)
    await restored.cards.first().waitFor()
    await expect.poll(() => restored.reading()).toBe(approved)
    await expect(restored.undo).toBeEnabled()
    expect(await contentsOf(await there.backUp())).toBe(bytes.toString('utf8'))
    await context.close()
  })

  await test.step('into a queue where the page has gone on since', async () => {
    await desk.undo.click()
    const undone = await desk.reading()
    const dialog = await galley.restore(file)
    await expect(dialog).toContainText('1 个版面列表里也有，但改动不同')
    await expect(dialog.getByRole('radio', { name: '两份都留' })).toBeChecked()
    await dialog.getByRole('button', { name: '恢复', exact: true }).click()
    await expect(dialog).toContainText('已恢复 1 个版面')
    await dialog.getByRole('button', { name: '关闭' }).last().click()
    await expect(galley.queue.getByRole('link')).toHaveCount(2)
    expect(await desk.reading()).toBe(undone)

    const again = await galley.restore(file)
    await again.getByRole('radio', { name: '用备份里的' }).check()
    await expect(again).toContainText('无法找回')
    await again.getByRole('button', { name: '恢复', exact: true }).click()
    await expect(again).toContainText('已恢复 1 个版面')
    await again.getByRole('button', { name: '关闭' }).last().click()
    await expect.poll(() => desk.reading()).toBe(approved)
  })
})
