import type { Locator, Page } from '@playwright/test'
import { boxOf, middleOf } from './desk'

/** What a person does, counted: a chord of keys, a written character, a click and a drag are one each. */
export class Hands {
  gestures = 0
  /** Of the wheel; how many it takes depends on the fonts of the machine. */
  turns = 0

  constructor(readonly page: Page) {}

  async press(...chords: readonly string[]) {
    for (const chord of chords) {
      this.gestures++
      await this.page.keyboard.press(chord)
    }
  }

  async write(text: string) {
    for (const character of text) {
      this.gestures++
      await this.page.keyboard.type(character)
    }
  }

  async click(target: Locator) {
    this.gestures++
    await target.click()
  }

  /** Presses at one place and lets go at another. */
  async drag(from: Locator, to: () => Promise<{ x: number; y: number }>) {
    this.gestures++
    const start = await middleOf(from)
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    await this.page.mouse.move(start.x, start.y + 12, { steps: 3 })
    const end = await to()
    await this.page.mouse.move(end.x, end.y, { steps: 8 })
    await this.page.mouse.up()
  }

  /** Turns the wheel over a pane, so many pixels at a time, until something is in view. */
  async wheelUntil(pane: Locator, pixels: number, target: Locator) {
    const { x, y } = await middleOf(pane)
    for (let turns = 0; !(await isInView(target, pane)); turns++) {
      if (turns > 40) throw new Error(`${target} does not come into view`)
      this.turns++
      await this.page.mouse.move(x, y)
      await this.page.mouse.wheel(0, pixels)
      await this.page.waitForTimeout(150)
    }
  }

  /** Clicks twice in front of a text that a paragraph has, scrolling the pane to it first. */
  async doubleClickBefore(paragraphs: Locator, text: string, pane: Locator) {
    const paragraph = paragraphs.filter({ hasText: text }).first()
    const view = await boxOf(pane)
    const place = () => paragraph.evaluate(placeBefore, text)
    for (
      let { y } = await place();
      y < view.y + 60 || y > view.y + view.height - 40;
      { y } = await place()
    ) {
      this.turns++
      await this.page.mouse.move(view.x + view.width / 2, view.y + view.height / 2)
      await this.page.mouse.wheel(0, y - view.y - view.height / 2)
      await this.page.waitForTimeout(150)
    }
    this.gestures++
    const { x, y } = await place()
    await this.page.mouse.dblclick(x, y)
  }
}

/** Keys that came while the browser was busy: it hands them over one after the other, and nothing else between. */
export const pressAtOnce = (page: Page, ...keys: readonly string[]) =>
  page.evaluate((pressed) => {
    for (const key of pressed)
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      )
  }, keys)

async function isInView(target: Locator, pane: Locator) {
  if (!(await target.isVisible())) return false
  const [box, view] = [await boxOf(target), await boxOf(pane)]
  return box.y >= view.y + 32 && Math.min(box.y + box.height, box.y + 60) <= view.y + view.height
}

/** Where a text begins on the screen. */
function placeBefore(element: Element, text: string) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(text) ?? -1
    if (at < 0) continue
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const box = range.getBoundingClientRect()
    return { x: box.left + 1, y: box.top + box.height / 2 }
  }
  throw new Error(`no ${text} in ${element.textContent}`)
}
