import type { Locator, Page } from '@playwright/test'
import { type Words, wordsIn } from '../../src/ui/words'

/** The list of all commands, and the places that it leads to. */
export class Commands {
  readonly dialog: Locator
  readonly field: Locator
  readonly answers: Locator

  constructor(
    readonly page: Page,
    words: Words = wordsIn('zh'),
  ) {
    this.dialog = page.getByRole('dialog', {
      name: new RegExp(`^(${words.commandsTitle}|${words.goTitle})$`),
    })
    this.field = this.dialog.getByRole('combobox')
    this.answers = this.dialog.getByRole('option')
  }

  async open() {
    await this.page.keyboard.press('Control+k')
    await this.field.waitFor()
  }

  /** The answer that Enter would choose. */
  get first() {
    return this.dialog.getByRole('option', { selected: true })
  }

  answer(name: string | RegExp) {
    return this.dialog.getByRole('option', { name })
  }

  /** Opens the list and chooses what answers to a few letters best. */
  async run(query: string) {
    await this.open()
    await this.page.keyboard.type(query)
    await this.first.waitFor()
    await this.page.keyboard.press('Enter')
  }
}
