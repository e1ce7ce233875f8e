import { readFileSync } from 'node:fs'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { textFile } from './pages/files'
import { Galley } from './pages/galley'
import { giveCommands } from './tabs/random-keys'
import { entriesInDatabase, noteStored, storedBy } from './tabs/stored-entries'

/** Commands that each of four tabs gives; `npm test -- --tabs 200` asks for more. */
const COMMANDS = Number(process.env.GALLEY_TABS ?? 25)

async function anotherTab(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await new Desk(page).cards.first().waitFor()
  return page
}

/** The seed page in this tab and in another. */
async function twoTabs(page: Page, context: BrowserContext) {
  await new Galley(page).openSeed()
  const other = await anotherTab(context, page.url())
  return { here: new Desk(page), other, there: new Desk(other) }
}

test('what is done in one tab is there in the other, in order, and nothing there is disturbed', async ({
  page,
  context,
}) => {
  const { here, other, there } = await twoTabs(page, context)
  await there.goToLine(253, '章旭升强调，推动五金')
  await there.field('C', '主题').fill('五金产业转型升级')

  await here.card('B').getByRole('button', { name: /核准$/ }).click()
  await expect(there.card('B').getByRole('button', { name: '✓ 已核' })).toBeVisible()
  await here.goToLine(44, '章旭升对过去一年')
  await page.keyboard.press('Enter')
  await expect(there.card('E')).toBeVisible()
  await expect(there.field('C', '主题')).toHaveValue('五金产业转型升级')
  await expect(there.field('C', '主题')).toBeFocused()

  await other.keyboard.press('Enter')
  await expect(here.field('C', '主题')).toHaveValue('五金产业转型升级')
  await expect.poll(() => here.reading()).toBe(await there.reading())
  await there.undo.click()
  await there.undo.click()
  await expect(here.card('E')).toHaveCount(0)
  await expect(here.field('C', '主题')).not.toHaveValue('五金产业转型升级')
  await expect(here.card('B').getByRole('button', { name: '✓ 已核' })).toBeVisible()
})

test('the line in hand, and a boundary in the air, stay where they are', async ({
  page,
  context,
}) => {
  const { here, other, there } = await twoTabs(page, context)
  await there.goToLine(253, '章旭升强调，推动五金')
  await here.card('A').getByRole('button', { name: /核准$/ }).click()
  await expect(there.card('A').getByRole('button', { name: '✓ 已核' })).toBeVisible()
  await other.keyboard.press('Enter')
  await expect(there.spoken(/从第 253 行起另成/)).toHaveCount(1)
  await there.undo.click()

  await there.boundary('A', 'B').scrollIntoViewIfNeeded()
  await there.carryBoundary(there.boundary('A', 'B'), 8)
  await here.card('B').getByRole('button', { name: /核准$/ }).click()
  await expect(other.getByRole('banner')).toContainText('2 / 4 已核')
  await expect(there.carried).toBeVisible()
  await other.mouse.up()
  await expect(there.spoken(/^边界移到第 8 行/)).toHaveCount(1)
  await expect.poll(() => here.reading()).toBe(await there.reading())
})

test('what is typed in a text goes together with what another tab changed elsewhere in it, else stays in the field', async ({
  page,
  context,
}) => {
  const { here, other, there } = await twoTabs(page, context)
  /** Writes the headline in this tab, and waits till the other shows it. */
  const write = async (text: string) => {
    await here.field('C', '主题').fill(text)
    await page.keyboard.press('Enter')
    await there.articles.getByRole('article', { name: `C：${text}` }).waitFor()
  }
  await there.field('C', '主题').fill('全力推动五金产业转型升级起势成势')
  await write('全力全速推动五金产业转型升级起势成景')
  await other.keyboard.press('Enter')
  await expect(here.field('C', '主题')).toHaveValue('全力推动五金产业转型升级起势成景')

  await there.field('C', '主题').fill('那边的题目')
  await write('这边的题目')
  await other.keyboard.press('Enter')
  await expect(there.spoken('文字刚刚有过变动')).toHaveCount(1)
  await expect(there.field('C', '主题')).toHaveValue('那边的题目')
  await there.field('C', '主题').press('Escape')
  await expect(there.field('C', '主题')).toHaveValue('这边的题目')
})

test('a tab that hears of nothing catches up when it is looked at, and before it writes', async ({
  page,
  context,
}) => {
  await new Galley(page).openSeed()
  const here = new Desk(page)
  const other = await context.newPage()
  await other.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'))
  await other.goto(page.url())
  const there = new Desk(other)
  await there.card('B').waitFor()
  const approve = (desk: Desk, letter: string) =>
    desk.card(letter).getByRole('button', { name: /核准$/ }).click()
  const lookAt = (tab: Page) => tab.evaluate(() => window.dispatchEvent(new Event('focus')))
  await approve(here, 'B')
  await expect(new Galley(page).ledger).toContainText('已保存')
  await expect(there.card('B').getByRole('button', { name: /核准$/ })).toBeVisible()
  await lookAt(other)
  await expect(there.card('B').getByRole('button', { name: '✓ 已核' })).toBeVisible()

  await here.field('C', '主题').fill('五金产业转型升级')
  await page.keyboard.press('Enter')
  await expect(new Galley(page).ledger).toContainText('已保存')
  await approve(there, 'C')
  await expect(other.getByRole('alert')).toContainText('“C 稿已核准”')
  await expect(there.field('C', '主题')).toHaveValue('五金产业转型升级')
  await approve(there, 'C')
  await expect(new Galley(other).ledger).toContainText('已保存')
  await lookAt(page)
  await expect(here.card('C').getByRole('button', { name: '✓ 已核' })).toBeVisible()
})

