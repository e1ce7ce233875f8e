import { expect, type Locator, type Page, test } from '@playwright/test'
import { boxOf, Desk } from './pages/desk'
import { Galley } from './pages/galley'
import { startFingers } from './pages/touch'

test.beforeEach(async ({ page }) => {
  await new Galley(page).openSeed()
})

/** Where words stand in an element's text. */
const placesOf = (element: Locator, words: readonly string[]) =>
  element.evaluate((own, texts) => {
    own.scrollIntoView({ block: 'center' })
    const walker = document.createTreeWalker(own, NodeFilter.SHOW_TEXT)
    const nodes: Node[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node)
    return texts.map((text) => {
      const node = nodes.find(({ textContent }) => textContent?.includes(text))
      if (!node) throw new Error(`${text} is not there`)
      const range = document.createRange()
      range.setStart(node, node.textContent?.indexOf(text) ?? 0)
      range.collapse(true)
      const { x, y, height } = range.getBoundingClientRect()
      return { x: x + 1, y: y + height / 2 }
    })
  }, words)

const HERE = ['data-here', ''] as const

test('a line under the pointer shows its paragraph, and a paragraph its lines', async ({
  page,
}) => {
  const desk = new Desk(page)
  const paragraph = desk.card('C').getByRole('paragraph').first()
  await desk.line(185).scrollIntoViewIfNeeded()
  await desk.line(185).getByText('镇、花街镇').hover()
  await expect(paragraph).toHaveAttribute(...HERE)
  await expect(desk.card('C').getByRole('paragraph').last()).not.toHaveAttribute(...HERE)
  await desk.line(209).getByText('详细了解底数').hover()
  await expect(paragraph).not.toHaveAttribute(...HERE)

  await paragraph.scrollIntoViewIfNeeded()
  await paragraph.hover()
  await expect(desk.line(183)).toHaveAttribute(...HERE)
  await expect(desk.line(201)).toHaveAttribute(...HERE)
  await expect(desk.line(203)).not.toHaveAttribute(...HERE)
  await desk.field('C', '主题').hover()
  await expect(desk.line(322)).toHaveAttribute(...HERE)
  await expect(desk.line(183)).not.toHaveAttribute(...HERE)
})

test('the map shows what is under the pointer in either pane, and both what is under it there', async ({
  page,
}) => {
  const desk = new Desk(page)
  const mark = page.locator('.map-here')
  await desk.line(12).getByText('调，要以习近平').hover()
  const low = (await mark.boundingBox())?.y ?? 0
  expect(Math.abs(low - (await desk.placeOnMap(12)).y)).toBeLessThan(4)
  await desk.field('D', '主题').hover()
  await expect.poll(async () => (await mark.boundingBox())?.y).toBeGreaterThan(low + 300)
  const onMap = await desk.placeOnMap(251)
  await page.mouse.move(onMap.x, onMap.y)
  await expect(desk.card('C')).toHaveAttribute('data-hover', '')
  await expect(desk.line(251)).toHaveAttribute('data-hover', '')
})

const SELECTED = ['data-selected', ''] as const

/** The words on the cards that are selected in the source. */
const wordsOnCards = (desk: Desk) =>
  desk.page.evaluate(() =>
    [...(CSS.highlights.get('selected-words') ?? [])].map((range) => (range as Range).toString()),
  )

test('the caret of the source marks its words on the card, and brings them into view', async ({
  page,
}) => {
  const desk = new Desk(page)
  const last = desk.card('C').getByRole('paragraph').last()
  await desk.goToLine(317, '打击一切违法违规')
  await expect(last).toHaveAttribute(...SELECTED)
  await expect(last).toBeInViewport()
  const line = (await desk.line(317).locator('.line-text').textContent())?.trim()
  expect(await wordsOnCards(desk)).toEqual([line])
  await page.keyboard.press('Shift+ArrowUp')
  await expect.poll(() => wordsOnCards(desk)).toEqual([expect.stringMatching(`.+${line}$`)])
  await page.keyboard.press('Home')
  await expect(last).not.toHaveAttribute(...SELECTED)
  expect(await wordsOnCards(desk)).toEqual([])
})

