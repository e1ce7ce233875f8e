import type { Download, Locator, Page } from '@playwright/test'

/** A file as a person has it on disk. */
export interface PickedFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** The program around the desk: start screen, queue, top bar, notices. Speaks Chinese, as the tests' browser does. */
export class Galley {
  readonly samples: Locator
  readonly queue: Locator
  /** Problems stay until they are dismissed. */
  readonly problem: Locator
  readonly ledger: Locator
  readonly pageTitle: Locator
  readonly dialog: Locator
  readonly menu: Locator

  constructor(readonly page: Page) {
    this.samples = page.getByRole('list', { name: '样张' })
    this.queue = page.getByRole('navigation', { name: '版面' })
    this.problem = page.getByRole('alert')
    this.ledger = page.getByRole('contentinfo')
    this.pageTitle = page.getByRole('banner').getByRole('heading', { level: 1 })
    this.dialog = page.getByRole('dialog')
    this.menu = page.getByRole('menu')
  }

  async start() {
    await this.page.goto('/')
    await this.samples.getByRole('button').first().waitFor()
  }

  async openSample(title: string) {
    await this.start()
    await this.samples.getByRole('button', { name: title }).click()
    await this.page.getByRole('region', { name: '稿件' }).waitFor()
  }

  openSeed = () => this.openSample('永康日报头版')

  async choose(...files: readonly PickedFile[]) {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: '打开文件' }).click()
    await (await chooser).setFiles([...files])
  }

  /** Drops files anywhere in the window, with the events that a real drag sends. */
  async drop(...files: readonly PickedFile[]) {
    const contents = files.map(({ name, mimeType, buffer }) => ({
      name,
      mimeType,
      bytes: buffer.toString('base64'),
    }))
    const transfer = await this.page.evaluateHandle((list) => {
      const carried = new DataTransfer()
      for (const { name, mimeType, bytes } of list)
        carried.items.add(
          new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name, {
            type: mimeType,
          }),
        )
      return carried
    }, contents)
    const root = this.page.locator('body')
    await root.dispatchEvent('dragenter', { dataTransfer: transfer })
    await this.page.getByText('松手即可打开').waitFor()
    await root.dispatchEvent('dragover', { dataTransfer: transfer })
    await root.dispatchEvent('drop', { dataTransfer: transfer })
  }

  async openMenu() {
    await this.page.getByRole('banner').getByRole('button', { name: '菜单' }).click()
    await this.menu.waitFor()
  }

  /** Chooses from one of the main menu's inner menus. */
  async chooseInMenu(group: string, name: string | RegExp) {
    await this.openMenu()
    await this.menu.getByRole('menuitem', { name: group, exact: true }).hover()
    const item = this.menu.nth(1).getByRole('menuitem', { name })
    await item.waitFor()
    const box = await item.boundingBox()
    // As a hand does it: an inner menu closes under a pointer that leaps.
    if (box) await this.page.mouse.move(box.x + box.width / 2, box.y + 8, { steps: 12 })
    await item.click()
  }

  /** Backs the whole queue up, from the menu. */
  async backUp(): Promise<Download> {
    const download = this.page.waitForEvent('download')
    await this.chooseInMenu('文件', '备份全部版面…')
    const file = await download
    await this.dialog.getByRole('button', { name: '关闭' }).last().click()
    return file
  }

  /** Gives a backup, or the path of one, to be restored. Returns the dialog that says what it would do. */
  async restore(file: PickedFile | string): Promise<Locator> {
    await this.chooseInMenu('文件', '从备份恢复…')
    const chooser = this.page.waitForEvent('filechooser')
    await this.dialog.getByRole('button', { name: '选择备份文件…' }).click()
    await (await chooser).setFiles(file)
    return this.dialog
  }

  pageInQueue(name: string | RegExp) {
    return this.queue.getByRole('link', { name })
  }
}
