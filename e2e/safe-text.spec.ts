import { expect, type Locator, test } from '@playwright/test'
import { propose } from '../src/engine'
import { importPasted, makeOpenPage } from '../src/formats'
import { writeProject } from '../src/formats/project'
import { BIDI_CONTROLS, NAUGHTY_TEXTS } from '../src/testing/naughty'
import { Desk } from './pages/desk'
import { contentsOf, exportAs, PROJECT, textFile } from './pages/files'
import { Galley } from './pages/galley'
import { policyViolations } from './pages/policy'
import { scriptsRun } from './pages/scripts-run'

const CALM = '湖滨步道夜里亮起了灯。'

/** What a person may paste into a field, one line; halves of characters no key and no clipboard yields. */
const TYPED = [
  ...BIDI_CONTROLS,
  '\u200b\u2060\ufeff\u00ad',
  '"><script>alert(1)</script><img src=x onerror=alert(2)>',
  '__proto__',
].join('湖')

test('text that programs stumble over is only ever text, and stays as it is', async ({ page }) => {
  const violations = await policyViolations(page)
  const run = await scriptsRun(page)
  const galley = new Galley(page)
  const desk = new Desk(page)
  const text = [...NAUGHTY_TEXTS, CALM, CALM].join('\n')
  await galley.start()
  await galley.choose(textFile('怪.galley.json', projectOf(text)))
  await expect(desk.line(1)).toBeVisible()

  await test.step('written into fields, undone and redone', async () => {
    const headline = desk.cards.first().getByRole('textbox', { name: '主题', exact: true })
    const was = await headline.inputValue()
    await headline.fill(TYPED)
    await headline.press('Enter')
    await expect(headline).toHaveValue(TYPED)
    await desk.undo.click()
    await expect(headline).toHaveValue(was)
    await desk.redo.click()
    await page.keyboard.press('p')
    for (const name of ['报名', '版名'])
      await galley.dialog.getByRole('textbox', { name }).fill(TYPED)
    await galley.dialog.getByRole('button', { name: '确定' }).click()
    await expect(galley.dialog).toHaveCount(0)
  })
  await test.step('looked for', async () => {
    await page.keyboard.press('Control+f')
    await page.keyboard.type('<script>')
    await expect(desk.source.locator('mark').first()).toBeAttached()
    await page.keyboard.press('Escape')
  })
  await test.step('looked through to the last line', async () => {
    await desk.line(1).click()
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
  })
  await page.reload()
  await expect(desk.line(1)).toBeVisible()
  const saved = await contentsOf(await exportAs(page, PROJECT))
  const project = JSON.parse(saved)
  expect(pointsOf(project.page.text)).toEqual(pointsOf(text))
  expect(saved).toContain(JSON.stringify(TYPED).slice(1, -1))
  expect(project.done).toHaveLength(3)

  await test.step('opened again', async () => {
    const before = page.url()
    await galley.choose(textFile('again.galley.json', saved))
    await expect(page).not.toHaveURL(before)
    await page.reload()
    await expect(galley.queue.getByRole('link')).toHaveCount(2)
    await expect(desk.line(1)).toBeVisible()
    const again = JSON.parse(await contentsOf(await exportAs(page, PROJECT)))
    expect({ ...again.page, id: '' }).toEqual({ ...project.page, id: '' })
    expect(again.done).toEqual(project.done)
  })
  expect(run).toEqual([])
  expect(violations).toEqual([])
})

test('what cannot be seen has a mark in the source and is named under a field', async ({
  page,
}) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.start()
  const lines = ['夜里\u202e亮灯\u202c了', '湖\u200b滨\0步\ufeff道', `${CALM}${CALM}`]
  await galley.choose(textFile('暗.txt', [...lines, ...Array(60).fill(CALM)].join('\n')))
  const override = desk.line(1).getByRole('img', { name: '从右到左强制（U+202E）' })
  await expect(override).toBeVisible()
  await test.step('nothing around it is moved', async () => {
    const lefts = await placesOf(desk.textOf(1))
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b))
  })
  for (const name of ['零宽空格（U+200B）', '控制字符 NUL（U+0000）', '字节顺序标记（U+FEFF）'])
    await expect(desk.line(2).getByRole('img', { name })).toBeVisible()
  await test.step('its name comes up, in the other language, too', async () => {
    await override.hover()
    await expect(page.getByRole('tooltip')).toHaveText('从右到左强制（U+202E）')
  })
  await test.step('a field names what it holds', async () => {
    const card = desk.cards.first()
    const headline = card.getByRole('textbox', { name: '主题', exact: true })
    await headline.fill('夜\u202e里')
    await headline.press('Enter')
    await expect(headline).toHaveAccessibleDescription(/从右到左强制（U\+202E）/)
    await expect(
      card.getByText('含有看不见的字符：从右到左强制（U+202E）。原样保留。'),
    ).toBeVisible()
  })
  await test.step('what is copied is what came', async () => {
    expect(await desk.textOf(1).textContent()).toBe(lines[0])
  })
})

function projectOf(text: string): string {
  const read = importPasted(text, { id: 'naughty', name: '怪' })
  if (!read.ok) throw new Error(read.refusal.code)
  const { page, metadata } = read.value
  return writeProject(makeOpenPage(page, propose(page.text), metadata))
}

/** By code points: lone halves are told apart in what a failure prints. */
const pointsOf = (text: string) => [...text].map((char) => char.codePointAt(0)?.toString(16))

/** Where each visible character of an element's own text is drawn. */
const placesOf = (element: Locator) =>
  element.evaluate((own) => {
    const lefts: number[] = []
    for (const node of own.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue
      const { length } = node.textContent ?? ''
      for (let at = 0; at < length; at++) {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        lefts.push(range.getBoundingClientRect().left)
      }
    }
    return lefts
  })
