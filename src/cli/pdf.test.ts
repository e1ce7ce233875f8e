import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { propose } from '../engine'
import { type FileBytes, makeOpenPage, predictionLines } from '../formats'
import { measurePage } from './evaluation/evaluation'
import type { LabelledLine } from './evaluation/labelled-page'
import { testLabelledPage } from './evaluation/test-page'
import { openPdf } from './pdf'
import { testPdf } from './test-pdf'

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const fixture = (name: string) => ({
  name,
  bytes: Uint8Array.from(readFileSync(inProject(`src/formats/fixtures/pdf/${name}`))),
})

/** What becomes of a file's first page. */
async function read(file: FileBytes) {
  const pdf = await openPdf(file)
  if (!pdf.ok) return pdf
  const page = await pdf.value.read(1)
  await pdf.value.close()
  return page
}

async function firstPage(file: FileBytes) {
  const page = await read(file)
  if (!page.ok) throw new Error(page.refusal.code)
  return page.value
}

const printedLines = (text: string) =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))

describe('the sample page, set in two columns with its headlines at the foot', () => {
  const SAMPLE = readFileSync(inProject('public/samples/yongkang-2022-06-28-p1.txt'), 'utf8')
  /** Up to which line of the sample, to which article, in which roles: as a person labelled it. */
  const LABELS: readonly [number, string, ...string[]][] = [
    [2, 'a1', 'headline'],
    [4, 'a1', 'deck', 'headline'],
    [6, 'a2', 'byline', 'body'],
    [180, 'a2', 'body'],
    [320, 'a3', 'body'],
    [321, 'a3', 'kicker'],
    [322, 'a3', 'headline'],
    [323, 'a2', 'kicker'],
    [325, 'a2', 'headline'],
    [326, 'a2', 'headline', 'deck'],
    [327, 'a4', 'headline'],
    [329, 'a4', 'headline', 'deck'],
  ]

  /** The labels of the sample's printed lines, put to those of another text with the same lines. */
  function labelsFor(text: string): LabelledLine[] {
    const labels = SAMPLE.split('\n').flatMap((line, i) => {
      const label = LABELS.find(([last]) => i + 1 <= last)
      return line.trim() === '' || !label ? [] : [label]
    })
    return text.split('\n').flatMap((line, i): LabelledLine[] => {
      if (line.trim() === '') return []
      const [, article, ...roles] = labels.shift() ?? [0, '']
      return [{ n: i + 1, article, roles, paragraphStart: null, size: line.trim().length }]
    })
  }

  it('has every line that was printed, in the order in which it is read', async () => {
    const { text } = await firstPage(fixture('two-columns.pdf'))
    expect(printedLines(text)).toEqual(printedLines(SAMPLE))
  })

  it('is proposed with nothing to correct, by its text and by where that stood', async () => {
    const { text, geometry } = await firstPage(fixture('two-columns.pdf'))
    const labels = labelsFor(text)
    const page = testLabelledPage(labels)
    const open = (places?: typeof geometry) =>
      makeOpenPage({ ...page.page, text }, propose(text, places), {})
    for (const proposed of [open(), open(geometry)]) {
      const { counts } = measurePage(page, predictionLines(proposed, 'page').lines)
      expect(counts).toMatchObject({ corrections: 0, linesLost: 0 })
    }
  })
})

