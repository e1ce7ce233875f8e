import { expect, type Locator, type Page } from '@playwright/test'

/** The desk with a page open: source and articles, found by the names that are promised to people. */
export class Desk {
  readonly source: Locator
  readonly articles: Locator
  readonly cards: Locator
  readonly headlinesWithoutBody: Locator
  readonly bodiesWithoutHeadline: Locator
  readonly discarded: Locator
  readonly undo: Locator
  readonly redo: Locator
  readonly nextDoubt: Locator
  readonly boundaries: Locator
  /** What is drawn of a boundary in the air. */
  readonly carried: Locator
  readonly map: Locator
  /** What is in the air of a block, and what letting go would do with it. */
  readonly air: Locator

  constructor(readonly page: Page) {
    this.source = page.getByRole('region', { name: '原文' })
    this.articles = page.getByRole('region', { name: '稿件', exact: true })
    this.cards = this.articles.getByRole('article')
    this.headlinesWithoutBody = this.articles.getByRole('region', { name: '无正文标题' })
    this.bodiesWithoutHeadline = this.articles.getByRole('region', { name: '无标题正文' })
    this.discarded = this.articles.getByRole('region', { name: '已弃置' })
    this.undo = page.getByRole('button', { name: '撤销', exact: true })
    this.redo = page.getByRole('button', { name: '重做', exact: true })
    this.nextDoubt = page.getByRole('banner').getByRole('button', { name: /下一处疑点|疑点已清/ })
    this.boundaries = this.source.getByRole('separator')
    this.carried = page.locator('.carried')
    this.air = page.locator('.ghost')
    this.map = page.getByRole('scrollbar', { name: '版面缩图' })
  }

  card(letter: string) {
    return this.articles.getByRole('article', { name: new RegExp(`^${letter}：`) })
  }

  field(letter: string, part: '引题' | '主题' | '副题' | '署名' | '备注') {
    return this.card(letter).getByRole('textbox', { name: part, exact: true })
  }

  /** The row of the source on which this raw line begins. */
  line(number: number) {
    return this.source
      .getByRole('listitem')
      .and(this.page.locator(`[data-line="${number}"]`))
      .first()
  }

  /** Where the text of a raw line stands. */
  textOf(line: number) {
    return this.line(line).locator('.line-text')
  }

  /** There is one where a block with a mark begins, at the line in hand, and under the pointer. */
  roleButton(line: number) {
    return this.line(line).getByRole('button', { name: new RegExp(`^第 ${line} 行：`) })
  }

  /** Puts the caret at the start of a raw line and gives it the keyboard. */
  async goToLine(number: number, text: string) {
    await this.line(number).getByText(text).click()
    await this.page.keyboard.press(number > 2 ? 'ArrowUp' : 'ArrowDown')
    await this.page.keyboard.press(number > 2 ? 'ArrowDown' : 'ArrowUp')
  }

  /** The boundary between two articles. */
  boundary(above: string, below: string) {
    return this.source.getByRole('separator', { name: `${above} 稿与 ${below} 稿之间的边界` })
  }

  /** The button of a block in the source: it selects the block and is dragged to a card. */
  blockHandle(letter: string, line: number) {
    return this.source.getByRole('button', {
      name: new RegExp(`^选中 ${letter} 稿在第 ${line} 行的文字块`),
    })
  }

  /** The letter of a card, by which its headline is dragged. */
  grip(letter: string) {
    return this.card(letter).locator('[data-tip="把标题归入…"]')
  }

  /** What is said to a screen reader. */
  spoken(text: string | RegExp) {
    return this.page.getByRole('status').filter({ hasText: text })
  }

  /** Everything that the cards say, fields included, and every boundary with its line: two equal states read equal. */
  async reading(): Promise<string> {
    // Cards are drawn one after the other.
    await expect(this.page.locator('[data-undrawn]')).toHaveCount(0)
    const cards = await this.cards.evaluateAll((elements) =>
      elements.map((card) =>
        [
          card.getAttribute('aria-label'),
          ...[...card.querySelectorAll('textarea')].map(
            (field) => `${field.getAttribute('aria-label')} ${field.value}`,
          ),
          ...[...card.querySelectorAll('p')].map((paragraph) => paragraph.textContent),
          ...[...card.querySelectorAll('[aria-pressed]')].map((button) => button.textContent),
        ].join('\n'),
      ),
    )
    const boundaries = await this.boundaries.evaluateAll((elements) =>
      elements.map((edge) => `${edge.ariaLabel} ${edge.ariaValueNow} ${edge.ariaValueText}`),
    )
    return [...cards, ...boundaries].join('\n')
  }

