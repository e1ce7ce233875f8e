import { readFileSync } from 'node:fs'
import { type Schema, Validator } from '@cfworker/json-schema'
import { expect, test } from '@playwright/test'
import type { ArticlesJson } from '../src/formats'
import { Desk } from './pages/desk'
import { ARTICLES, contentsOf, exportAs, PROJECT, SEED_TEXT, textFile } from './pages/files'
import { Galley } from './pages/galley'
import { ALTO } from './pages/printed-page'

const SCHEMA: Schema = JSON.parse(
  readFileSync(new URL('../public/schema/galley-articles-1.schema.json', import.meta.url), 'utf8'),
)

const printed = (text: string) => text.replace(/\s+/g, '')

/** The file keeps its own schema, and its blocks cut the raw text into pieces that make it up exactly. */
function checkFile(json: string, raw: string): ArticlesJson {
  const file: ArticlesJson = JSON.parse(json)
  expect(new Validator(SCHEMA, '2020-12', false).validate(file).errors).toEqual([])
  const points = [...raw]
  expect(file.page.source.codePoints).toBe(points.length)
  const blocks = [...file.articles.flatMap((article) => article.blocks), ...file.unattached]
  const inOrder = blocks.toSorted((a, b) => a.start - b.start)
  expect(inOrder.map(({ start, end }) => points.slice(start, end).join('')).join('')).toBe(raw)
  expect(inOrder[0].start).toBe(0)
  for (const [i, block] of inOrder.entries())
    expect(block.end).toBe(inOrder[i + 1]?.start ?? points.length)
  return file
}

test('the cleaned JSON keeps its schema and accounts for every character', async ({ page }) => {
  const galley = new Galley(page)
  await galley.openSeed()
  const download = await exportAs(page, ARTICLES)
  expect(download.suggestedFilename()).toBe('yongkang-2022-06-28-p1.articles.json')
  await expect(page.getByRole('status').filter({ hasText: '已存为' })).toBeVisible()
  const file = checkFile(await contentsOf(download), SEED_TEXT)
  expect(file.page).toMatchObject({ publication: '永康日报', date: '2022-06-28', page: '1' })
  expect(file.articles).toHaveLength(4)
  const [, b, c] = file.articles
  expect(b.headlineLines[0]).toBe('用好人鼓舞人凝聚人促各项工作迭代跃升')
  expect(c.headline).toBe('全力全速推动五金产业转型升级起势成势')
  expect(b.paragraphs.length + c.paragraphs.length).toBe(10)
  expect(file.ledger).toMatchObject({ lines: 167, inArticles: 167, furniture: 0, discarded: 0 })
  const points = [...SEED_TEXT]
  const body = c.blocks.filter(({ role }) => role === 'body')
  const raw = body.map(({ start, end }) => points.slice(start, end).join('')).join('')
  expect(printed(c.paragraphs.join('')), 'the paragraphs say what the raw blocks say').toBe(
    printed(raw),
  )
})

test('what an editor did is in the file: corrections, discards, approval', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.openSeed()
  await desk.field('C', '主题').fill('五金产业转型升级𠮷时提速')
  await page.keyboard.press('Enter')
  await desk.goToLine(329, '推动两新党建重点')
  await page.keyboard.press('Delete')
  await galley.dialog.getByRole('button', { name: '重复文字' }).click()
  await desk.moveBoundaryByPointer('B', 'C', 191)
  await desk.card('C').getByRole('button', { name: /核准$/ }).click()
  const file = checkFile(await contentsOf(await exportAs(page, ARTICLES)), SEED_TEXT)
  const c = file.articles.find(({ headline }) => headline === '五金产业转型升级𠮷时提速')
  expect(c?.status).toBe('approved')
  expect(c?.corrections.length).toBeGreaterThan(0)
  expect(file.unattached).toContainEqual(
    expect.objectContaining({ role: 'discarded', reason: '重复文字', lines: [329, 329] }),
  )
  expect(file.ledger).toMatchObject({ lines: 167, inArticles: 166, discarded: 1 })
})