it('reads columns around a box, and vertical lines, whose signs are put as in any text', async () => {
  const { text } = await firstPage(fixture('three-columns.pdf'))
  const frames = text.split('\n\n').map((frame) => frame.split('\n'))
  expect(frames.map(([first]) => first.trim())).toEqual([
    '澄湖日报',
    '2026年5月8日',
    '责任编辑 周敏',
    '春茶开采 茶农忙',
    '本报讯（记者 林晓）连日来气',
    '从山上下来，天色已晚，炒茶',
    '合作社负责人介绍，新建的冷',
    '县农业技术站派人驻村，教大',
    '采茶小知识',
    '采茶要看天。露水没有干的时候不采，雨天不采，中午太',
    '夜里，收购点的灯一直亮着。',
    '明天一早，第一批新茶就要运',
    '老街新开旧书店',
    '城南老街上周多了一家旧书',
    '昔日此地有茶肆三家，',
  ])
  expect(frames.at(-1)).toEqual([
    '昔日此地有茶肆三家，',
    '說書人每夜登臺，聽者',
    '滿座，至更深不散。今',
    '茶肆已不存，唯石階猶',
    '在，雨後苔痕新綠，行',
    '人過此，多有駐足者。',
  ])
})

it('has a vertical article proposed as one, by where its lines stand', async () => {
  const { text, geometry } = await firstPage(fixture('three-columns.pdf'))
  const { blocks } = propose(text, geometry)
  const own = blocks.filter(({ start }) => start >= text.indexOf('昔日此地'))
  expect(own).toMatchObject([{ role: 'body', start: text.indexOf('昔日此地') }])
})

/** How PDF writes characters of two bytes. */
const utf16 = (text: string) =>
  `<${[...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`

it('reads fonts that are not in the file, vertical ones included', async () => {
  const bytes = testPdf(
    `BT /F0 12 Tf 30 250 Td ${utf16('字体不在文件里的横排一行')} Tj ET
     BT /F1 12 Tf 350 260 Td ${utf16('竖排一行')} Tj -20 0 Td ${utf16('再一行。')} Tj ET`,
    [
      ['STSong-Light', 'UniGB-UCS2-H', 'GB1'],
      ['STSong-Light', 'UniGB-UCS2-V', 'GB1'],
    ],
  )
  const { text, geometry } = await firstPage({ name: 'fonts.pdf', bytes })
  expect(text).toBe('字体不在文件里的横排一行\n\n竖排一行\n再一行。')
  expect(geometry.lines[1]).toMatchObject({ x: 344, y: 40, width: 12, height: 48, size: 12 })
})

describe('a PDF that cannot be read is refused, and its bytes stay as they are', () => {
  const whole = fixture('two-columns.pdf').bytes
  const spoilt = whole.map((byte, i) => (i > 2000 && i < 60_000 ? byte ^ 0x55 : byte))

  const bomb = Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode>>\nstream\n'),
    zlibSync(new Uint8Array(20_000_000)),
    Buffer.from('\nendstream'),
  ])

  it.each([
    ['without a text layer', testPdf('0.5 g 10 10 200 200 re f'), 'pdfWithoutText'],
    ['behind a password', fixture('locked.pdf').bytes, 'pdfLocked'],
    ['cut short', whole.subarray(0, 60_000), 'pdfBroken'],
    ['spoilt', spoilt, 'pdfBroken'],
    ['that would fill the memory', bomb, 'pdfBomb'],
    ['that is none', new TextEncoder().encode('%PDF-1.7 and nothing else'), 'pdfBroken'],
  ])('%s', async (_, bytes, code) => {
    const before = [...bytes]
    const page = await read({ name: 'page.pdf', bytes })
    expect(page).toMatchObject({ ok: false, refusal: { code, file: 'page.pdf' } })
    expect([...bytes]).toEqual(before)
  })

  it('in one page: the others can be read', async () => {
    const bytes = testPdf('BT ET', [], 1)
    const pdf = await openPdf({ name: 'page.pdf', bytes })
    if (!pdf.ok) throw new Error(pdf.refusal.code)
    expect(pdf.value.pages).toBe(2)
    expect(await pdf.value.read(2)).toMatchObject({ refusal: { code: 'pdfPageBroken', page: 2 } })
    expect(await pdf.value.read(1)).toMatchObject({ refusal: { code: 'pdfWithoutText', page: 1 } })
    await pdf.value.close()
  })
})
