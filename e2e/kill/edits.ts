import { expect, type Page } from '@playwright/test'
import { Desk } from '../pages/desk'
import { fixture, textFile } from '../pages/files'
import { Galley } from '../pages/galley'

declare global {
  /** Called in the page when the program says that this edit, and with it all before, is saved. */
  var acknowledged: (edit: number) => void
}

/** The edits of a page: each writes its number into the note of the first article. */
export class NumberedEdits {
  private readonly note

  constructor(private readonly page: Page) {
    this.note = new Desk(page).field('A', '备注')
  }

  /** Brings a small page in and makes the first edit. Returns the page's address. */
  async begin(address: string): Promise<string> {
    const galley = new Galley(this.page)
    await this.page.goto(address)
    await galley.choose(textFile('湖畔.txt', fixture('page.txt')))
    const card = new Desk(this.page).card('A')
    await card.getByRole('button', { name: 'A 稿的更多操作' }).click()
    await galley.menu.getByRole('menuitem', { name: '加备注' }).click()
    await this.make(0)
    await expect(this.page.locator('[data-save="saved"]')).toBeVisible()
    return this.page.url()
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address)
    await this.note.waitFor()
  }

  async make(edit: number): Promise<void> {
    await this.note.focus()
    await this.page.keyboard.press('Control+a')
    await this.page.keyboard.insertText(String(edit))
    await this.page.keyboard.press('Enter')
  }

  shown = async () => Number(await this.note.inputValue())

  /** Calls back whenever the status bar says "saved" of everything made so far. */
  async watch(acknowledged: (edit: number) => void): Promise<void> {
    await this.page.exposeFunction('acknowledged', acknowledged)
    await this.page.evaluate(() => {
      const bar = document.querySelector<HTMLElement>('[data-save]')
      if (!bar) throw new Error('nothing says whether it is saved')
      let made = 0
      /** The bar has said "saving" since that edit: what it says next is about it, too. */
      let isMeant = false
      const take = ({ key, target }: KeyboardEvent) => {
        if (key !== 'Enter' || !(target instanceof HTMLTextAreaElement)) return
        made = Number(target.value)
        isMeant = bar.dataset.save === 'saving'
      }
      const look = () => {
        if (bar.dataset.save === 'saving') isMeant = true
        if (bar.dataset.save === 'saved' && isMeant) globalThis.acknowledged(made)
      }
      window.addEventListener('keydown', take, { capture: true })
      new MutationObserver(look).observe(bar, { attributeFilter: ['data-save'] })
    })
  }

  /** The edits in the database's journal, in order, read past the program. */
  stored(): Promise<readonly number[]> {
    return this.page.evaluate(async () => {
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const database = await answer(indexedDB.open('galley'))
      const rows = await answer(database.transaction('entries').objectStore('entries').getAll())
      database.close()
      return rows
        .flatMap(({ entry }) => entry.transaction?.steps ?? [])
        .filter((step: { field?: string }) => step.field === 'note')
        .map((step: { value: string }) => Number(step.value))
    })
  }
}
