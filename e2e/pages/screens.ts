import { expect, type Page } from '@playwright/test'
import { wordsIn } from '../../src/ui/words'
import { expectAccessible } from './axe'
import type { PickedFile } from './galley'

export type Language = 'zh' | 'en'

/** The screens of the program under the names that they have in a language. */
export function screensOf(page: Page, language: Language) {
  const words = wordsIn(language)
  const banner = page.getByRole('banner')
  const source = page.getByRole('region', { name: words.source })
  const articles = page.getByRole('region', { name: words.articles, exact: true })
  const cards = articles.getByRole('article')
  const dialog = page.getByRole('dialog')
  const menu = page.getByRole('menu')
  const close = async (what: typeof dialog) => {
    await page.keyboard.press('Escape')
    await expect(what).toHaveCount(0)
  }
  return {
    words,
    banner,
    source,
    articles,
    cards,
    dialog,
    card: (letter: string) =>
      articles.getByRole('article', { name: new RegExp(`^${letter}[：:]`) }),
    async start() {
      await page.goto('/')
      await page.getByRole('list', { name: words.samples }).getByRole('button').first().waitFor()
    },
    async backToStart() {
      await page.goto('/#')
      await page.getByRole('list', { name: words.samples }).getByRole('button').first().waitFor()
    },
    async seed() {
      await page.getByRole('list', { name: words.samples }).getByRole('button').first().click()
      await cards.first().waitFor()
    },
    async choose(...files: readonly PickedFile[]) {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: words.openFiles, exact: true }).first().click()
      await (await chooser).setFiles([...files])
    },
    /** Opens a dialog with a key and looks at it, and at what `also` makes of it. */
    async inDialog(screen: string, key: string, also?: () => Promise<void>) {
      await page.keyboard.press(key)
      await dialog.waitFor()
      await expectAccessible(page, screen, 'dialog')
      await also?.()
      await close(dialog)
    },
    async inMenu(screen: string, open: () => Promise<void>, inner?: string) {
      await open()
      await menu.waitFor()
      await expectAccessible(page, screen, 'menu')
      if (inner) {
        await menu.getByRole('menuitem', { name: inner, exact: true }).focus()
        await page.keyboard.press('ArrowRight')
        await expect(menu).toHaveCount(2)
        await expectAccessible(page, `${screen}: ${inner}`, 'menu')
      }
      await close(menu)
    },
  }
}
