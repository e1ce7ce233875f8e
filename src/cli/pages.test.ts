import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messagesIn } from './messages'
import { pagesOf } from './pages'
import { readPage } from './read-page'

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../formats/fixtures/${name}`, import.meta.url)))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-pages-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Each page's name and how its text begins, or why there is none. */
async function found(name: string, bytes: Uint8Array): Promise<string[]> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  const pages: string[] = []
  for await (const page of pagesOf({ path, name }, messagesIn('zh'), 'zh')) {
    const read = page.source.ok ? readPage(page.source.value, page.path, 'zh') : page.source
    pages.push(
      read.ok
        ? `${page.name}: ${read.value.open.page.text.trimStart().slice(0, 8)}`
        : read.refusal.replaceAll(folder, ''),
    )
  }
  return pages
}

test('a PDF has a page for each of its own, and so has an archive with one', async () => {
  const pdf = fixture('pdf/two-columns.pdf')
  const text = Buffer.from('湖滨步道夜间亮灯\n本报讯 从今晚起，路灯亮到十二点。\n')
  const archive = zipSync({ '第1版.txt': text, '扫描/第2版.pdf': pdf, '第3版.txt': Buffer.of() })
  const [one] = await found('版面.pdf', pdf)
  expect(one).toMatch(/^版面\.pdf: /)
  const pages = await found('一期.zip', archive)
  expect(pages).toEqual([
    '一期.zip/第1版.txt: 湖滨步道夜间亮灯',
    `一期.zip/扫描/第2版.pdf: ${one.slice('版面.pdf: '.length)}`,
    expect.stringContaining('/一期.zip/第3版.txt'),
  ])
})

test('XML with several pages has as many, each called by its number', async () => {
  const alto = fixture('two-columns-4.alto.xml').toString()
  const page = alto.slice(alto.indexOf('<Page '), alto.indexOf('</Page>') + '</Page>'.length)
  const two = alto.replace(page, page + page.replace('ID="P1"', 'ID="P2"'))
  const names = (await found('版面.alto.xml', Buffer.from(two))).map((one) => one.split(':')[0])
  expect(names).toEqual(['版面-1.alto.xml', '版面-2.alto.xml'])
})

test('a file of JSON lines has a page for each, bad lines named', async () => {
  const lines = [
    '{"page":"要闻/1","text":"湖滨步道夜间亮灯\\n从今晚起。"}',
    '',
    '{"page":2,"text":7}',
    '{"text":"没有名称的一版"}',
  ]
  expect(await found('一期.jsonl', Buffer.from(lines.join('\n')))).toEqual([
    '要闻_1.txt: 湖滨步道夜间亮灯',
    '/一期.jsonl: 第 3 行：“text”应为字符串。',
    '一期-4.jsonl: 没有名称的一版',
  ])
})

test('so has one of cleaned JSON, a page to a line', async () => {
  const articles = JSON.stringify(JSON.parse(fixture('articles-1.articles.json').toString()))
  const pages = await found('一期.articles.jsonl', Buffer.from(`${articles}\n${articles}\n`))
  expect(pages).toEqual([
    '一期-1.articles.jsonl: 章旭升在会议上强',
    '一期-2.articles.jsonl: 章旭升在会议上强',
  ])
})

test('what merely begins like JSON is text', async () => {
  const [text] = await found('引文.txt', Buffer.from('{ "引文": 不是 JSON }\n正文。\n'))
  expect(text).toBe('引文.txt: { "引文": ')
})
