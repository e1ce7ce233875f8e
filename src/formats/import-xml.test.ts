import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { canCheckSchemas, type OfficialSchema, schemaErrors } from '../testing/official-schemas'
import { importFile } from './detect'
import { decodeWith, type Encoding } from './encoding'
import { type ImportedText, type ImportOptions, LARGEST_FILE } from './import-text'
import { partsOf } from './import-xml'
import { altoFile, hocrFile, pageFile } from './xml/test-files'

const decode = decodeWith(TextDecoder)
const utf8 = (text: string) => new TextEncoder().encode(text)
const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url))

function imported(name: string, bytes: Uint8Array, more: Partial<ImportOptions> = {}) {
  return importFile({ name, bytes }, { id: 'p', decode, ...more })
}

function pageOf(name: string, bytes: Uint8Array, more: Partial<ImportOptions> = {}): ImportedText {
  const result = imported(name, bytes, more)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  if (result.value.kind !== 'text') throw new Error('is a project')
  return result.value
}

function problemOf(content: string | Uint8Array, name = 'a.xml') {
  const result = imported(name, typeof content === 'string' ? utf8(content) : content)
  return result.ok ? null : result.refusal
}

const READ = `清溪日报 2026年3月5日 第2版

春耕备播
不误农时
清溪春来早

本报讯（记者 林一舟）昨日上午，全
市春耕备播现场会在清溪镇召开。会
议要求抢抓农时，把良种和农机送到
田间地头，确保早稻种足种好。`

