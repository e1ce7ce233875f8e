import { expect, type Page, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { contentsOf, exportAs, fixture, PROJECT, textFile } from './pages/files'
import { Galley } from './pages/galley'
import { Queue } from './pages/queue'

/** Approves the first article: a change like any other. */
const approveFirst = (page: Page) =>
  new Desk(page).cards.first().getByRole('button', { name: /核准$/ }).click()

const approved = (page: Page) =>
  new Desk(page).cards.first().getByRole('button', { name: '✓ 已核' })

/** Downloads a backup by the button beside what went wrong, and counts the changes of its pages. */
async function changesInBackup(page: Page): Promise<readonly number[]> {
  const download = page.waitForEvent('download')
  await new Galley(page).ledger.getByRole('button', { name: '备份' }).click()
  const lines = (await contentsOf(await download)).trim().split('\n')
  await page.keyboard.press('Escape')
  return lines
    .map((line) => JSON.parse(line))
    .filter(({ format }) => format === 'galley-project')
    .map(({ done }) => done.length)
}

test('a full disk is told; work goes on, leaves as a backup, and is stored when there is room', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const method of ['add', 'put'] as const) {
      const own = IDBObjectStore.prototype[method]
      IDBObjectStore.prototype[method] = function (...values) {
        if ('isFull' in window) throw new DOMException('full', 'QuotaExceededError')
        return own.apply(this, values)
      }
    }
  })
  const galley = new Galley(page)
  await galley.openSample('夜里爆管')
  await page.evaluate(() => Object.assign(window, { isFull: true }))
  await approveFirst(page)
  await expect(galley.problem).toContainText('存储已满')
  await expect(approved(page)).toBeVisible()
  expect(await changesInBackup(page)).toEqual([1])
  await page.evaluate(() => Reflect.deleteProperty(window, 'isFull'))
  await galley.problem.getByRole('button', { name: '再试一次' }).click()
  await expect(galley.ledger).toContainText('已保存')
  await page.reload()
  await expect(approved(page)).toBeVisible()
})

test('an import stops when storage is full, says so, and goes on with the rest', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { add } = IDBObjectStore.prototype
    IDBObjectStore.prototype.add = function (...values) {
      if ('isFull' in window) throw new DOMException('full', 'QuotaExceededError')
      return add.apply(this, values)
    }
  })
  const galley = new Galley(page)
  await galley.start()
  await page.evaluate(() => Object.assign(window, { isFull: true }))
  await galley.choose(
    ...['甲', '乙', '丙'].map((name) => textFile(`${name}.txt`, `${name}稿标题\n${name}稿正文。`)),
  )
  const told = page.getByRole('alert').getByRole('listitem')
  await expect(told).toHaveText(/没能存下：存储已满/)
  await page.evaluate(() => Reflect.deleteProperty(window, 'isFull'))
  await page.getByRole('button', { name: '读入其余的' }).click()
  await expect(new Queue(page).links).toHaveCount(2)
  await expect(told).toHaveCount(1)
})

test('storage that was cleared under a page is told, and the page is put back with its history', async ({
  page,
}) => {
  const galley = new Galley(page)
  await galley.openSample('夜里爆管')
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('galley')
        request.onsuccess = resolve
        request.onerror = reject
      }),
  )
  await approveFirst(page)
  await expect(galley.problem).toContainText('浏览器清除了校样的存储')
  expect(await changesInBackup(page)).toEqual([1])
  await galley.problem.getByRole('button', { name: '放回' }).click()
  await expect(galley.ledger).toContainText('已保存')
  await page.reload()
  await expect(approved(page)).toBeVisible()
  await expect(new Desk(page).undo).toBeEnabled()
})

test('a browser without storage says so, and everything can be done and downloaded', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  const galley = new Galley(page)
  await galley.openSample('夜里爆管')
  await expect(galley.ledger).toContainText('不提供存储')
  await approveFirst(page)
  await expect(approved(page)).toBeVisible()
  expect(await changesInBackup(page)).toEqual([1])
})

