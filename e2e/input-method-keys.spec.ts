import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { doubtfulPage } from './pages/doubtful-page'
import { Galley } from './pages/galley'
import { startInputMethod } from './pages/ime'

test.beforeEach(async ({ page }) => {
  const galley = new Galley(page)
  await galley.start()
  await galley.choose(doubtfulPage())
  await expect(new Desk(page).cards).toHaveCount(3)
})

test('letters and digits act on the page while a Chinese input method is on', async ({ page }) => {
  const desk = new Desk(page)
  const method = await startInputMethod(page)
  await method.takeKey('KeyN')
  await expect(desk.line(3)).toBeFocused()
  await method.takeKey('KeyN', { shift: true })
  await expect(desk.line(5)).toBeFocused()
  await method.takeKey('KeyN')
  await expect(desk.line(3)).toBeFocused()
  await method.takeKey('Digit1')
  await expect(desk.field('C', '主题')).toHaveValue(/老旧小区加装电梯先听民意/)
  await expect(desk.line(6)).toBeFocused()
  await method.takeKey('Slash', { shift: true })
  await expect(page.getByRole('dialog', { name: '全部快捷键' })).toBeVisible()
})

test('so do Space, Shift+Space, Enter, Delete and the arrows', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  const method = await startInputMethod(page)
  await desk.card('A').focus()
  await method.takeKey('Space')
  await expect(page.getByRole('banner')).toContainText('1 / 3 已核')
  await method.takeKey('Space', { shift: true })
  await expect(desk.card('B')).toBeFocused()
  await desk.goToLine(2, '本报讯')
  await method.takeKey('ArrowDown')
  await expect(desk.line(3)).toBeFocused()
  await method.takeKey('Delete')
  await expect(galley.dialog).toContainText('老旧小区加装电梯先听民意')
})

test('a letter chooses in the role menu and among articles, too', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  const method = await startInputMethod(page)
  await desk.goToLine(4, '柳荫里小区')
  await method.takeKey('KeyR')
  await expect(galley.menu).toBeVisible()
  await method.takeKey('KeyC')
  await expect(desk.roleButton(4)).toHaveAccessibleName(/图说$/)
  await method.takeKey('KeyA')
  await expect(galley.dialog).toBeVisible()
  await method.takeKey('KeyC')
  await expect(desk.card('C')).toContainText('柳荫里小区')
})

test('in a text field every key is the input method’s', async ({ page }) => {
  const desk = new Desk(page)
  const method = await startInputMethod(page)
  const headline = desk.field('B', '主题')
  await headline.focus()
  for (const code of ['KeyN', 'KeyM', 'Digit1', 'Space']) await method.takeKey(code)
  await method.compose('dian ti')
  await method.takeEnter()
  await method.commit('电梯')
  await expect(headline).toBeFocused()
  await expect(headline).toHaveValue(/电梯/)
  await expect(desk.undo).toBeDisabled()
})

test('Ctrl+Enter approves and goes on where the input method keeps Shift+Space', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.card('A').focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('banner')).toContainText('1 / 3 已核')
  await expect(desk.card('B')).toBeFocused()
})

test('Chinese marks and full-width letters stand for the keys they are on', async ({ page }) => {
  const desk = new Desk(page)
  const strike = (key: string, code: string, shiftKey = false) =>
    page.evaluate(
      (init) =>
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
        ),
      { key, code, shiftKey },
    )
  await desk.card('A').focus()
  await strike('。', 'Period')
  await expect(desk.card('B')).toBeFocused()
  await strike('，', 'Comma')
  await expect(desk.card('A')).toBeFocused()
  await strike('ｎ', 'KeyN')
  await expect(desk.line(3)).toBeFocused()
  await strike('？', 'Slash', true)
  await expect(page.getByRole('dialog', { name: '全部快捷键' })).toBeVisible()
})
