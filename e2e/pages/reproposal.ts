import type { Locator, Page } from '@playwright/test'

/** Proposing a page again: the offer above the desk, and the dialog with the differences. */
export class Reproposal {
  readonly offer: Locator
  readonly dialog: Locator
  readonly differences: Locator

  constructor(readonly page: Page) {
    this.offer = page.getByRole('main').getByRole('region', { name: '重新分稿' })
    this.dialog = page.getByRole('dialog', { name: '重新分稿' })
    this.differences = this.dialog.getByRole('group')
  }

  async open() {
    await this.page.keyboard.press('Shift+P')
    await this.dialog.getByRole('button', { name: /以后再定|完成/ }).waitFor()
  }

  /** Strikes a key, where the keyboard is, as soon as there is a difference in the document, before it is painted. */
  async strikeAsTheyAppear(key: { key: string; shiftKey: boolean }) {
    await this.page.evaluate((init) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('[role="dialog"] [data-item]')) return
        observer.disconnect()
        const event = new KeyboardEvent('keydown', { ...init, bubbles: true })
        document.activeElement?.dispatchEvent(event)
      })
      observer.observe(document.body, { childList: true, subtree: true })
    }, key)
  }

  /** The difference that begins at this raw line. */
  at(line: number) {
    return this.dialog.getByRole('group', { name: new RegExp(`^第 ${line}[ –]`) })
  }

  button(name: string | RegExp) {
    return this.dialog.getByRole('button', { name })
  }
}
