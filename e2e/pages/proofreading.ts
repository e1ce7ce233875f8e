import type { Locator, Page } from '@playwright/test'

/** What proofreading says at the headlines, in the top bar and in its list. */
export class Proofreading {
  /** In the top bar: opens the list, and says how much is to be decided. */
  readonly counter: Locator
  readonly notes: Locator
  readonly dialog: Locator
  readonly items: Locator

  constructor(readonly page: Page) {
    this.counter = page.getByRole('banner').getByRole('button', { name: /^校对/ })
    this.notes = page
      .getByRole('region', { name: '稿件', exact: true })
      .getByRole('group', { name: /稿(引题|主题|副题)：/ })
    this.dialog = page.getByRole('dialog', { name: '标题校对' })
    this.items = this.dialog.getByRole('group')
  }

  /** The note beneath a headline. */
  note(place: string) {
    return this.notes.and(this.page.getByRole('group', { name: new RegExp(`^${place}：`) }))
  }

  item(place: string) {
    return this.dialog.getByRole('group', { name: new RegExp(`^${place}：`) })
  }

  /** The characters with a line under them, as they stand in the text of a field. */
  marked(field: Locator) {
    return field.locator('xpath=..').locator('.found')
  }
}