  /** Presses a handle and takes it to a place, without letting go. */
  async carry(handle: Locator, to: { x: number; y: number }) {
    const from = await middleOf(handle)
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
    await this.page.mouse.move(to.x, to.y, { steps: 4 })
  }

  /** Presses the handle of a boundary in its middle, and says where that is. */
  async grabBoundary(above: string, below: string) {
    const from = await middleOf(this.boundary(above, below))
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.carried.waitFor()
    return from
  }

  /** Where the map shows the upper edge of a raw line; the source must have drawn it. */
  async placeOnMap(line: number) {
    const row = this.line(line)
    const [index, rows] = [
      Number(await row.getAttribute('aria-posinset')),
      Number(await row.getAttribute('aria-setsize')),
    ]
    const strip = await boxOf(this.map)
    return { x: strip.x + strip.width / 2, y: strip.y + (strip.height * (index - 1)) / rows }
  }

  /** Height of the window at which the boundary in the air is drawn. */
  async carriedAt() {
    return (await middleOf(this.carried)).y
  }

  /** Where a boundary is let go to stand above a raw line. */
  async topOf(line: number) {
    const box = await boxOf(this.textOf(line))
    return { x: box.x + 200, y: box.y - 2 }
  }

  /** Drags a boundary to the top of a raw line, without letting go. */
  async carryBoundary(boundary: Locator, line: number) {
    const box = await boxOf(this.textOf(line))
    await this.carry(boundary, { x: box.x + 200, y: box.y - 2 })
    await this.carryOn(line)
  }

  async moveBoundaryByPointer(above: string, below: string, line: number) {
    await this.boundary(above, below).scrollIntoViewIfNeeded()
    await this.carryBoundary(this.boundary(above, below), line)
    await this.page.mouse.up()
  }

  /** Takes the boundary that is in the air to a line, as the eye does: the lines move under it. */
  async carryOn(line: number) {
    for (let looks = 0; looks < 2; looks++) {
      const box = await boxOf(this.textOf(line))
      await this.page.mouse.move(box.x + 200, box.y - 2, { steps: 3 })
    }
  }

  /** Opens the menu beside a line, by pointer. */
  async openMenuOf(line: number) {
    await this.line(line).hover()
    await this.roleButton(line).click()
  }

  /** Starts an article at a raw line, by the ＋ above it. */
  async splitAt(line: number) {
    await this.line(line).hover()
    await this.source.getByRole('button', { name: `从第 ${line} 行起另成一篇` }).click()
  }

  async mergeNextInto(letter: string) {
    await this.card(letter).focus()
    await this.page.keyboard.press('m')
  }

  /** Presses a handle and takes it a little way, so that it is held. */
  async holdAt(handle: Locator) {
    const from = await middleOf(handle)
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + 12, from.y - 4, { steps: 3 })
  }

  /** Takes what is held to a handle that may be out of view, by way of the pane's upper edge, which scrolls it. */
  async carryToTopOf(handle: Locator, pane: Locator) {
    const { x, y, width } = await boxOf(pane)
    await this.page.mouse.move(x + width / 2, y + 38, { steps: 6 })
    await expect(handle).toBeInViewport({ ratio: 1 })
    await this.page.mouse.move(x + width / 2, y + 150, { steps: 4 })
    const to = await middleOf(handle)
    await this.page.mouse.move(x + width / 2, to.y, { steps: 4 })
  }

  /** What is said beside a block in the air that is over a card. */
  flight(letter: string) {
    return this.page.locator('[aria-hidden]').getByText(`归入 ${letter} 稿`, { exact: true })
  }

  /** Where a block is let go to give it to an article: the middle of what is in view of its card. */
  async placeOf(card: Locator) {
    const [pane, box] = [await boxOf(this.articles), await boxOf(card)]
    const top = Math.max(box.y, pane.y + 40)
    const bottom = Math.min(box.y + box.height, pane.y + pane.height)
    return { x: box.x + box.width / 2, y: (top + bottom) / 2 }
  }
}

export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error(`${locator} is not on the screen`)
  return box
}

export async function middleOf(locator: Locator) {
  const box = await boxOf(locator)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
