import { expect, type Page, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { Galley } from './pages/galley'
import { longOlderProposal, olderProposal } from './pages/older-proposal'
import { Reproposal } from './pages/reproposal'
import { slowEngine } from './pages/slow-engine'

async function openOlder(page: Page) {
  const galley = new Galley(page)
  await galley.start()
  await galley.choose(olderProposal())
  const desk = new Desk(page)
  await expect(desk.cards).toHaveCount(2)
  return { galley, desk, reproposal: new Reproposal(page) }
}

test('what a person made stays, the rest is decided place by place, and all of it can be undone', async ({
  page,
}) => {
  const { galley, desk, reproposal } = await openOlder(page)
  await expect(reproposal.offer).toContainText('另一版引擎')
  await desk.goToLine(1, '稻田课堂')
  await page.keyboard.press('r')
  await galley.menu.getByRole('menuitemradio', { name: '引题' }).click()
  await expect(desk.field('A', '引题')).toHaveValue(/稻田课堂/)

  await reproposal.offer.getByRole('button', { name: /重新分稿/ }).click()
  await expect(reproposal.differences).toHaveCount(2)
  await expect(reproposal.at(3)).toContainText(/现状.*副题.*新方案.*主题/s)
  await expect(reproposal.at(5)).toContainText(/现状.*小标题.*新方案.*新稿/s)
  await reproposal.at(5).getByRole('button', { name: '采用' }).click()
  await expect(reproposal.at(3)).toBeFocused()
  await reproposal.at(3).getByRole('button', { name: '维持现状' }).click()
  await expect(reproposal.dialog).toContainText('都已定下')
  await expect(reproposal.button('完成')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(reproposal.dialog).toBeHidden()
  await expect(reproposal.offer).toBeHidden()
  await expect(desk.line(1)).toBeFocused()
  await expect(desk.field('C', '主题')).toHaveValue('湖滨步道夜间亮灯')
  await expect(desk.field('B', '副题')).toHaveValue('老旧小区加装电梯先听民意')
  await expect(desk.field('A', '引题')).toHaveValue(/稻田课堂/)
  const decided = await desk.reading()

  await desk.undo.click()
  await expect(reproposal.offer).toContainText('还有 1 处')
  await desk.undo.click()
  await expect(desk.cards).toHaveCount(2)
  await expect(reproposal.offer).toContainText('还有 2 处')
  await desk.undo.click()
  await expect(reproposal.offer).toContainText('另一版引擎')
  for (let steps = 0; steps < 3; steps++) await desk.redo.click()
  await expect(desk.redo).toBeDisabled()
  await expect.poll(() => desk.reading()).toBe(decided)

  await expect(galley.ledger).toContainText('已保存')
  await page.reload()
  await expect(desk.cards).toHaveCount(3)
  await expect.poll(() => desk.reading()).toBe(decided)
  await expect(reproposal.offer).toBeHidden()
  for (let steps = 0; steps < 3; steps++) await desk.undo.click()
  await expect(reproposal.offer).toContainText('另一版引擎')
})

test('every difference is decided by keyboard alone, and a slip is taken back', async ({
  page,
}) => {
  const { galley, desk, reproposal } = await openOlder(page)
  await desk.goToLine(4, '本报讯')
  await reproposal.open()
  await expect(reproposal.differences).toHaveCount(3)
  await expect(reproposal.at(1)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(reproposal.at(3)).toBeFocused()
  await page.keyboard.press('n')
  await expect(reproposal.at(5)).toBeFocused()
  await expect(desk.spoken('还有 2 处未定')).toBeAttached()
  await page.keyboard.press('Control+z')
  await expect(reproposal.at(3)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(reproposal.differences).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(desk.line(3)).toBeFocused()
  await expect(reproposal.offer).toContainText('还有 2 处')

  await reproposal.open()
  await page.keyboard.press('Shift+Y')
  await expect(reproposal.dialog).toContainText('都已定下')
  await page.keyboard.press('Escape')
  await expect(desk.cards).toHaveCount(3)
  await expect(desk.field('A', '主题')).toHaveValue('稻田课堂开进澄湖实验小学')
  await expect(galley.ledger).toContainText('6 / 6 行有归属')
  await desk.undo.click()
  await expect(reproposal.offer).toContainText('还有 2 处')
})

test('a key struck in the moment the differences appear is heard', async ({ page }) => {
  const { desk, reproposal } = await openOlder(page)
  await desk.goToLine(4, '本报讯')
  await reproposal.strikeAsTheyAppear({ key: 'Y', shiftKey: true })
  await page.keyboard.press('Shift+P')
  await expect(reproposal.dialog).toContainText('都已定下')
})

test('what is not decided yet is a doubt, and confirming it decides it', async ({ page }) => {
  const { desk, reproposal } = await openOlder(page)
  await expect(desk.nextDoubt).not.toContainText('3')
  await reproposal.open()
  await page.keyboard.press('Escape')
  await expect(desk.nextDoubt).toContainText('3')
  await expect(desk.line(3)).toContainText('新方案与此不同')
  await desk.goToLine(2, '本报讯')
  await page.keyboard.press('n')
  await page.keyboard.press('y')
  await expect(desk.nextDoubt).toContainText('2')
  await expect(reproposal.offer).toContainText('还有 2 处')
})

test('a page that the engine at hand proposed has no differences, and nothing is done to it', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  const reproposal = new Reproposal(page)
  await galley.openSeed()
  await expect(reproposal.offer).toBeHidden()
  const before = await desk.reading()
  await galley.chooseInMenu('版面', /重新分稿/)
  await expect(reproposal.dialog).toContainText('新方案与现状没有出入')
  await expect(reproposal.button('完成')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(desk.undo).toBeDisabled()
  await expect.poll(() => desk.reading()).toBe(before)
})

test('who does not wait for the engine finds the page as it was', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  const reproposal = new Reproposal(page)
  const engine = await slowEngine(page)
  await galley.start()
  await galley.choose(longOlderProposal())
  await expect(desk.cards).toHaveCount(1)
  await engine.begin()
  await page.keyboard.press('Shift+P')
  await expect(reproposal.dialog).toContainText('引擎正在重读')
  await reproposal.button('取消').click()
  await expect(reproposal.dialog).toBeHidden()
  await engine.end()
  // The next run comes to its end, which the one before would have come to first.
  await page.keyboard.press('Shift+P')
  await expect(reproposal.differences.first()).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Escape')
  await desk.undo.click()
  await expect(desk.undo).toBeDisabled()
  await expect(reproposal.offer).toContainText('另一版引擎')
})

test('the offer is put away, and stays away', async ({ page }) => {
  const { desk, reproposal } = await openOlder(page)
  await reproposal.offer.getByRole('button', { name: '暂不处理' }).click()
  await expect(reproposal.offer).toBeHidden()
  await desk.cards.first().getByRole('button', { name: /核准$/ }).click()
  await expect(reproposal.offer).toBeHidden()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('重新分稿')
})

for (const look of [
  { locale: 'zh-CN', width: 1024, height: 700 },
  { locale: 'en-GB', width: 700, height: 900 },
] as const)
  test.describe(`${look.locale}, ${look.width} × ${look.height}`, () => {
    const { locale, width, height } = look
    test.use({ locale })

    test('the offer and the differences fit', async ({ page }) => {
      await page.goto('/')
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: /打开文件|Open files/ }).click()
      await (await chooser).setFiles(olderProposal())
      await page.setViewportSize({ width, height })
      const offer = page.getByRole('main').getByRole('region', { name: /重新分稿|Propose again/ })
      await offer.waitFor()
      await offer.getByRole('button').first().click()
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByRole('group')).toHaveCount(3)
      for (const button of await dialog.getByRole('button').all())
        expect((await button.boundingBox())?.x).toBeLessThan(width)
      await expect(dialog.getByRole('button').last()).toBeInViewport({ ratio: 1 })
    })
  })
