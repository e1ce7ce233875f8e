import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { ARTICLES, exportAs, SEED_TEXT, textFile } from './pages/files'
import { Galley } from './pages/galley'
import { policyViolations } from './pages/policy'

test('a whole journey asks nothing of any other server, and sends nothing', async ({
  page,
  context,
  baseURL,
}) => {
  const strange: string[] = []
  let asked = 0
  context.on('request', (request) => {
    asked++
    const own = request.url().startsWith(baseURL ?? '') || /^(blob|data):/.test(request.url())
    if (!own || request.method() !== 'GET') strange.push(`${request.method()} ${request.url()}`)
  })
  const galley = new Galley(page)
  const desk = new Desk(page)
  const violations = await policyViolations(page)
  await galley.start()
  await galley.choose(textFile('永康日报.txt', SEED_TEXT))
  await expect(desk.cards).toHaveCount(4)
  await page.keyboard.press('n')
  await desk.field('C', '主题').fill('五金产业转型升级提速')
  await page.keyboard.press('Enter')
  await exportAs(page, ARTICLES)
  await galley.openMenu()
  await galley.menu.getByRole('menuitem', { name: 'English' }).click()
  const source = page.getByRole('region', { name: 'Source' })
  await expect(source).toBeVisible()
  await page.reload()
  await expect(source).toBeVisible()
  expect(asked).toBeGreaterThan(3)
  expect(strange).toEqual([])
  expect(violations).toEqual([])
})
