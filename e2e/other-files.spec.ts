import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { zipSync } from 'fflate'
import { Desk } from './pages/desk'
import { exportAs, SEED_TEXT } from './pages/files'
import { Galley } from './pages/galley'
import { ALTO, PrintedPage } from './pages/printed-page'

const pdf = (name: string) =>
  readFileSync(new URL(`../src/formats/fixtures/pdf/${name}`, import.meta.url))
const picked = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer })

test('the seed page comes as a PDF, right as it opens, with its printed page', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  const printed = new PrintedPage(page)
  await galley.start()
  await galley.choose(
    picked('永康日报-2022-06-28-01.pdf', 'application/pdf', pdf('two-columns.pdf')),
  )
  await expect(printed.picture).toHaveAttribute('href', /^blob:/)
  await expect(galley.pageTitle).toContainText('永康日报')
  await expect(desk.source).toContainText('PDF')
  await expect(desk.cards).toHaveCount(4)
  await expect(desk.nextDoubt).toContainText('疑点已清')
  await expect(desk.field('B', '主题')).toHaveValue(
    '用好人鼓舞人凝聚人促各项工作迭代跃升\n为奋力推进“两个先行”提供强有力保障',
  )
  await expect(desk.field('C', '主题')).toHaveValue('全力全速推动五金产业转型升级起势成势')
})

test('an archive comes as the pages in it; what is none is told of, and the others go on', async ({
  page,
}) => {
  const galley = new Galley(page)
  const printed = new PrintedPage(page)
  await galley.start()
  const archive = zipSync({
    '文本/永康日报-2022-06-28-01.txt': Buffer.from(SEED_TEXT),
    '扫描/澄湖日报-2026-05-08-02.pdf': pdf('three-columns.pdf'),
    '扫描/永康日报-2022-06-28-03.alto.xml': ALTO.buffer,
    '坏/空.txt': Buffer.of(),
    '坏/断.xml': Buffer.from('<?xml version="1.0"?><alto><Layout>'),
    '__MACOSX/._永康日报.txt': Buffer.from('x'),
  })
  await galley.choose(picked('一期.zip', 'application/zip', Buffer.from(archive)))
  await expect(galley.problem).toContainText('2 个文件')
  await expect(galley.problem).toContainText('空.txt')
  await expect(galley.problem).toContainText('断.xml')
  await expect(galley.queue.getByRole('link')).toHaveCount(3)
  await galley.pageInQueue(/第 3 版/).click()
  await expect(printed.blocks.first()).toBeVisible()

  // Given back with its articles, the file has every coordinate as it was.
  const file = readFileSync(await (await exportAs(page, /ALTO/)).path(), 'utf8')
  expect(file).toContain('<StructureTag')
  const coordinates = (xml: string) => xml.match(/ (?:HPOS|VPOS|WIDTH|HEIGHT)="[^"]*"/g)
  expect(coordinates(file)).toEqual(coordinates(ALTO.buffer.toString()))
})

test('a list at an address brings in the pages that it names; what cannot be fetched can be tried again', async ({
  page,
}) => {
  const galley = new Galley(page)
  const pages = ['yongkang-2022-06-28-p1.txt', 'gone.txt'].map((url) => ({
    ...{ url, publication: '永康日报', date: '2022-06-28', page: '7' },
  }))
  await page.route('**/samples/issue.json', (route) => route.fulfill({ json: { pages } }))
  await page.route('**/samples/gone.txt', (route) => route.fulfill({ status: 404 }))
  await page.goto('/?source=samples/issue.json')
  await expect(galley.pageTitle).toContainText('第 7 版')
  await expect(galley.problem).toContainText('“gone.txt”没有取到')
  expect(new URL(page.url()).search).toBe('')
  await page.route('**/samples/gone.txt', (route) =>
    route.fulfill({ body: '湖滨步道夜间亮灯\n本报讯 从今晚起，路灯亮到十二点。\n' }),
  )
  await galley.problem.getByRole('button', { name: '再试一次' }).click()
  await expect(galley.queue.getByRole('link')).toHaveCount(2)

  await galley.chooseInMenu('文件', '打开版面清单…')
  await galley.dialog
    .getByRole('textbox', { name: '清单的地址' })
    .fill('https://example.com/index.json')
  await page.keyboard.press('Enter')
  await expect(galley.problem.last()).toContainText('不是本服务器上的地址')
})
