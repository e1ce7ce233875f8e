import { expect, type Page, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { doubtfulPage } from './pages/doubtful-page'
import { textFile } from './pages/files'
import { Find } from './pages/find'
import { Focus } from './pages/focus'
import { Galley } from './pages/galley'
import { TEXT } from './pages/three-stories'

function handsOn(page: Page) {
  const focus = new Focus(page)
  return {
    galley: new Galley(page),
    desk: new Desk(page),
    /** Presses keys and says afterwards where the keyboard must be. */
    async press(keys: string, place: Parameters<Focus['expectAt']>[0]) {
      for (const key of keys.split(' ')) await page.keyboard.press(key)
      await focus.expectAt(place, keys)
    },
  }
}

async function goToLine(page: Page, line: number) {
  await page.keyboard.press('g')
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  await page.keyboard.type(String(line))
  await page.keyboard.press('Enter')
  await expect(new Desk(page).line(line)).toBeFocused()
}

test.describe('the keyboard is never lost', () => {
  test('by what is done to lines and boundaries', async ({ page }) => {
    const { galley, desk, press } = handsOn(page)
    await galley.openSeed()
    await goToLine(page, 44)
    const line = desk.line(44)
    // Where nothing can have the keyboard, a click leaves it where it is.
    await galley.ledger.click()
    await press('ArrowUp ArrowDown', line)
    await press('Enter', line)
    await expect(desk.spoken('从第 44 行起另成 E 稿')).toBeAttached()
    await press('Control+z', line)
    await expect(desk.spoken('撤销：拆分')).toBeAttached()
    await press('Control+Shift+z', line)
    await press('Control+z', line)
    const rest = desk.source.getByRole('listitem').filter({ hasText: /^(?!.*章旭).*升对过去一年/ })
    await press('ArrowRight ArrowRight Alt+Enter', rest)
    await press('Control+z', line)
    await press('r', galley.menu.getByRole('menuitemradio', { name: '正文' }))
    await press('Escape', line)
    await page.keyboard.press('r')
    await page.keyboard.press('s')
    await expect(desk.roleButton(44)).toHaveAccessibleName(/小标题$/)
    await press('Alt+ArrowUp', line)
    await press('Control+z Control+z', line)
    await press('a', galley.dialog.getByRole('button').nth(1))
    await press('Escape', line)
    await press('a c', line)
    await press('Control+z', line)
    await press('Delete', galley.dialog.getByRole('textbox'))
    await press('Escape', line)
    await press('Delete Shift+Tab Enter', line)
    await press('Shift+Delete', line)
    await press('Control+z Control+z', line)
    const edge = page.getByRole('separator', { name: 'B 稿内署名与正文之间的边界' })
    await press('b', edge)
    for (const key of ['ArrowDown', 'Shift+ArrowDown', 'Home', 'End', 'PageUp', 'Home'])
      await press(key, edge)
    await press('Control+z', edge)
    await press('Control+Shift+z', edge)
    await press('Escape', desk.line(8))
    await press(Array(6).fill('Control+z').join(' '), desk.line(10))
    await press('b', edge)
    await press('Backspace', desk.line(8))
    await press('Control+z', desk.line(8))
    await press('j', desk.line(325))
    await press('j', desk.line(8))
  })

  test('by what is done to articles', async ({ page }) => {
    const { galley, desk, press } = handsOn(page)
    await galley.openSeed()
    const [b, c, a, d] = ['B', 'C', 'A', 'D'].map((letter) => desk.card(letter))
    await press('F6', b)
    await press('Space', b)
    await press('Space', b)
    await press('Control+z', b)
    await press('m', b)
    await expect(desk.spoken('C 稿已并入 B 稿')).toBeAttached()
    await press('Control+z', c)
    await press(',', b)
    await press('Shift+Space', c)
    await press('Shift+Space', a)
    await press('Shift+Space', d)
    await press('Shift+Space', d)
    await press('Shift+Space', d)
    await expect(desk.spoken('本版 4 篇稿件全部核准')).toBeAttached()
    await press('. , ,', c)
    await press('r', galley.menu.getByRole('menuitemradio', { name: '主题' }))
    await press('Escape', c)
    await press('r d', c)
    await press('Control+z', c)
    await press('a', galley.dialog.getByRole('button').nth(1))
    await press('Escape', c)
    await press('a b', b)
    await press('Control+z', c)
    await press('Delete', galley.dialog.getByRole('textbox'))
    await press('Escape', c)
    await press('Delete Shift+Tab Enter', c)
    await press('Control+z', c)
    await press('F2', desk.field('C', '引题'))
    await press('x Escape', c)
    await press('F2', desk.field('C', '引题'))
    await press('x Enter', c)
    await press('F2', desk.field('C', '引题'))
    await page.keyboard.press('x')
    await desk.articles.getByRole('heading', { name: '稿件' }).click()
    await press('Control+z', c)
    await press('d', c)
    await press('d', c)
    await press('Control+z', c)
    // The last article goes with what it was made of.
    await press('. . m', d)
  })
  test('by any dialog that is opened and closed', async ({ page }) => {
    const { galley, desk, press } = handsOn(page)
    await galley.openSeed()
    const { dialog } = galley
    await goToLine(page, 44)
    for (const [place, arrive] of [
      [desk.line(44), 'ArrowUp ArrowDown'],
      [desk.card('B'), 'F6'],
    ] as const) {
      await press(arrive, place)
      for (const [key, first] of [
        ['Control+k', dialog.getByRole('combobox')],
        ['g', dialog.getByRole('combobox')],
        ['?', dialog.getByRole('searchbox')],
        ['Control+e', dialog.getByRole('button', { name: '下载' })],
        ['p', dialog.getByRole('textbox').first()],
        ['l', dialog.getByRole('button', { name: '完成' })],
        ['Shift+P', dialog.getByRole('button', { name: '完成' })],
        ['a', dialog.getByRole('button').nth(1)],
        ['Delete', dialog.getByRole('textbox')],
      ] as const) {
        await press(key, first)
        await press('Escape', place)
      }
      await page.keyboard.press('Control+k')
      await page.keyboard.type('粘贴原文')
      await press('Enter', dialog.getByRole('textbox'))
      await press('Escape', place)
    }
    // What shows a row that is far from the card opens beside the card.
    await page.keyboard.press('.')
    await press('. .', desk.card('D'))
    await press('r', galley.menu.getByRole('menuitemradio', { name: '主题' }))
    await press('Escape', desk.card('D'))
  })

  test('on the way through the window, between pages, and by the find bar', async ({ page }) => {
    const { galley, desk, press } = handsOn(page)
    const find = new Find(page)
    await galley.start()
    await galley.choose(textFile('一.txt', TEXT), textFile('二.txt', TEXT.slice(0, -3)))
    await expect(desk.cards).toHaveCount(3)
    const current = galley.queue.locator('[aria-current="page"]')
    const hint = page.getByRole('complementary', { name: '上手' }).getByRole('button')
    const bar = page.getByRole('banner').getByRole('button').first()
    const ring = [desk.line(1), desk.card('A'), hint, bar, current]
    await press('ArrowDown ArrowUp', desk.line(1))
    for (const place of [...ring.slice(1), ring[0]]) await press('F6', place)
    for (const place of ring.toReversed()) await press('Shift+F6', place)

    await press('Control+f', find.query)
    await press('F6', desk.line(1))
    await press('Shift+F6', find.query)
    await press('Escape', desk.line(1))
    await press('F6', desk.card('A'))
    await press('Control+f', find.query)
    await page.keyboard.type('稻田')
    await press('Enter', find.query)
    await press('Escape', desk.card('A'))

    await press('Alt+PageDown', desk.line(1))
    await expect(galley.pageTitle).toHaveText('一')
    await press('Alt+PageUp', desk.line(1))
    await expect(galley.pageTitle).toHaveText('二')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('移除这个版面')
    await press('Enter', galley.pageInQueue('一'))
    await press('F6 F6', page.getByRole('button', { name: '放回' }))
    await press('Enter', galley.pageInQueue('二'))
    await press('Enter', current)
    await press('F6', desk.line(1))
  })
})

test('a walk through what is doubtful leaves the keyboard at each', async ({ page }) => {
  const { galley, desk, press } = handsOn(page)
  await galley.start()
  await galley.choose(doubtfulPage())
  await expect(desk.cards).toHaveCount(3)
  await press('n', desk.line(3))
  await press('n', desk.line(6))
  await press('Shift+N', desk.line(3))
  await press('y', desk.line(6))
  await expect(desk.spoken(/^第 3 行：认定没有错；存疑，第 6 行/)).toBeAttached()
  await press('Control+z', desk.line(3))
  await press('1', desk.line(6))
  await press('y', desk.line(6))
  await press('Control+z', desk.line(6))
})

test('the blocks of a card are walked, put in order and given away by key', async ({ page }) => {
  const { galley, desk, press } = handsOn(page)
  await galley.openSeed()
  await goToLine(page, 80)
  await page.keyboard.press('r')
  await page.keyboard.press('s')
  await expect(desk.roleButton(80)).toHaveAccessibleName(/小标题$/)
  const card = desk.card('B')
  await press('F6', card)
  const grip = (line: number) =>
    card.getByRole('button', { name: new RegExp(`^第 ${line} 行起的`) })
  const isAt = () => grip(8).evaluate((element) => element === document.activeElement)
  for (let tabs = 0; tabs < 20 && !(await isAt()); tabs++) await page.keyboard.press('Tab')
  await press('ArrowUp', grip(8))
  await press('ArrowDown', grip(80))
  const paragraphs = card.getByRole('paragraph')
  const order = async () => {
    const texts = await paragraphs.allTextContents()
    return texts.findIndex((text) => text.startsWith('章旭升强调，党建工作'))
  }
  const before = await order()
  expect(before).toBeGreaterThan(0)
  await press('Alt+ArrowUp', grip(80))
  await expect.poll(order).toBe(0)
  await press('Alt+ArrowUp', grip(80))
  await expect(galley.ledger).toContainText('已经到头')
  await press('Control+z', grip(80))
  await expect.poll(order).toBe(before)
  await press('r', galley.menu.getByRole('menuitemradio', { name: '小标题' }))
  await press('Escape', grip(80))
  await press('Escape', card)

  // A block that is selected as a whole is given as a whole.
  await page.keyboard.press('F6')
  await goToLine(page, 90)
  await press('Control+a', desk.line(82))
  await press('a c', desk.line(82))
  await expect(desk.card('C')).toContainText('正文 82–319 行')
})