test('a block that is selected in the source is selected on its card, and its article is in hand on both sides', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.blockHandle('C', 181).last().click()
  await expect(desk.card('C')).toHaveAttribute('data-current', '')
  await expect(desk.card('C').getByRole('paragraph').first()).toHaveAttribute(...SELECTED)
  await expect(desk.line(183)).toHaveAttribute('data-current', '')
  await expect(desk.line(325)).not.toHaveAttribute('data-current', '')
  await desk.field('B', '主题').click()
  await expect(desk.line(325)).toHaveAttribute('data-current', '')
  await expect(desk.line(8), 'all of an article, wherever it stands').toHaveAttribute(
    'data-current',
    '',
  )
  await expect(desk.line(183)).not.toHaveAttribute('data-current', '')
})

test('what is pressed and selected on a card is selected in the source, and comes into view there', async ({
  page,
}) => {
  const desk = new Desk(page)
  const paragraph = desk.card('C').getByRole('paragraph').first()
  const [from, to] = await placesOf(paragraph, ['花街镇', '特别是'])
  await expect(desk.line(185)).not.toBeInViewport()
  await page.mouse.click(from.x, from.y)
  await expect(desk.line(185)).toHaveAttribute('data-caret', '')
  await expect(desk.line(185)).toBeInViewport()
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
  await expect(desk.line(185)).toHaveAttribute(...SELECTED)
  await expect(desk.line(187)).toHaveAttribute(...SELECTED)
  await expect(desk.line(189)).not.toHaveAttribute(...SELECTED)
  expect(await page.evaluate(() => getSelection()?.toString()), 'the words stay selected').toMatch(
    /^花街镇.*升级，$/,
  )
  // Pressed in the source, nothing stays selected on the card.
  await desk.line(185).getByText('花街镇').click()
  await expect(desk.source.locator('.row[data-selected]')).toHaveCount(0)
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('')
})

test('the caret in a field of a card is the caret of the source, until something is typed', async ({
  page,
}) => {
  const desk = new Desk(page)
  const field = desk.field('B', '主题')
  await field.click()
  await page.keyboard.press('Control+Home')
  await expect(desk.line(325)).toHaveAttribute('data-caret', '')
  await expect(desk.line(325)).toBeInViewport()
  await page.keyboard.press('Control+End')
  await expect(desk.line(326)).toHaveAttribute('data-caret', '')
  await page.keyboard.type('吗')
  await page.keyboard.press('Control+Home')
  await expect(field).toHaveAttribute('data-draft', '')
  await expect(desk.line(326), 'a draft is not the page yet').toHaveAttribute('data-caret', '')
  await page.keyboard.press('Escape')
})

test('a card that the keyboard comes to shows its headline in the source', async ({ page }) => {
  const desk = new Desk(page)
  await expect(desk.line(329)).not.toBeInViewport()
  for (const key of '...') await page.keyboard.press(key)
  await expect(desk.card('D')).toBeFocused()
  await expect(desk.line(329)).toBeInViewport()
  await page.keyboard.press(',')
  await expect(desk.line(2)).toBeInViewport()
})

test('a displaced headline and its body reach each other by what stands beside them, and with J', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.line(323).scrollIntoViewIfNeeded()
  await desk.source.getByRole('button', { name: '到 B 稿的正文，第 8 行' }).click()
  await expect(desk.line(8)).toBeFocused()
  await expect(desk.line(8)).toBeInViewport()
  await desk.source.getByRole('button', { name: '到 B 稿的标题，第 325 行' }).click()
  await expect(desk.line(325)).toBeFocused()
  await expect(desk.line(325)).toBeInViewport()
  await page.keyboard.press('j')
  await expect(desk.line(8)).toBeFocused()
  await page.keyboard.press('j')
  await expect(desk.line(325)).toBeFocused()
  const [toHead, toBody] = ['标题 323–326 行 ↓', '正文 6–180 行']
  await desk.card('B').getByRole('button', { name: toBody }).click()
  await expect(desk.line(6)).toBeFocused()
  await desk.card('B').getByRole('button', { name: toHead }).click()
  await expect(desk.line(323)).toBeFocused()
  // A headline that stands above its body has no way to be said.
  await expect(desk.line(2).getByRole('button', { name: /^到/ })).toHaveCount(0)
  await expect(desk.source.getByRole('button', { name: /^到 . 稿的(正文|标题)/ })).toHaveCount(4)
})