test('a page with characters beyond the basic plane is counted in code points', async ({
  page,
}) => {
  const galley = new Galley(page)
  const text = '𠮷祥里的老街又热闹了\n本报讯（记者 林小满）𠮷祥里昨天挂起了𠀀盏灯笼。\n'
  await galley.start()
  await galley.choose(textFile('𠮷祥.txt', text))
  await expect(new Desk(page).cards.first()).toBeVisible()
  checkFile(await contentsOf(await exportAs(page, ARTICLES)), text)
})

test('the dialog says what is not settled, and shows the file before it leaves', async ({
  page,
}) => {
  const galley = new Galley(page)
  await galley.openSeed()
  await page.getByRole('banner').getByRole('button', { name: '导出' }).click()
  await expect(galley.dialog).toContainText('有 4 篇尚未核准')
  await expect(galley.dialog).toContainText('有 2 个标题没有正文')
  await expect(galley.dialog).toContainText('共 167 行')
  await expect(galley.dialog.getByRole('region', { name: '预览' })).toContainText(
    '"headline": "全力全速推动五金产业转型升级起势成势"',
  )
})

test('a project opens elsewhere to the same state, undo included', async ({ page, browser }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.openSeed()
  const opening = await desk.reading()
  await desk.goToLine(44, '章旭升对过去一年')
  await page.keyboard.press('Enter')
  await desk.field('C', '主题').fill('五金产业转型升级提速')
  await page.keyboard.press('Enter')
  await desk.card('C').getByRole('button', { name: /核准$/ }).click()
  await desk.undo.click()
  const before = await desk.reading()
  const download = await exportAs(page, PROJECT)
  expect(download.suggestedFilename()).toMatch(/\.galley\.json$/)
  const project = await contentsOf(download)

  const context = await browser.newContext()
  const elsewhere = await context.newPage()
  const other = new Galley(elsewhere)
  const reopened = new Desk(elsewhere)
  await other.start()
  await other.choose(textFile('永康.galley.json', project))
  await expect(reopened.cards).toHaveCount(5)
  expect(await reopened.reading()).toBe(before)
  expect(await contentsOf(await exportAs(elsewhere, PROJECT))).toBe(project)
  await reopened.redo.click()
  await expect(reopened.card('C').getByRole('button', { name: /已核$/ })).toBeVisible()
  for (let steps = 0; steps < 3; steps++) await reopened.undo.click()
  await expect(reopened.undo).toBeDisabled()
  await expect.poll(() => reopened.reading()).toBe(opening)
  await context.close()
})

test('exported articles open as a page that says the same', async ({ page }) => {
  const galley = new Galley(page)
  await galley.openSeed()
  const file = await contentsOf(await exportAs(page, ARTICLES))
  await galley.choose(textFile('永康.articles.json', file))
  await expect(page.getByRole('region', { name: '原文' })).toContainText('由导出的稿件还原')
  await expect(galley.queue.getByRole('link')).toHaveCount(2)
  const again = await contentsOf(await exportAs(page, ARTICLES))
  const said = (json: string) =>
    (JSON.parse(json) as ArticlesJson).articles.map(
      ({ kicker, headlineLines, deck, byline, paragraphs, status }) => ({
        ...{ kicker, headlineLines, deck, paragraphs, status },
        byline: byline?.text,
      }),
    )
  expect(said(again)).toEqual(said(file))
  expect(JSON.parse(again).page.source.encoding).toBe('galley-articles')
})

test('a page that came as ALTO goes out as ALTO, with its articles', async ({ page }) => {
  const galley = new Galley(page)
  await galley.start()
  await galley.choose(ALTO)
  await expect(new Desk(page).cards.first()).toBeVisible()
  const download = await exportAs(page, /ALTO/)
  expect(download.suggestedFilename()).toBe(ALTO.name)
  const file = await contentsOf(download)
  const original = ALTO.buffer.toString('utf8')
  const places = (xml: string) => xml.match(/\s(?:HPOS|VPOS|WIDTH|HEIGHT|CONTENT)="[^"]*"/g)
  expect(places(file)).toEqual(places(original))
  expect(file).toContain('<StructureTag ID="galley-article-1" TYPE="article"')
  expect(file).toMatch(/<TextBlock TAGREFS="galley-/)
})
