import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { volume } from './pages/files'
import { clockOf, framesSince, recordFrames } from './pages/frames'
import { Galley } from './pages/galley'

/** Far above what `npm run bench` finds: a machine that runs other tests at the same time misses frames by itself. */
const LONGEST_GAP = 1500

test('the interface stays alive while 2.6 million characters are proposed, and they open', async ({
  page,
}, info) => {
  test.slow()
  await recordFrames(page)
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.start()
  const file = info.outputPath('澄湖日报合订本.txt')
  writeFileSync(file, volume(2_600_000))

  const begun = await clockOf(page)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '打开文件' }).click()
  await (await chooser).setFiles(file)
  const progress = page.getByRole('status').filter({ hasText: /正在.*1/ })
  await expect(progress).toBeVisible()

  await galley.openMenu()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '粘贴' }).click()
  const typed = galley.dialog.getByRole('textbox', { name: '原始文字' })
  await typed.pressSequentially('一边拆版面，一边打字')
  await expect(typed).toHaveValue('一边拆版面，一边打字')
  await page.keyboard.press('Escape')
  await expect(progress, 'the engine was at work all the while').toBeVisible()

  await expect(desk.cards.first()).toBeVisible({ timeout: 120_000 })
  await expect(galley.pageTitle).toContainText('澄湖日报合订本')
  const { proposing, opening } = await framesSince(page, begun)
  for (const { gaps, duration } of [proposing, opening]) {
    expect(Math.max(...gaps)).toBeLessThan(LONGEST_GAP)
    expect(gaps.length).toBeGreaterThan(duration / 200)
  }

  await desk.line(1).click()
  await page.keyboard.press('End')
  const last = desk.source.locator('[aria-current="true"]')
  await expect(last).toBeInViewport()
  const end = await last.textContent()

  await page.reload()
  await expect(desk.line(1)).toBeFocused({ timeout: 60_000 })
  await page.keyboard.press('End')
  await expect(last, 'it is stored whole').toHaveText(end ?? '')
})
