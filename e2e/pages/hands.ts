import type { Locator, Page } from '@playwright/test'
import { middleOf } from './desk'

/** What a person does, counted: a chord of keys, a written character, a click, a drag and a turn of the wheel are one each. */
export class Hands {
  gestures = 0

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

  async wheel(over: Locator, pixels: number) {
    this.gestures++
    const { x, y } = await middleOf(over)
    await this.page.mouse.move(x, y)
    await this.page.mouse.wheel(0, pixels)
  }
}
