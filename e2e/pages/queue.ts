import type { Page } from '@playwright/test'
import { textFile } from './files'
import { Galley } from './galley'

/** The queue as a place to work in: rows, what is selected, and what is kept elsewhere. */
export class Queue {
  readonly galley: Galley

  constructor(readonly page: Page) {
    this.galley = new Galley(page)
  }

  get links() {
    return this.galley.queue.getByRole('link')
  }

  get search() {
    return this.galley.queue.getByRole('textbox', { name: '搜索标题和正文' })
  }

  get selectionBar() {
    return this.page.getByRole('toolbar', { name: '对选中的版面' })
  }

  issue(name: string) {
    return this.galley.queue.getByRole('button', { name: new RegExp(`^${name}`) })
  }

  row(name: string | RegExp) {
    return this.galley.queue.getByRole('row').filter({ has: this.page.getByRole('link', { name }) })
  }

  /** Pages 1 to `count` of a day's paper, each with a story of its own. */
  async bring(publication: string, date: string, count: number) {
    await this.galley.choose(
      ...Array.from({ length: count }, (_, index) => {
        const number = index + 1
        return textFile(
          `${publication}-${date}-第${number}版.txt`,
          `青江水库${number}号闸门昨日开闸\n本报讯 ${date}上午，青江水库${number}号闸门开闸放水，${publication}记者到场。\n`,
        )
      }),
    )
    await this.galley.pageInQueue(`${publication} ${date} 第 ${count} 版`).waitFor()
  }

  /** Chooses from the menu over the list. */
  async choose(name: string | RegExp) {
    await this.galley.queue.getByRole('button', { name: '排序、筛选与其他去处' }).click()
    const { menu } = this.galley
    await menu.getByRole('menuitemradio', { name }).or(menu.getByRole('menuitem', { name })).click()
  }
}
