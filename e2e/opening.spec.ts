import { expect, type Page, test } from '@playwright/test'
import { expectNoFault } from './pages/axe'
import { textFile } from './pages/files'
import { Galley } from './pages/galley'

/** Holds up the program itself, but not what is seen before it. Returns how to let it come. */
async function slowProgram(page: Page): Promise<() => void> {
  let letCome = () => {}
  const held = new Promise<void>((resolve) => {
    letCome = resolve
  })
  await page.route('**/assets/begin-*.js', async (route) => {
    await held
    await route.continue()
  })
  return () => letCome()
}

test('the start is there before the program, and stays where it is when that comes', async ({
  page,
}) => {
  const galley = new Galley(page)
  const letCome = await slowProgram(page)
  await page.goto('/', { waitUntil: 'commit' })
  // Whatever cannot be pressed yet has no role.
  const ways = page.getByText('打开文件', { exact: true })
  await expect(ways).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
  const before = await ways.boundingBox()
  letCome()
  await galley.samples.getByRole('button').first().waitFor()
  await expect(page.getByRole('button', { name: '打开文件' })).toBeEnabled()
  expect(await ways.boundingBox()).toEqual(before)
})

test('where there are pages no start is seen before them', async ({ page }) => {
  const galley = new Galley(page)
  await galley.start()
  await galley.choose(textFile('一.txt', '湖滨步道夜间亮灯\n本报讯 从今晚起，路灯亮到十二点。\n'))
  await galley.pageInQueue('一').waitFor()
  const letCome = await slowProgram(page)
  await page.goto('/#', { waitUntil: 'commit' })
  await page.reload({ waitUntil: 'commit' })
  await expect(page.getByText('Galley').first()).toBeVisible()
  await expect(page.getByText('打开文件', { exact: true })).toBeHidden()
  letCome()
  await galley.pageInQueue('一').waitFor()
})

test('a program that does not come is said, and can be asked for again', async ({ page }) => {
  const galley = new Galley(page)
  const program = '**/assets/begin-*.js'
  await page.route(program, (route) => route.abort())
  await page.goto('/')
  await expect(galley.problem).toContainText('没有载入')
  await expect(page.getByText('打开文件', { exact: true })).toBeHidden()
  await expectNoFault(page, 'a program that did not come')
  await page.unroute(program)
  await page.getByRole('button', { name: '重新载入' }).click()
  await expect(galley.samples.getByRole('button')).not.toHaveCount(0)
  await expect(galley.problem).toHaveCount(0)
})

test.describe('in English, in the dark', () => {
  test.use({ locale: 'en-GB', colorScheme: 'dark' })

  test('the opening speaks it', async ({ page }) => {
    const letCome = await slowProgram(page)
    await page.goto('/', { waitUntil: 'commit' })
    await expect(page.getByText('Open files', { exact: true })).toBeVisible()
    await expect(page.getByText('打开文件', { exact: true })).toBeHidden()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    letCome()
    await expect(page.getByRole('button', { name: 'Open files' })).toBeEnabled()
  })
})
