import type { Locator, Page } from '@playwright/test'

/** The question of how a file is encoded, above the desk and in its dialog. */
export class Encoding {
  readonly note: Locator
  readonly others: Locator
  readonly right: Locator
  readonly dialog: Locator
  readonly take: Locator
  readonly takeBeside: Locator

  constructor(page: Page) {
    this.note = page.getByRole('region', { name: '文字编码' })
    this.others = this.note.getByRole('button', { name: '换一种编码…' })
    this.right = this.note.getByRole('button', { name: '读得对' })
    this.dialog = page.getByRole('dialog', { name: '文字编码' })
    this.take = this.dialog.getByRole('button', { name: '改用这种编码' })
    this.takeBeside = this.dialog.getByRole('button', { name: '用这种编码另读一版' })
  }

  reading(name: string): Locator {
    return this.dialog.getByRole('radio', { name: new RegExp(`^${name}`) })
  }
}
