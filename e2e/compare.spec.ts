import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { Galley } from './pages/galley'

test.beforeEach(async ({ page }) => {
  await new Galley(page).openSeed()
  const desk = new Desk(page)
  await desk.field('C', '主题').fill('全力全速推动五金行业转型升级起势成效')
  await page.keyboard.press('Enter')
  await desk.goToLine(183, '月 26 日上午')
  await page.keyboard.press('F2')
  await expect(desk.card('C').getByRole('textbox', { name: '第 1 段' })).toBeFocused()
  await page.keyboard.type('（')
  await page.keyboard.press('Control+Enter')
  await expect(desk.card('C')).toBeFocused()
})

test('by keyboard: D shows an article against its raw text, and each correction goes back by itself', async ({
  page,
}) => {
  const desk = new Desk(page)
  const card = desk.card('C')
  await expect(card.getByText('原文：全力全速推动五金产业转型升级起势成势')).toBeVisible()
  await page.keyboard.press('d')
  await expect(desk.spoken('与原文对照：改 3 处')).toHaveCount(1)
  await expect(card.getByRole('deletion')).toHaveText(['产', '势'])
  await expect(card.getByRole('insertion')).toHaveText(['行', '效', '（'])
  await expect(card, 'the keyboard stays where it was').toBeFocused()

  const first = card.getByRole('button', { name: '撤回：“产”改“行”' })
  await first.focus()
  await page.keyboard.press('Enter')
  await expect(desk.field('C', '主题')).toHaveValue('全力全速推动五金产业转型升级起势成效')
  await expect(
    card.getByRole('button', { name: '撤回：“势”改“效”' }),
    'on to the next that can be taken back',
  ).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card.getByRole('button', { name: '撤回：添上“（”' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card, 'after the last, the card').toBeFocused()
  await expect(card.getByRole('insertion')).toHaveCount(0)
  await expect(card.getByRole('button', { name: /^改/ })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(card.getByRole('insertion')).toHaveText(['（'])
  await card.focus()
  await page.keyboard.press('d')
  await expect(card.getByRole('insertion')).toHaveCount(0)
  await expect(desk.spoken('收起对照')).toHaveCount(1)
})

test('by pointer: the count shows it, the arrow takes back, and the text is edited where it is clicked', async ({
  page,
}) => {
  const desk = new Desk(page)
  const card = desk.card('C')
  const compare = card.getByRole('button', { name: '改 3 处' })
  await compare.click()
  await expect(compare).toHaveAttribute('aria-pressed', 'true')
  await card.getByRole('button', { name: '撤回：“产”改“行”' }).click()
  await expect(desk.field('C', '主题')).toHaveValue('全力全速推动五金产业转型升级起势成效')
  await expect(card.getByRole('deletion')).toHaveText(['势'])
  const paragraph = card.getByRole('paragraph').filter({ hasText: '市委书记章旭升赴古山镇' })
  const place = await paragraph.evaluate((element) => {
    const [text] = [...element.querySelectorAll('span')].flatMap((span) =>
      [...span.childNodes].filter((node) => node.textContent?.includes('月26日上午')),
    )
    const range = document.createRange()
    range.setStart(text, text.textContent?.indexOf('上午') ?? 0)
    range.setEnd(text, (text.textContent?.indexOf('上午') ?? 0) + 1)
    const { left, top, height } = range.getBoundingClientRect()
    return { x: left + 1, y: top + height / 2 }
  })
  await page.mouse.dblclick(place.x, place.y)
  const field = card.getByRole('textbox', { name: '第 1 段' })
  await expect(field).toBeFocused()
  await page.keyboard.type('）')
  await expect(field, 'neither the arrow nor what was struck out counts').toHaveValue(
    /^6（月26日）上午/,
  )
  await page.keyboard.press('Escape')
  await compare.or(card.getByRole('button', { name: '改 2 处' })).click()
  await expect(card.getByRole('insertion')).toHaveCount(0)
})

test('corrections go with their lines when a boundary is moved over them, and come back with it', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.boundary('B', 'C').focus()
  for (let rows = 0; rows < 3; rows++) await page.keyboard.press('ArrowDown')
  await expect(desk.card('B').getByText('（月26日上午')).toBeVisible()
  await expect(desk.card('C').getByRole('button', { name: '改 2 处' })).toBeVisible()
  await expect(desk.card('B').getByRole('button', { name: '改 1 处' })).toBeVisible()
  for (let rows = 0; rows < 3; rows++) await page.keyboard.press('Control+z')
  await expect(desk.card('C').getByText('（月26日上午')).toBeVisible()
  await expect(desk.card('C').getByRole('button', { name: '改 3 处' })).toBeVisible()
})
