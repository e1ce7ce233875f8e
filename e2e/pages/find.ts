import type { Locator, Page } from '@playwright/test'

/** The bar in which words are looked for and replaced, and what it marks on both sides. */
export class Find {
  readonly bar: Locator
  readonly query: Locator
  readonly replacement: Locator
  readonly next: Locator
  readonly previous: Locator
  readonly replaceOne: Locator
  readonly replaceAll: Locator

  constructor(readonly page: Page) {
    this.bar = page.getByRole('search', { name: '查找' })
    this.query = this.bar.getByRole('textbox', { name: '查找内容' })
    this.replacement = this.bar.getByRole('textbox', { name: '替换为' })
    this.next = this.bar.getByRole('button', { name: '查找下一处' })
    this.previous = this.bar.getByRole('button', { name: '查找上一处' })
    this.replaceOne = this.bar.getByRole('button', { name: '替换', exact: true }).last()
    this.replaceAll = this.bar.getByRole('button', { name: /^全部替换/ })
  }

  /** Where the map marks what was found: for the eye alone, its description says how many. */
  get onMap() {
    return this.page.locator('.map-found')
  }

  scope(name: string | RegExp) {
    return this.bar.getByRole('radio', { name })
  }

  /** What the field says beside itself: which of how many. */
  count(text: string | RegExp) {
    return this.bar.getByText(text, { exact: true })
  }

  /** What is marked in a pane. No role finds those behind a field, which are for the eye alone. */
  marks(pane: Locator) {
    return pane.locator('mark')
  }

  /** The marks of the place in hand. */
  current(pane: Locator) {
    return this.marks(pane).and(this.page.locator('[data-now]'))
  }
}
