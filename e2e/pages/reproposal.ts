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

  /** The difference that begins at this raw line. */
  at(line: number) {
    return this.dialog.getByRole('group', { name: new RegExp(`^第 ${line}[ –]`) })
  }

  button(name: string | RegExp) {
    return this.dialog.getByRole('button', { name })
  }
}
