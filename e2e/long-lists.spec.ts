import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { manyFaults } from './pages/faulty-page'
import { textFile, volume } from './pages/files'
import { Find } from './pages/find'
import { Galley } from './pages/galley'
import { muchFurniture } from './pages/much-furniture'
import { manyDifferences } from './pages/older-proposal'
import { Proofreading } from './pages/proofreading'
import { Reproposal } from './pages/reproposal'
import { slowDown } from './pages/slow-machine'

test('thousands of lines outside of articles are drawn as they come into view', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.start()
  await galley.choose(muchFurniture(3000))
  await expect(desk.cards).toHaveCount(1)
  const lines = desk.articles.getByRole('button', { name: /^责任编辑/ })
  await expect(lines.first()).toHaveText('责任编辑 00001')
  expect(await lines.count()).toBeLessThan(800)
  await expect(desk.articles.getByRole('region', { name: '版面文字' }).first()).toContainText(
    '1–20 / 3000',
  )

  await desk.articles.locator('[data-cards]').hover()
  const last = desk.articles.getByRole('button', { name: '责任编辑 03000' })
  await expect(async () => {
    await page.mouse.wheel(0, 200_000)
    await expect(last).toBeInViewport({ timeout: 500 })
  }).toPass()
  await last.click()
  await expect(desk.line(3002)).toBeFocused()
})

test('after a jump the card in hand is drawn first, then the others one after the other', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.start()
  await galley.choose(textFile('澄湖日报合订本.txt', volume(60_000)))
  await desk.line(1).click()
  await desk.reading()
  await page.evaluate(() => {
    const batches: string[][] = []
    Object.assign(window, { batches })
    new MutationObserver((changes) => {
      const cards = changes
        .flatMap(({ addedNodes }) => [...addedNodes])
        .filter((node) => node instanceof HTMLElement)
        .flatMap((node) => [node, ...node.querySelectorAll<HTMLElement>('[data-card]')])
        .flatMap(({ dataset }) => dataset.card ?? [])
      if (cards.length > 0) batches.push(cards)
    }).observe(document, { childList: true, subtree: true })
  })

  // The last line is the next page's folio, which belongs to no article.
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  const drawn = () => page.evaluate('batches') as Promise<string[][]>
  await expect.poll(async () => (await drawn()).length).toBeGreaterThan(1)
  await desk.reading()
  const inHand = await desk.articles.locator('[data-current]').getAttribute('data-card')
  const cards = await desk.cards.evaluateAll((all) => all.map((card) => card.dataset.card))
  const batches = (await drawn()).filter((batch) => batch.some((card) => cards.includes(card)))
  expect(batches[0]).toContain(inHand)
  // A tray shows up to three cards as one.
  for (const batch of batches) expect(batch.length).toBeLessThanOrEqual(3)
})

test('hundreds of differences are walked from the first to the last, and decided', async ({
  page,
}) => {
  test.slow()
  const galley = new Galley(page)
  const reproposal = new Reproposal(page)
  await galley.start()
  await galley.choose(manyDifferences())
  await expect(reproposal.offer).toBeVisible()
  await reproposal.open()
  await expect(reproposal.differences.first()).toBeFocused()
  const left = reproposal.dialog.getByText(/还有 \d+ 处/)
  await expect(left).toBeVisible()
  const count = Number(/\d+/.exec((await left.textContent()) ?? '')?.[0])
  expect(count).toBeGreaterThan(100)
  expect(await reproposal.differences.count()).toBeLessThan(40)

  for (let presses = 0; presses < 30; presses++) await page.keyboard.press('ArrowDown')
  const current = reproposal.dialog.locator('[data-item]:focus')
  await expect(current).toBeInViewport()
  const name = (await current.getAttribute('aria-label')) ?? ''
  await page.keyboard.press('y')
  await expect(reproposal.dialog.getByText(`还有 ${count - 1} 处`)).toBeVisible()
  await expect(current).toBeInViewport()
  await expect(current).not.toHaveAccessibleName(name)
  await page.keyboard.press('Control+z')
  await expect(current).toHaveAccessibleName(name)
  await page.keyboard.press('Shift+Y')
  await expect(reproposal.dialog).toContainText('都已定下')
})

test('findings far apart are walked to, listed and decided', async ({ page }) => {
  const galley = new Galley(page)
  await galley.start()
  await galley.choose(manyFaults(400))
  const proof = new Proofreading(page)
  await expect(proof.counter).toContainText('400')
  await page.keyboard.press('c')
  await expect(proof.notes.and(page.locator(':focus'))).toHaveAccessibleName(/^A 稿主题/)
  await page.keyboard.press('Shift+C')
  await expect(proof.notes.and(page.locator(':focus'))).toHaveAccessibleName(/^OJ 稿主题/)
  await expect(proof.notes.and(page.locator(':focus'))).toBeInViewport()
  const speedUp = await slowDown(page, 6)
  await page.keyboard.press('f')
  await expect(
    proof.notes.and(page.locator(':focus')),
    'however long that takes to be drawn',
  ).toHaveAccessibleName(/^A 稿主题/)
  await speedUp()
  await expect(proof.notes.and(page.locator(':focus'))).toBeInViewport()
  expect(await proof.notes.count(), 'what is far away is not drawn').toBeLessThan(100)

  await page.keyboard.press('l')
  await expect(proof.item('A 稿主题')).toBeFocused()
  expect(await proof.items.count()).toBeLessThan(60)
  for (let step = 0; step < 30; step++) await page.keyboard.press('ArrowDown')
  await expect(proof.item('AE 稿主题')).toBeFocused()
  await page.keyboard.press('i')
  await expect(proof.item('AF 稿主题')).toBeFocused()
  await expect(proof.dialog).toContainText('还有 398 处待定')
})

test('what has the keyboard keeps it, however far it is scrolled away', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.start()
  await galley.choose(manyFaults(400))
  await expect(desk.line(1)).toBeFocused()
  await desk.source.hover()
  await page.mouse.wheel(0, 9000)
  await expect(desk.line(1)).not.toBeInViewport()
  await page.keyboard.press('ArrowDown')
  await expect(desk.line(2)).toBeFocused()
  await expect(desk.line(2)).toBeInViewport()

  await page.keyboard.press('F6')
  await expect(desk.card('A')).toBeFocused()
  await desk.articles.hover()
  await page.mouse.wheel(0, 90_000)
  await expect(desk.card('A')).not.toBeInViewport()
  await page.keyboard.press('Space')
  await expect(desk.spoken('A 稿已核准')).toBeAttached()
})

test('what is found on a page of hundreds of articles is brought into view wherever it stands', async ({
  page,
}) => {
  test.slow()
  const galley = new Galley(page)
  const desk = new Desk(page)
  const find = new Find(page)
  const text = `${volume(150_000)}\n尾声\n本报讯（记者 末尾）故事到此为止，灯塔熄了。\n`
  const count = text.match(/记者/g)?.length ?? 0
  expect(count).toBeGreaterThan(100)
  await galley.start()
  await galley.choose(textFile('卷.txt', text))
  await expect(desk.cards.first()).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('灯塔熄了')
  await expect(find.count('1 / 1')).toBeVisible()
  for (const pane of [desk.source, desk.articles])
    await expect(find.current(pane).first()).toBeInViewport()
  await find.query.fill('记者')
  await expect(find.count(new RegExp(` / ${count}$`)), 'as many as the text has').toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+f')
  await page.keyboard.press('Shift+Enter')
  for (const pane of [desk.source, desk.articles])
    await expect(find.current(pane).first()).toBeInViewport()
})
