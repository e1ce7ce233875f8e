import type { Page } from '@playwright/test'

declare global {
  /** Keys of the journal entries that this tab was told are stored. */
  var stored: number[]
}

/** From now on the tab notes each entry of a journal of which the database says that it is on the disk. */
export const noteStored = (page: Page) =>
  page.addInitScript(() => {
    globalThis.stored = []
    const { add } = IDBObjectStore.prototype
    IDBObjectStore.prototype.add = function (value: unknown, key?: IDBValidKey) {
      const request = add.call(this, value, key)
      if (this.name === 'entries')
        this.transaction.addEventListener('complete', () =>
          globalThis.stored.push(Number(request.result)),
        )
      return request
    }
  })

/** Keys of the journal entries that the tab was told are stored, in that order. */
export const storedBy = (page: Page): Promise<number[]> => page.evaluate(() => globalThis.stored)

/** Keys of all journal entries in the database, in their order. */
export const entriesInDatabase = (page: Page): Promise<number[]> =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve, reject) => {
        const request = indexedDB.open('galley')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const database = request.result
          const keys = database.transaction('entries').objectStore('entries').getAllKeys()
          keys.onerror = () => reject(keys.error)
          keys.onsuccess = () => {
            database.close()
            resolve(keys.result.map(Number))
          }
        }
      }),
  )
