import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import type { PickedFile } from './galley'

const SAMPLE = 'yongkang-2022-06-28-p1'
const fixtures = new URL('../../src/formats/fixtures/', import.meta.url)

/** The seed page as tesseract read it from a picture. */
export const ALTO: PickedFile = {
  name: `${SAMPLE}.alto.xml`,
  mimeType: 'application/xml',
  buffer: readFileSync(new URL(`${SAMPLE}.alto.xml`, fixtures)),
}

/** What stands for that picture. */
export const pictureOf = async (page: Page): Promise<PickedFile> => ({
  name: `${SAMPLE}.png`,
  mimeType: 'image/png',
  buffer: await page.screenshot(),
})

/** The pane in which the page stands as it was printed. */
export class PrintedPage {
  readonly pane: Locator
  readonly blocks: Locator
  readonly picture: Locator

  constructor(readonly page: Page) {
    this.pane = page.getByRole('region', { name: '版面', exact: true })
    this.blocks = this.pane.getByRole('option')
    this.picture = this.pane.locator('image')
  }

  /** The block of an article in this role. */
  block(letter: string, role: string) {
    return this.pane.getByRole('option', { name: new RegExp(`^${letter} 稿，${role}，`) })
  }

  /** The edge above a block, by which the pointer drags it. */
  edgeAbove(block: Locator): Promise<Locator> {
    return block
      .getAttribute('data-region')
      .then((at) => this.pane.locator(`[data-edge="${at}"] .sheet-edge-grip`))
  }
}