test('a worker that dies over a page is told, and the next page opens', async ({ page }) => {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage as (...message: unknown[]) => void
    Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
      if (!('isDying' in window)) return post.apply(this, message)
      this.terminate()
      this.dispatchEvent(new ErrorEvent('error'))
    } as Worker['postMessage']
  })
  const galley = new Galley(page)
  const file = textFile('湖畔.txt', fixture('page.txt'))
  await galley.start()
  await page.evaluate(() => Object.assign(window, { isDying: true }))
  await galley.choose(file)
  await expect(galley.problem).toContainText('“湖畔.txt”没能读入')
  await page.evaluate(() => Reflect.deleteProperty(window, 'isDying'))
  await galley.choose(file)
  await expect(new Desk(page).cards.first()).toBeVisible()
})

test('what a newer version stored can be read and downloaded, and is not written to', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.openSample('夜里爆管')
  await approveFirst(page)
  await expect(galley.ledger).toContainText('已保存')
  const address = page.url()
  await page.goto('/favicon.svg')
  const stored = () =>
    page.evaluate(
      (version) =>
        new Promise<string>((resolve, reject) => {
          const request = indexedDB.open('galley', version)
          request.onerror = reject
          request.onsuccess = () => {
            const database = request.result
            const rows = database.transaction('entries').objectStore('entries').getAll()
            rows.onsuccess = () => {
              resolve(JSON.stringify([database.version, rows.result]))
              database.close()
            }
          }
        }),
      990,
    )
  const before = await stored()
  await page.goto(address)
  await expect(galley.ledger).toContainText('更新版本')
  await expect(approved(page)).toBeVisible()
  await expect(galley.queue.getByRole('link')).toHaveCount(1)
  await desk.undo.click()
  await expect(approved(page)).toHaveCount(0)
  expect(JSON.parse(await contentsOf(await exportAs(page, PROJECT))).undone).toHaveLength(1)
  expect(await changesInBackup(page)).toEqual([0])
  await galley.choose(textFile('湖畔.txt', fixture('page.txt')))
  await expect(page.getByText('“湖畔.txt”').first()).toBeVisible()
  page.on('dialog', (dialog) => dialog.accept())
  await page.goto('/favicon.svg')
  expect(await stored()).toBe(before)
})

test('the browser is asked to keep what is stored once there is something to lose', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.storage.persisted = async () => false
    navigator.storage.persist = async () => {
      document.documentElement.dataset.asked = 'yes'
      return false
    }
  })
  const galley = new Galley(page)
  const asked = page.locator('html[data-asked]')
  await galley.start()
  await expect(asked).toHaveCount(0)
  await galley.openSample('夜里爆管')
  await expect(asked).toHaveCount(1)
  await galley.ledger.getByText('均已保存').hover()
  await expect(page.getByRole('tooltip')).toContainText('没有答应长期保留')
})

/** Spoils something in the database, past the program. */
const spoil = (page: Page, table: 'entries' | 'pages') =>
  page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('galley')
        request.onerror = reject
        request.onsuccess = () => {
          const database = request.result
          const work = database.transaction(name, 'readwrite')
          work.oncomplete = () => {
            database.close()
            resolve()
          }
          const cursor = work.objectStore(name).openCursor(null, 'prev')
          cursor.onsuccess = () => {
            const row = cursor.result?.value
            if (name === 'entries') row.entry = { kind: 'do', at: 1, transaction: { steps: 'x' } }
            else row.base = 'x'
            cursor.result?.update(row)
          }
        }
      }),
    table,
  )

test('a damaged page opens as far as it is sound, and leaves as text and as it was last', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.openSample('夜里爆管')
  await approveFirst(page)
  await desk.cards.nth(1).getByRole('button', { name: /核准$/ }).click()
  await expect(galley.ledger).toContainText('已保存')
  const address = page.url()
  await page.goto('/favicon.svg')
  await spoil(page, 'entries')
  await page.goto(address)
  await expect(approved(page)).toBeVisible()
  await expect(page.getByRole('banner')).toContainText(/1 \/ \d+ 已核/)
  await expect(galley.problem).toContainText('最后 1 步读不出来')
  const good = page.waitForEvent('download')
  await galley.problem.getByRole('button', { name: '下载最后完好的状态' }).click()
  expect(JSON.parse(await contentsOf(await good)).done).toHaveLength(1)

  await page.goto('/favicon.svg')
  await spoil(page, 'pages')
  await page.goto(address)
  await expect(galley.problem.first()).toContainText('打不开；原文没有丢')
  const text = page.waitForEvent('download')
  await galley.problem.getByRole('button', { name: '下载原文' }).click()
  expect(await contentsOf(await text)).toContain('爆管')
})