describe('files with boxes become pages', () => {
  test.each([2, 3, 4])('ALTO %i', (version) => {
    const bytes = fixture(`two-columns-${version}.alto.xml`)
    const { page, metadata, picture, isGuess, possible } = pageOf('二版.alto.xml', bytes)
    expect(page.text.startsWith(READ)).toBe(true)
    expect(page).toMatchObject({
      id: 'p',
      title: '二版',
      source: {
        name: '二版.alto.xml',
        encoding: 'utf-8',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      original: bytes.toString('utf8'),
    })
    expect(page.geometry).toMatchObject({ width: 2032, height: 1355 })
    const [masthead, head] = page.geometry?.lines ?? []
    expect(masthead).toEqual({
      start: 0,
      frame: 0,
      x: 85,
      y: 34,
      width: 576,
      height: 32,
      size: expect.closeTo(35.28),
    })
    expect(head).toMatchObject({ frame: 1, x: 85, y: 170, size: expect.closeTo(105.83) })
    expect(metadata).toEqual({ publication: '清溪日报', date: '2026-03-05', pageNumber: '2' })
    expect([picture, isGuess, possible]).toEqual(['清溪日报-2026-03-05-02.tif', false, ['utf-8']])
  })

  test.each(['2013', '2019'])('PAGE XML %s', (version) => {
    const { page, metadata } = pageOf('二版.page.xml', fixture(`two-columns-${version}.page.xml`))
    const [masthead] = READ.split('\n\n')
    // The reading order leaves the masthead out: it comes last.
    expect(page.text.startsWith(READ.slice(masthead.length + 2))).toBe(true)
    expect(
      page.text.endsWith(
        `驿站九处。\n市民沿湖漫步，可从东岸一直走到西\n岸的老码头。\n\n${masthead}`,
      ),
    ).toBe(true)
    expect(page.text).not.toContain('舂')
    expect(page.geometry?.lines[0]).toMatchObject({
      frame: 0,
      x: 100,
      y: 200,
      width: 480,
      size: 125,
    })
    expect(page.original).toBeUndefined()
    expect(metadata.date).toBe('2026-03-05')
  })

  test.each(['.hocr', '.alto.xml'])('what tesseract made of a page: %s', (extension) => {
    const name = `yongkang-2022-06-28-p1${extension}`
    const { page, metadata, picture } = pageOf(name, fixture(name))
    const lines = page.text.split('\n').filter(Boolean)
    expect(lines.slice(0, 2)).toEqual([
      '全市基层“五整治五提升”专项行动推进会召开',
      '以十大推进机制为牵引 确保行动出实效',
    ])
    expect(lines).toContain('推动两新党建重点工作任务落实落地')
    expect(page.geometry?.lines).toHaveLength(lines.length)
    expect(page.geometry).toMatchObject({ width: 1500, height: 5549 })
    expect(page.title).toBe('yongkang-2022-06-28-p1')
    expect(metadata).toMatchObject({ date: '2022-06-28', pageNumber: '1' })
    expect(picture).toBe('yongkang-2022-06-28-p1.png')
  })

  test('a page without a single box has no geometry', () => {
    const { page } = pageOf(
      'a.xml',
      utf8(altoFile('<TextBlock><TextLine><String CONTENT="字"/></TextLine></TextBlock>')),
    )
    expect(page).not.toHaveProperty('geometry')
  })
})

const CHECKED: readonly (readonly [string, OfficialSchema])[] = [
  ['two-columns-2.alto.xml', 'alto/alto-2-1.xsd'],
  ['two-columns-3.alto.xml', 'alto/alto-3-1.xsd'],
  ['two-columns-4.alto.xml', 'alto/alto-4-4.xsd'],
  ['yongkang-2022-06-28-p1.alto.xml', 'alto/alto-3-1.xsd'],
  ['two-columns-2013.page.xml', 'page/pagecontent-2013-07-15.xsd'],
  ['two-columns-2019.page.xml', 'page/pagecontent-2019-07-15.xsd'],
]

describe.skipIf(!canCheckSchemas)(
  'the samples are what they should be (needs xmllint and the official schemas)',
  () => {
    test.each(CHECKED)('%s', (name, schema) => {
      expect(schemaErrors(fixture(name).toString('utf8'), schema)).toBe('')
    })
  },
)

describe('a file is read in the encoding that it names', () => {
  const file = (encoding: string) =>
    altoFile('<TextBlock><TextLine><String CONTENT="会议"/></TextLine></TextBlock>').replace(
      'UTF-8',
      encoding,
    )
  /** The file with its two Han as these bytes. */
  const with2Han = (text: string, ...bytes: number[]) => {
    const [before, after] = text.split('会议')
    return Uint8Array.from([...utf8(before), ...bytes, ...utf8(after)])
  }
  const utf16 = (text: string, isBig: boolean) => {
    const bytes = new Uint8Array(text.length * 2)
    for (let i = 0; i < text.length; i++) {
      bytes[2 * i + (isBig ? 0 : 1)] = text.charCodeAt(i) >> 8
      bytes[2 * i + (isBig ? 1 : 0)] = text.charCodeAt(i) & 255
    }
    return bytes
  }
  const marked = (mark: readonly number[], bytes: Uint8Array) =>
    Uint8Array.from([...mark, ...bytes])

  const cases: [string, Encoding, Uint8Array][] = [
    ['UTF-8', 'utf-8', utf8(file('UTF-8'))],
    ['UTF-8 with a mark', 'utf-8', marked([0xef, 0xbb, 0xbf], utf8(file('utf-8')))],
    ['no declaration', 'utf-8', utf8(file('UTF-8').replace(/^<\?.*\?>\n/, ''))],
    ['GB18030', 'gb18030', with2Han(file('GB18030'), 0xbb, 0xe1, 0xd2, 0xe9)],
    ['gb2312', 'gb18030', with2Han(file('gb2312'), 0xbb, 0xe1, 0xd2, 0xe9)],
    ['Big5', 'big5', with2Han(file('Big5'), 0xb7, 0x7c, 0xc4, 0xb3)],
    ['UTF-16 with a mark', 'utf-16le', marked([0xff, 0xfe], utf16(file('UTF-16'), false))],
    ['UTF-16, big end first', 'utf-16be', marked([0xfe, 0xff], utf16(file('UTF-16'), true))],
    ['UTF-16 without a mark', 'utf-16le', utf16(file('UTF-16'), false)],
  ]
  test.each(cases)('%s', (_, encoding, bytes) => {
    const { page } = pageOf('a.xml', bytes)
    expect([page.source.encoding, page.text]).toEqual([
      encoding,
      encoding === 'big5' ? '會議' : '会议',
    ])
  })

  test('one that it cannot be in, or that is not known here, says so', () => {
    const gbk = with2Han(file('UTF-8'), 0xbb, 0xe1, 0xd2, 0xe9)
    expect(problemOf(gbk)).toEqual({ code: 'xmlEncoding', file: 'a.xml', encoding: 'UTF-8' })
    expect(problemOf(file('EUC-JP'))).toEqual({
      code: 'xmlEncoding',
      file: 'a.xml',
      encoding: 'EUC-JP',
    })
    // A person may know better.
    expect(pageOf('a.xml', gbk, { encoding: 'gb18030' }).page.text).toBe('会议')
  })
})

describe('a file with several pages', () => {
  const block = (text: string) =>
    `<TextBlock><TextLine HPOS="0" VPOS="0" WIDTH="9" HEIGHT="9"><String CONTENT="${text}"/></TextLine></TextBlock>`
  const alto = altoFile(block('第一面')).replace(
    '</Layout>',
    `<Page ID="P2" PHYSICAL_IMG_NR="2"/><Page ID="P3" PHYSICAL_IMG_NR="3">
     <PrintSpace>${block('第三面')}</PrintSpace></Page></Layout>`,
  )
  const file = { name: 'x/清溪日报-2026-03-05-02.alto.xml', bytes: utf8(alto) }

  test('is taken apart', () => {
    const parts = partsOf(file, { decode })
    expect(parts).toEqual(
      [1, 2, 3].map((number) => ({ number, name: `x/清溪日报-2026-03-05-02-${number}.alto.xml` })),
    )
    const { page, metadata } = pageOf(file.name, file.bytes, { part: 3 })
    expect(page).toMatchObject({
      text: '第三面',
      title: '清溪日报-2026-03-05-02-3',
      source: { name: 'x/清溪日报-2026-03-05-02-3.alto.xml' },
      original: alto,
    })
    expect(metadata).toMatchObject({ date: '2026-03-05', pageNumber: '2' })
  })

  test('a page of it that is empty says so, and so does the file when no page is named', () => {
    const empty = imported(file.name, file.bytes, { part: 2 })
    expect(!empty.ok && empty.refusal).toEqual({
      code: 'xmlWithoutText',
      file: 'x/清溪日报-2026-03-05-02-2.alto.xml',
    })
    expect(problemOf(alto)).toEqual({ code: 'severalPages', file: 'a.xml', pages: 3 })
  })

  test('many are numbered so that they sort', () => {
    const page = '<div class="ocr_page">一</div>'
    const parts = partsOf({ name: 'a.hocr', bytes: utf8(hocrFile(page.repeat(9))) }, { decode })
    expect(parts?.map(({ name }) => name).slice(8)).toEqual(['a-09.hocr', 'a-10.hocr'])
  })

  test('any other file is none', () => {
    const none = (name: string, text: string) => partsOf({ name, bytes: utf8(text) }, { decode })
    expect(none('a.xml', altoFile(block('一')))).toBeNull()
    expect(none('a.hocr', fixture('yongkang-2022-06-28-p1.hocr').toString('utf8'))).toBeNull()
    expect(none('a.xml', `${alto}<Page `)).toBeNull()
    expect(none('a.txt', '<Page> <Page>')).toBeNull()
  })
})

describe('what is no page says why', () => {
  test('XML of another kind, and a web page', () => {
    expect(problemOf('<?xml version="1.0"?><rss/>')).toEqual({
      code: 'otherXml',
      file: 'a.xml',
      root: 'rss',
    })
    expect(problemOf('<!doctype html><html><p>hello</p></html>', 'a.html')).toMatchObject({
      root: 'html',
    })
    expect(problemOf('<mets:mets xmlns:mets="x"/>')).toMatchObject({
      code: 'otherXml',
      root: 'mets',
    })
  })

  test('pages without text', () => {
    for (const file of [altoFile(''), pageFile('<TextRegion id="r"/>'), hocrFile(' ')])
      expect(problemOf(file)).toEqual({ code: 'xmlWithoutText', file: 'a.xml' })
    expect(problemOf('<alto/>')).toEqual({ code: 'xmlWithoutText', file: 'a.xml' })
  })

  test('a file that is too large is not even decoded', () => {
    const bytes = new Uint8Array(LARGEST_FILE + 1)
    bytes.set(utf8('<alto>'))
    expect(problemOf(bytes)).toMatchObject({ code: 'tooLarge', limit: 64 })
  })

  test('a broken file is XML still', () => {
    const cut = fixture('yongkang-2022-06-28-p1.hocr').subarray(0, 100_000)
    expect(problemOf(cut, 'a.hocr')).toMatchObject({ code: 'brokenXml', line: expect.any(Number) })
    expect(problemOf('<TextBlock>', 'a.xml')).toMatchObject({
      code: 'brokenXml',
      line: 1,
      column: 12,
    })
  })

  test('a text that begins with a bracket is a text', () => {
    expect(pageOf('a.txt', utf8('<通知>\n正文。')).page.text).toBe('<通知>\n正文。')
    expect(pageOf('a.xml', utf8('正文。')).page.text).toBe('正文。')
  })
})
