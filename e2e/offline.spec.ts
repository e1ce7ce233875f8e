import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { versionIn } from '../src/tools/service-worker'
import { Host } from './offline/host'
import { BUILD, NEXT_SCRIPT, writeNextVersion } from './offline/versions'
import { Desk } from './pages/desk'
import { ARTICLES, contentsOf, exportAs } from './pages/files'
import { Galley } from './pages/galley'
import { policyViolations } from './pages/policy'
import { Queue } from './pages/queue'

const test = base.extend<{ host: Host; nextVersion: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: what a fixture needs is read from its pattern
  host: async ({}, use) => {
    const host = await Host.start(BUILD)
    await use(host)
    await host.cut()
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  nextVersion: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-next-'))
    await writeNextVersion(folder)
    await use(folder)
    rmSync(folder, { recursive: true })
  },
})
test.use({ serviceWorkers: 'allow' })

/** Opens the app, and waits until it says in its menu that it works without a network. */
async function visit(page: Page, host: Host): Promise<void> {
  await page.goto(host.address)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  const galley = new Galley(page)
  await galley.openMenu()
  await expect(galley.menu).toContainText('断网也能用')
  await page.keyboard.press('Escape')
}

async function openSample(page: Page): Promise<void> {
  await new Galley(page).samples.getByRole('button', { name: '永康日报头版' }).click()
  await new Desk(page).card('C').waitFor()
}

async function writeHeadline(page: Page, text: string): Promise<void> {
  await new Desk(page).field('C', '主题').fill(text)
  await page.keyboard.press('Enter')
}

/** What the browser does by itself whenever the app is opened, and Galley once an hour; until what it found is there. */
const lookForNewVersion = (page: Page) =>
  page.evaluate(async () => {
    const registration = await (await navigator.serviceWorker.ready).update()
    const worker = registration.installing ?? registration.waiting
    if (worker)
      await new Promise<void>((resolve) =>
        worker.addEventListener('statechange', () => worker.state === 'activated' && resolve()),
      )
  })

const ready = (page: Page) => page.getByRole('status').filter({ hasText: '有了新版本' })

async function takeFromMenu(page: Page): Promise<void> {
  const galley = new Galley(page)
  await galley.openMenu()
  await galley.menu.getByRole('menuitem', { name: '换用新版本' }).click()
}

/** The addresses that each cache of the app holds. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name !== 'another app')
    return Promise.all(
      names.map(async (name) => {
        const requests = await (await caches.open(name)).keys()
        return requests.map(({ url }) => url).sort()
      }),
    )
  })

const keepForAnotherApp = (page: Page) =>
  page.evaluate(async () => {
    const cache = await caches.open('another app')
    await cache.put('/papers/other/', new Response('another app'))
  })

async function cutOff(host: Host, context: BrowserContext): Promise<void> {
  await host.cut()
  await context.setOffline(true)
}

test('after the first visit everything works without a network', async ({
  page,
  context,
  host,
}) => {
  const violations = await policyViolations(page)
  await visit(page, host)
  const files = versionIn(BUILD).files.map(({ path }) => host.address + path)
  expect(await kept(page)).toEqual([[`${host.address}?in-force`, ...files].sort()])

  await cutOff(host, context)
  await page.reload()
  await openSample(page)
  await writeHeadline(page, '五金产业转型升级')
  await expect(new Galley(page).ledger).toContainText('已保存')
  await page.reload()
  await expect(new Desk(page).field('C', '主题')).toHaveValue('五金产业转型升级')
  expect(await contentsOf(await exportAs(page, ARTICLES))).toContain('五金产业转型升级')
  await page.goto(`${host.address}index.html?from=bookmark`)
  const queue = new Queue(page)
  await queue.search.fill('五金产业转型升级')
  await expect(queue.links).toHaveCount(1)
  await queue.search.fill('没有这样的题目')
  await expect(queue.links).toHaveCount(0)
  expect(violations).toEqual([])
})

test('a new version is announced, and taken only when the editor agrees and all tabs have saved', async ({
  page,
  context,
  host,
  nextVersion,
}) => {
  await visit(page, host)
  await keepForAnotherApp(page)
  await openSample(page)
  host.deploy(nextVersion)
  await lookForNewVersion(page)
  await ready(page).getByRole('button', { name: '以后再说' }).click()
  await expect(ready(page)).toHaveCount(0)
  const address = page.url()
  await page.close()

  const other = await context.newPage()
  await other.addInitScript(() => {
    const { add } = IDBObjectStore.prototype
    IDBObjectStore.prototype.add = function (...values) {
      if ('isFull' in window) throw new DOMException('full', 'QuotaExceededError')
      return add.apply(this, values)
    }
  })
  await test.step('put off, it stays ready, and all is of the old version', async () => {
    await other.goto(address)
    await expect(ready(other)).toBeVisible()
    await expect(other.locator(NEXT_SCRIPT)).toHaveCount(0)
    await exportAs(other, ARTICLES)
    await other.keyboard.press('Escape')
  })

  const third = await context.newPage()
  await third.goto(address)
  await test.step('not while a tab holds what cannot be saved', async () => {
    await other.evaluate(() => Object.assign(window, { isFull: true }))
    await writeHeadline(other, '五金产业转型升级')
    await expect(new Galley(other).problem).toContainText('存储已满')
    await takeFromMenu(third)
    await expect(new Galley(third).problem).toContainText('还有没保存的内容')
    await expect(new Desk(other).field('C', '主题')).toHaveValue('五金产业转型升级')
    await expect(third.locator(NEXT_SCRIPT)).toHaveCount(0)
  })

  await test.step('nor while one has a dialog open', async () => {
    await other.evaluate(() => Reflect.deleteProperty(window, 'isFull'))
    await other.keyboard.press('p')
    await new Galley(other).dialog.waitFor()
    await takeFromMenu(third)
    await expect(new Galley(third).problem.last()).toContainText('开着对话框')
    await other.keyboard.press('Escape')
  })

  await test.step('then in all tabs, with all that was done', async () => {
    await takeFromMenu(third)
    for (const tab of [other, third]) {
      await expect(tab.locator(NEXT_SCRIPT)).toHaveCount(1)
      await expect(new Desk(tab).field('C', '主题')).toHaveValue('五金产业转型升级')
      await expect(ready(tab)).toHaveCount(0)
    }
  })

  await test.step('the old version is thrown away, and nothing of another app', async () => {
    await third.close()
    await cutOff(host, context)
    await other.reload()
    const files = versionIn(nextVersion).files.map(({ path }) => host.address + path)
    await expect.poll(() => kept(other)).toEqual([[`${host.address}?in-force`, ...files].sort()])
    expect(await other.evaluate(() => caches.keys())).toContain('another app')
    await new Desk(other).card('C').waitFor()
  })
})

test('without a service worker the app works as ever, and says why it needs the network', async ({
  page,
  host,
}) => {
  const galley = new Galley(page)
  host.withhold('service-worker.js')
  await page.goto(host.address)
  await openSample(page)
  await galley.openMenu()
  await expect(galley.menu).toContainText('程序文件没能全部取来存下')

  // As in an office's own network, where nobody has set up HTTPS.
  await page.route('http://galley.test/**', async (route) => {
    const { pathname } = new URL(route.request().url())
    await route.fulfill({ path: join(BUILD, pathname === '/' ? 'index.html' : pathname) })
  })
  await page.goto('http://galley.test/')
  await openSample(page)
  await galley.openMenu()
  await expect(galley.menu).toContainText('不是经 HTTPS 打开的')
})