test('the caret put into the text of a card, then its menu, splits there', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  const [place] = await placesOf(desk.card('C').getByRole('paragraph').first(), ['花街镇'])
  await page.mouse.click(place.x, place.y)
  await expect(desk.line(185)).toHaveAttribute('data-caret', '')
  await desk.card('C').getByRole('button', { name: 'C 稿的更多操作' }).click()
  await galley.menu.getByRole('menuitem', { name: '从光标处另成一篇' }).click()
  await expect(desk.boundary('C', 'E')).toHaveAttribute('aria-valuenow', '185')
  await expect(desk.card('E').getByRole('paragraph').first()).toHaveText(/^花街镇/)
})

test('the side that is scrolled brings the other to the same place, and is not moved by it', async ({
  page,
}) => {
  const desk = new Desk(page)
  const [source, cards] = [page.locator('#source-lines'), page.locator('[data-cards]')]
  const top = (pane: typeof source) => pane.evaluate((element) => element.scrollTop)
  await source.hover()
  await page.mouse.wheel(0, 2300)
  await expect(desk.line(199)).toBeInViewport()
  await expect(desk.card('C').getByRole('paragraph').first()).toBeInViewport()
  const settled = await top(source)
  await page.waitForTimeout(300)
  expect(await top(source), 'the cards that followed do not lead').toBe(settled)

  await desk.articles.hover()
  await page.mouse.wheel(0, -20_000)
  await expect(desk.line(8)).toBeInViewport()
  await page.mouse.wheel(0, 450)
  await expect(desk.line(263)).toBeInViewport()
  const level = await top(cards)
  await page.waitForTimeout(300)
  expect(await top(cards)).toBe(level)
})

/**
 * Scrolls the side that leads step by step, and says what stands level at each: on a card a paragraph, or the button of
 * those that are folded away, in the source a line, or two where one ends. All without white space.
 */
const levels = (page: Page, side: 'articles' | 'source', step: number, steps: number) =>
  page.evaluate(
    async ([leads, by, times]) => {
      const paneOf = (pane: string) => document.querySelector(pane) as HTMLElement
      const [cards, source] = [paneOf('[data-cards]'), paneOf('#source-lines')]
      const plain = (element: Element | null | undefined) =>
        element?.textContent?.replace(/\s/g, '') ?? ''
      const seen: { card: string; isFolded: boolean; rows: string[]; top: number }[] = []
      const leader = leads === 'source' ? source : cards
      leader.scrollTop = 0
      for (let i = 0; i < times; i++) {
        leader.scrollTop += by
        for (let frames = 0; frames < 2; frames++)
          await new Promise((drawn) => requestAnimationFrame(drawn))
        const { scrollTop, scrollHeight, clientHeight } = cards
        const level = leads === 'source' ? 0.3 : scrollTop / (scrollHeight - clientHeight)
        const at = (pane: Element, off: number) => {
          const { left, width, top } = pane.getBoundingClientRect()
          return document.elementFromPoint(left + width / 2, top + pane.clientHeight * level + off)
        }
        const card = at(cards, 0)?.closest('p[data-body-from], button[data-body-from]')
        const rows = [-3, 3].map((off) =>
          plain(at(source, off)?.closest('.row')?.querySelector('.line-text')),
        )
        seen.push({
          card: plain(card),
          isFolded: card?.tagName === 'BUTTON',
          rows,
          top: source.scrollTop,
        })
      }
      return seen
    },
    [side, step, steps] as const,
  )