test('a tab that hears of nothing has new pages in its list when it is come back to', async ({
  page,
  context,
}) => {
  const here = new Galley(page)
  await here.openSeed()
  const other = await context.newPage()
  await other.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'))
  await other.goto('/')
  const there = new Galley(other)
  await there.pageInQueue(/永康日报/).waitFor()
  await here.choose(textFile('一.txt', '湖滨步道夜间亮灯\n本报讯 从今晚起，路灯亮到十二点。\n'))
  await here.pageInQueue(/一/).waitFor()
  await expect(there.pageInQueue(/一/)).toHaveCount(0)
  await other.evaluate(() =>
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  )
  await expect(there.pageInQueue(/一/)).toBeVisible()
})

test(`four tabs with ${COMMANDS} random commands each come to the same page, and none is lost`, async ({
  page,
  context,
}) => {
  test.setTimeout(90_000 + COMMANDS * 4_000)
  await new Galley(page).openSample('一湖清水与加装电梯')
  const address = page.url()
  const tabs: Page[] = []
  for (let i = 0; i < 4; i++) {
    const tab = await context.newPage()
    await noteStored(tab)
    await tab.goto(address)
    await new Desk(tab).cards.first().waitFor()
    tabs.push(tab)
  }
  await page.close()
  const given = await Promise.all(tabs.map((tab, i) => giveCommands(tab, COMMANDS, 7 + i)))
  for (const tab of tabs) await expect(tab.locator('[data-save="saved"]')).toBeVisible()

  const [first, ...others] = tabs.map((tab) => new Desk(tab))
  const reader = await anotherTab(context, address)
  const replayed = await new Desk(reader).reading()
  for (const desk of [first, ...others]) await expect.poll(() => desk.reading()).toBe(replayed)

  const told = await Promise.all(tabs.map(storedBy))
  const journal = await entriesInDatabase(reader)
  const notices = await Promise.all(tabs.map((tab) => tab.getByRole('alert').count()))
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b)
  console.log(
    `4 tabs × ${COMMANDS} commands: ${sum(given)} given, ${told.map(({ length }) => length).join(' + ')} entries stored, ${sum(notices)} told as not made`,
  )
  // Each acknowledged entry is in the journal once, and in the order in which its tab was told.
  expect(journal).toEqual(told.flat().sort((a, b) => a - b))
  for (const own of told) {
    expect(own).toEqual([...own].sort((a, b) => a - b))
    expect(own.length).toBeGreaterThanOrEqual(COMMANDS)
  }
  expect(sum(given)).toBeLessThan(3 * journal.length)
})

test.describe('a tab with an older version', () => {
  /** Does to the database what a newer version of the program would. */
  const asNewer = (page: Page, what: 'writes' | 'upgrades') =>
    page.evaluate(
      (how) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('galley', how === 'upgrades' ? 1000 : undefined)
          request.onerror = () => reject(request.error)
          request.onsuccess = () => {
            const database = request.result
            const end = () => {
              database.close()
              resolve()
            }
            if (how === 'upgrades') return end()
            const change = database.transaction('meta', 'readwrite')
            change.objectStore('meta').put({ key: 'writer', value: 1000 })
            change.oncomplete = end
          }
        }),
      what,
    )

  for (const what of ['writes', 'upgrades'] as const)
    test(`stops writing when a newer one ${what}, and lets what is unsaved be downloaded`, async ({
      page,
      context,
    }) => {
      page.on('dialog', (dialog) => dialog.accept())
      await new Galley(page).openSeed()
      const desk = new Desk(page)
      await desk.card('B').getByRole('button', { name: /核准$/ }).click()
      await expect(page.locator('[data-save="saved"]')).toBeVisible()
      const newer = await context.newPage()
      await newer.goto('/samples/index.json')
      const before = await entriesInDatabase(newer)
      await asNewer(newer, what)
      if (what === 'upgrades') await expect(page.getByRole('alert')).toContainText('不再保存')

      await desk.field('C', '主题').fill('没有存下的题目')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('alert')).toContainText('不再保存')
      await desk.card('A').getByRole('button', { name: /核准$/ }).click()
      await expect(page.getByRole('banner')).toContainText('2 / 4 已核')
      const download = page.waitForEvent('download')
      await page.getByRole('alert').getByRole('button', { name: '下载工程文件' }).click()
      const file = await (await download).path()
      expect(readFileSync(file, 'utf8')).toContain('没有存下的题目')
      await page.close({ runBeforeUnload: true })
      expect(await entriesInDatabase(newer)).toEqual(before)
      expect(
        await newer.evaluate(() =>
          Object.keys(localStorage).filter((key) => key.includes('rescue')),
        ),
      ).toEqual([])
    })
})
