import { expect, test } from '@playwright/test'
import { Commands } from './pages/commands'
import { Desk } from './pages/desk'
import { doubtfulPage } from './pages/doubtful-page'
import { Galley } from './pages/galley'

/** The button that approves all that was on the screen; it says how many articles that are. */
const approveSeen = (desk: Desk) => desk.articles.getByRole('button', { name: /核准看过的/ })

test('what was not on the screen is not approved with the rest', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await page.setViewportSize({ width: 1440, height: 640 })
  await galley.openSeed()
  await expect(approveSeen(desk)).toHaveText(/看过的 1 篇/)
  await approveSeen(desk).click()
  await expect(galley.ledger).toContainText('核准了看过的 1 篇；3 篇没有看全，未核准')
  await expect(desk.spoken('核准了看过的 1 篇；3 篇没有看全，未核准')).toBeAttached()
  await expect(page.getByRole('banner')).toContainText('1 / 4 已核')
  await expect(approveSeen(desk)).toBeHidden()
})

test('a card that is passed part by part was seen whole, and one that flies by was not', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await page.setViewportSize({ width: 1440, height: 420 })
  await galley.openSeed()
  const cards = desk.articles.locator('[data-cards]')
  await cards.evaluate((pane) => {
    pane.scrollTop = pane.scrollHeight
  })
  await expect(approveSeen(desk), 'only what the end of the pane shows').toHaveText(/看过的 1 篇/)
  await cards.evaluate((pane) => {
    pane.scrollTop = 0
  })
  const { one, all } = await cards.evaluate((pane) => {
    return { one: pane.clientHeight, all: pane.scrollHeight }
  })
  for (let top = 0; top < all; top += one - 60) {
    await cards.evaluate((pane, place) => {
      pane.scrollTop = place
    }, top)
    // As long as it takes to look at it.
    await page.waitForTimeout(900)
  }
  await expect(approveSeen(desk)).toHaveText(/看过的 4 篇/)
})

test('doubts are left out and said, all is one change, and the keyboard does it, too', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  const commands = new Commands(page)
  await galley.start()
  await galley.choose(doubtfulPage())
  await expect(desk.cards).toHaveCount(3)
  await expect(approveSeen(desk)).toHaveText(/看过的 1 篇/)
  await desk.goToLine(2, '本报讯')
  await page.keyboard.press('Shift+A')
  await expect(galley.ledger).toContainText('核准了看过的 1 篇；2 篇还有疑点，未核准')
  await expect(page.getByRole('banner')).toContainText('1 / 3 已核')
  await expect(desk.line(2)).toBeFocused()
  await desk.undo.click()
  await expect(page.getByRole('banner')).toContainText('0 / 3 已核')
  await expect(desk.undo).toBeDisabled()
  await commands.run('hzkg')
  await expect(page.getByRole('banner')).toContainText('1 / 3 已核')
  await commands.open()
  await page.keyboard.type('核准看过')
  await expect(commands.answer(/核准看过的各篇/)).toContainText('还没有既看全了又无疑点的')
})

test('an article that changes must be seen again as it is, one that is as it was need not', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.start()
  await galley.choose(doubtfulPage())
  await expect(approveSeen(desk)).toHaveText(/看过的 1 篇/)
  await desk.field('A', '主题').fill('稻田课堂开进实验小学')
  await page.keyboard.press('Enter')
  await expect(approveSeen(desk)).toBeHidden()
  await expect(approveSeen(desk)).toHaveText(/看过的 1 篇/)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Shift+z')
  expect(await approveSeen(desk).textContent()).toContain('看过的 1 篇')
})

test('behind a dialog nothing is looked at', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.start()
  await galley.choose(doubtfulPage())
  await desk.cards.first().waitFor()
  await page.keyboard.press('?')
  await galley.dialog.waitFor()
  await page.waitForTimeout(1200)
  await expect(page.getByText(/核准看过的 \d/)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(approveSeen(desk)).toHaveText(/看过的 1 篇/)
})