test('what stands level is the same text, and what is folded away passes by under its button', async ({
  page,
}) => {
  const desk = new Desk(page)
  const paragraphs = desk.articles.locator('p[data-body-from]')
  const shown = (await paragraphs.allTextContents()).map((text) => text.replace(/\s/g, ''))
  for (const [side, step, steps] of [
    ['articles', 16, 36],
    ['source', 90, 39],
  ] as const) {
    await desk[side].hover()
    await page.mouse.wheel(0, -1)
    const seen = await levels(page, side, step, steps)
    const [folded, read] = [true, false].map((is) =>
      seen.filter(({ card, isFolded }) => card !== '' && isFolded === is),
    )
    expect(folded.length, `${side} leads`).toBeGreaterThan(1)
    for (const { rows } of folded)
      expect(shown.some((text) => rows.every((row) => text.includes(row)))).toBe(false)
    expect(read.length).toBeGreaterThan(9)
    for (const { card, rows } of read)
      expect(
        rows.some((row) => row !== '' && card.includes(row)),
        `${rows} in ${card}`,
      ).toBe(true)
    // Nothing jumps where both sides show all: lines are shorter in the source, and so more.
    const ways = seen.flatMap(({ card, top }, i) =>
      card !== '' && card === seen[i - 1]?.card && !seen[i].isFolded ? top - seen[i - 1].top : [],
    )
    for (const way of ways)
      expect(Math.abs(way - (side === 'source' ? step : 3 * step))).toBeLessThan(2 * step)
  }
})

test('typing and a drag do not scroll the other side', async ({ page }) => {
  const desk = new Desk(page)
  const [source, cards] = [page.locator('#source-lines'), page.locator('[data-cards]')]
  const top = (pane: typeof source) => pane.evaluate((element) => element.scrollTop)
  await source.hover()
  await page.mouse.wheel(0, 2)
  const before = await top(cards)
  await desk.grabBoundary('A', 'B')
  const edge = await source.boundingBox()
  await page.mouse.move((edge?.x ?? 0) + 200, (edge?.y ?? 0) + (edge?.height ?? 0) - 4, {
    steps: 3,
  })
  const start = await top(source)
  await expect.poll(() => top(source), 'the edge scrolls').toBeGreaterThan(start + 200)
  expect(await top(cards)).toBe(before)
  await page.keyboard.press('Escape')
  await page.mouse.up()

  await desk.field('A', '主题').click()
  await desk.articles.hover()
  await page.mouse.wheel(0, 1)
  await page.waitForTimeout(300)
  const still = await top(source)
  for (let lines = 0; lines < 30; lines++) await page.keyboard.press('Shift+Enter')
  await expect.poll(() => top(cards)).toBeGreaterThan(100)
  expect(await top(source)).toBe(still)
  await page.keyboard.press('Escape')
})

test.describe('where there is little room', () => {
  test.use({ viewport: { width: 1024, height: 700 } })

  test('a card still says where its headline and its body stand', async ({ page }) => {
    const desk = new Desk(page)
    await desk.card('B').getByRole('button', { name: '标题 323–326 行' }).click()
    await expect(desk.line(323)).toBeFocused()
  })
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true })

  test('nothing is under it, and a tap takes the place on both sides', async ({ page }) => {
    const desk = new Desk(page)
    const fingers = await startFingers(page)
    const box = await boxOf(desk.line(12).locator('.line-text'))
    await page.mouse.move(2, 2)
    await expect(page.locator('[data-here], .map-here')).toHaveCount(0)
    await fingers.put({ x: box.x + 60, y: box.y + 12 })
    await expect(page.locator('[data-here], .map-here')).toHaveCount(0)
    await fingers.lift()
    await expect(desk.line(12)).toHaveAttribute('data-caret', '')
    await expect(desk.card('B').getByRole('paragraph').first()).toHaveAttribute(...SELECTED)
  })
})

test('a pointer that moves inside a line has nothing drawn', async ({ page }) => {
  const desk = new Desk(page)
  await desk.line(185).scrollIntoViewIfNeeded()
  await desk.line(185).hover()
  await expect(desk.roleButton(185), 'the line has its tools').toBeVisible()
  const text = await boxOf(desk.textOf(185))
  await page.mouse.move(text.x + 10, text.y + 12)
  const changes = await page.evaluateHandle(() => {
    const seen = { count: 0 }
    const observer = new MutationObserver((records) => {
      seen.count += records.length
    })
    for (const list of document.querySelectorAll('#source-lines, [data-cards], [data-pane="map"]'))
      observer.observe(list, { subtree: true, childList: true, attributes: true })
    return seen
  })
  const count = () => changes.evaluate((seen) => seen.count)
  for (let x = 12; x < 120; x += 4) await page.mouse.move(text.x + x, text.y + 12)
  expect(await count()).toBe(0)
  await desk.textOf(187).hover()
  await expect(desk.roleButton(187)).toBeVisible()
  expect(await count(), 'on the next line it has').toBeGreaterThan(0)
})
