import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OpenPage, Page } from '../../../document'
import type { Proposal, Role } from '../../../engine'
import {
  canCheckSchemas,
  type OfficialSchema,
  schemaErrors,
} from '../../../testing/official-schemas'
import { importFile } from '../../detect'
import { decodeWith } from '../../encoding'
import { makeOpenPage } from '../../import-text'
import { wholeFile } from '../../writing'
import { descendantsOf, type XmlElement } from '../../xml/element'
import { readXml } from '../../xml/read-xml'
import { withoutMarks } from './own-marks'
import { altoInPieces, canWriteAlto } from './write'

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')

function pageOf(xml: string, part?: number): Page {
  const file = { name: 'a.alto.xml', bytes: new TextEncoder().encode(xml) }
  const read = importFile(file, { id: 'p', decode: decodeWith(TextDecoder), part })
  if (!read.ok || read.value.kind !== 'text') throw new Error('is no page')
  return read.value.page
}

type Start = readonly [beginning: string | number, role: Role, article: string | null]

/** A page that falls into blocks where the text begins so. */
function openAs(page: Page, starts: readonly Start[]): OpenPage {
  const blocks = starts.map(([beginning, role, article]) => {
    const start = typeof beginning === 'number' ? beginning : page.text.indexOf(beginning)
    return { start, role, article, confidence: 1, reasons: [] }
  })
  const proposal: Proposal = {
    engine: 'test',
    blocks: blocks.sort((a, b) => a.start - b.start),
    attachments: [],
    likelyCuts: [],
  }
  return makeOpenPage(page, proposal)
}

function write(open: OpenPage): string {
  const file = wholeFile(altoInPieces(open))
  if (!file.ok) throw new Error(JSON.stringify(file.refusal))
  return file.value
}

function refusalOf(open: OpenPage) {
  const file = wholeFile(altoInPieces(open))
  return file.ok ? null : file.refusal
}

function elementsIn(xml: string): readonly XmlElement[] {
  const read = readXml(xml, 'a.xml')
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return [...descendantsOf(read.value)]
}

const named = (xml: string, name: string) =>
  elementsIn(xml).filter((element) => element.name === name)

/** `name: what it is tagged with`, of all elements that are. */
const taggedIn = (xml: string) =>
  elementsIn(xml).flatMap(({ name, attributes }) =>
    attributes.TAGREFS && name !== 'OrderedGroup'
      ? [`${attributes.ID ?? name}: ${attributes.TAGREFS}`]
      : [],
  )

/** Nothing was taken away and nothing stands otherwise: the file with more between its characters. */
function expectOnlyMore(written: string, original: string): void {
  let at = 0
  for (const char of written)
    if (at < original.length && original.startsWith(char, at)) at += char.length
  expect(at).toBe(original.length)
  const places = (xml: string) =>
    xml.match(/\s(?:HPOS|VPOS|WIDTH|HEIGHT|CONTENT|WC|STYLEREFS)="[^"]*"/g)
  expect(places(written)).toEqual(places(original))
  expect(withoutMarks(written)).toBe(original)
}

/** Every reference names an element, and no two have one name. */
function expectResolved(xml: string): void {
  const elements = elementsIn(xml)
  const ids = elements.flatMap(({ attributes }) => attributes.ID ?? [])
  const references = elements.flatMap(({ attributes: { TAGREFS = '', REF = '' } }) =>
    `${TAGREFS} ${REF}`.split(' ').filter(Boolean),
  )
  const known = new Set(ids)
  expect(known.size).toBe(ids.length)
  expect(references.filter((id) => !known.has(id))).toEqual([])
}

const TWO_COLUMNS: readonly Start[] = [
  [0, 'furniture', null],
  ['春耕备播', 'headline', '1'],
  ['本报讯（记者', 'body', '1'],
  ['本报讯 新修', 'body', '2'],
  ['环湖步道全线开放', 'headline', '2'],
]

const FILES: readonly (readonly [string, OfficialSchema, readonly Start[]])[] = [
  ['two-columns-2.alto.xml', 'alto/alto-2-1.xsd', TWO_COLUMNS],
  ['two-columns-3.alto.xml', 'alto/alto-3-1.xsd', TWO_COLUMNS],
  ['two-columns-4.alto.xml', 'alto/alto-4-4.xsd', TWO_COLUMNS],
  [
    'yongkang-2022-06-28-p1.alto.xml',
    'alto/alto-3-1.xsd',
    [
      [0, 'headline', '1'],
      ['本报讯', 'body', '2'],
      ['会议指出', 'body', '3'],
      ['推动两新党建', 'headline', '3'],
    ],
  ],
]

describe('ALTO goes out as it came, with its articles', () => {
  test.each(FILES)('%s', (name, _, starts) => {
    const original = fixture(name)
    const written = write(openAs(pageOf(original), starts))
    expect(written).not.toBe(original)
    expectOnlyMore(written, original)
    expectResolved(written)
  })

  test.skipIf(!canCheckSchemas).each(FILES)(
    '%s keeps to its schema (needs xmllint and the official schemas)',
    (name, schema, starts) => {
      expect(schemaErrors(write(openAs(pageOf(fixture(name)), starts)), schema)).toBe('')
    },
  )

  test('a block that is all one article’s has the tag, else its lines have', () => {
    const written = write(openAs(pageOf(fixture('two-columns-3.alto.xml')), TWO_COLUMNS))
    expect(taggedIn(written)).toEqual([
      'B1: galley-furniture',
      'B2: LT1 galley-article-1',
      ...[0, 1, 2, 3].map((n) => `B3_L${n}: galley-article-1`),
      ...[4, 5, 6, 7].map((n) => `B3_L${n}: galley-article-2`),
      'B4: galley-article-2',
    ])
    expect(written).toContain(`  <Tags>
    <LayoutTag ID="LT1" LABEL="headline"/>
  <!-- Galley: articles -->
<StructureTag ID="galley-article-1" TYPE="article" LABEL="春耕备播 不误农时 清溪春来早" DESCRIPTION="尚未核准。"/>
<StructureTag ID="galley-article-2" TYPE="article" LABEL="环湖步道全线开放" DESCRIPTION="尚未核准。"/>
<StructureTag ID="galley-furniture" TYPE="furniture" LABEL="版面文字"/>
  <!-- /Galley -->
  </Tags>`)
    expect(written).not.toContain('ReadingOrder')
  })

  test('ALTO 4 also says in which order the articles are read', () => {
    const written = write(openAs(pageOf(fixture('two-columns-4.alto.xml')), TWO_COLUMNS))
    const order = named(written, 'OrderedGroup').map(({ attributes, children }) => [
      attributes.TAGREFS,
      ...children.flatMap((child) =>
        typeof child === 'object' ? (child.attributes.REF ?? []) : [],
      ),
    ])
    expect(order).toEqual([
      [undefined],
      ['galley-article-1', 'B2', 'B3_L0', 'B3_L1', 'B3_L2', 'B3_L3'],
      ['galley-article-2', 'B3_L4', 'B3_L5', 'B3_L6', 'B3_L7', 'B4'],
    ])
  })

  test('an older ALTO 4 does not', () => {
    const older = fixture('two-columns-4.alto.xml').replace(
      'SCHEMAVERSION="4.4"',
      'SCHEMAVERSION="4.2"',
    )
    expect(write(openAs(pageOf(older), TWO_COLUMNS))).not.toContain('ReadingOrder')
    const located = older.replace(
      'SCHEMAVERSION="4.2"',
      'xmlns:xsi="x" xsi:schemaLocation="y alto-4-1.xsd"',
    )
    expect(write(openAs(pageOf(located), TWO_COLUMNS))).not.toContain('ReadingOrder')
  })

  test('a line that is two articles’ has both tags, and one without an id gets it', () => {
    const original = fixture('two-columns-4.alto.xml')
    const written = write(
      openAs(pageOf(original), [
        [0, 'furniture', null],
        ['春耕备播', 'headline', '1'],
        ['农时', 'body', '2'],
        ['清溪春来早', 'advert', null],
      ]),
    )
    expect(taggedIn(written).slice(1, 4)).toEqual([
      'B2_L0: galley-article-1',
      'galley-element-1: galley-article-1 galley-article-2',
      'B2_L2: galley-advert',
    ])
    expectOnlyMore(written, original)
    expectResolved(written)
  })
})

describe('whatever is in the file already stays', () => {
  const start: readonly Start[] = [[0, 'body', '1']]
  const block = (text: string, attributes = '') =>
    `<a:TextBlock ${attributes}><a:TextLine><a:String CONTENT='${text}'/></a:TextLine></a:TextBlock>`
  const file = (more: string, content: string, version = 3) =>
    `<?xml version='1.0'?>\r\n<a:alto xmlns:a="http://www.loc.gov/standards/alto/ns-v${version}#">\r\n${more}\t<a:Layout><a:Page ID="p" PHYSICAL_IMG_NR="1"><a:PrintSpace>${content}</a:PrintSpace></a:Page></a:Layout>\r\n</a:alto>\r\n<!-- end -->`

  test.each([
    [
      'a prefix, other quotes and line ends',
      file('', block('一', "ID='b' TAGREFS='x y'")),
      'b: x y galley-article-1',
    ],
    [
      'white space in a tag',
      file('', block('一', 'ID = "b"\r\n TAGREFS = "x"')),
      'b: x galley-article-1',
    ],
    ['a value with an angle', file('', block('一', 'title="a>b" ID="b"')), 'b: galley-article-1'],
    [
      'tags',
      file('<a:Tags><a:OtherTag ID="x" LABEL="y"/></a:Tags>', block('一', 'ID="b"')),
      'b: galley-article-1',
    ],
    [
      'a reading order',
      file(
        '<a:ReadingOrder><a:OrderedGroup ID="g"><a:ElementRef ID="r" REF="b"/></a:OrderedGroup></a:ReadingOrder>',
        block('一', 'ID="b"'),
        4,
      ),
      'b: galley-article-1',
    ],
    [
      'lines outside of blocks',
      file('', '<a:TextLine ID="l"><a:String CONTENT="一"/></a:TextLine>'),
      'l: galley-article-1',
    ],
    ['no ids at all', file('', block('一'), 4), 'galley-element-1: galley-article-1'],
  ])('%s', (_, original, tagged) => {
    const written = write(openAs(pageOf(original), start))
    expectOnlyMore(written, original)
    expect(taggedIn(written)).toEqual([tagged])
    expect(written).toContain('<a:StructureTag ')
  })

  test('tags that are empty are filled', () => {
    const written = write(openAs(pageOf(file('<a:Tags/>', block('一', 'ID="b"'))), start))
    expect(named(written, 'StructureTag')).toHaveLength(1)
    expect(withoutMarks(written)).toBe(file('<a:Tags></a:Tags>', block('一', 'ID="b"')))
  })

  test('an article’s title is written so that XML can be read', () => {
    const open = openAs(pageOf(file('', block('一', 'ID="b"'))), start)
    const articles = new Map([['1', { headline: '“A” & <B>\n"C"\u0001' }]])
    const written = write({ ...open, review: { ...open.review, articles } })
    expect(named(written, 'StructureTag')[0].attributes.LABEL).toContain('“A” & <B>')
  })

  test('what an export put in is taken out before the next puts in its own', () => {
    const original = fixture('two-columns-4.alto.xml')
    const once = write(openAs(pageOf(original), TWO_COLUMNS))
    const page = pageOf(once)
    // It is read in the order that was written into it.
    expect(page.text.replace(/\n+/g, '\n')).toMatch(
      /^春耕备播\n[\s\S]*足种好。\n本报讯 新修[\s\S]*老码头。\n环湖步道全线开放\n清溪日报 2026年3月5日 第2版$/,
    )
    const again = write(
      openAs(page, [
        [0, 'body', '7'],
        ['环湖步道全线开放', 'headline', '8'],
        ['清溪日报', 'furniture', null],
      ]),
    )
    expectOnlyMore(again, original)
    expect(taggedIn(again)).toEqual([
      'B1: galley-furniture',
      'B2: galley-article-7',
      'B3: galley-article-7',
      'B4: galley-article-8',
    ])
  })

  test('a file in another encoding goes out in UTF-8 and says so', () => {
    const original = fixture('two-columns-3.alto.xml').replace(
      'encoding="UTF-8"',
      "encoding='GB18030'",
    )
    const page = { ...pageOf(fixture('two-columns-3.alto.xml')), original }
    const written = write(openAs(page, TWO_COLUMNS))
    expect(written.startsWith('<?xml version="1.0" encoding=\'UTF-8\'?>')).toBe(true)
    expect(withoutMarks(written).slice(40)).toBe(original.slice(42))
  })

  test('of a file with several pages the one that is open is tagged', () => {
    const page = (text: string) =>
      `<a:Page ID="p${text}" PHYSICAL_IMG_NR="1"><a:PrintSpace>${block(text, `ID="${text}"`)}</a:PrintSpace></a:Page>`
    const original = file('', block('一', 'ID="b"')).replace(
      '</a:Layout>',
      `${page('二')}${page('三')}</a:Layout>`,
    )
    const written = write(openAs(pageOf(original, 2), start))
    expectOnlyMore(written, original)
    expect(taggedIn(written)).toEqual(['二: galley-article-1'])
  })
})

describe('what cannot go out as ALTO says why', () => {
  const page = pageOf(fixture('two-columns-4.alto.xml'))

  test('a page that did not come as ALTO, or as one without tags', () => {
    const { original = '', ...other } = page
    const old = { ...page, original: original.replace('ns-v4#', 'ns-v1#') }
    for (const open of [openAs(other, TWO_COLUMNS), openAs(old, TWO_COLUMNS)]) {
      expect(canWriteAlto(open.page)).toBe(false)
      expect(refusalOf(open)).toEqual({ code: 'notFromAlto', file: 'a.alto.xml' })
    }
    expect(canWriteAlto(page)).toBe(true)
  })

  test('a file that no longer reads as the page', () => {
    const wrong = { ...page, original: page.original?.replace('春耕', '秋收') }
    expect(refusalOf(openAs(wrong, TWO_COLUMNS))).toMatchObject({ code: 'brokenExport' })
    const broken = { ...page, original: page.original?.slice(0, -9) }
    expect(refusalOf(openAs(broken, TWO_COLUMNS))).toMatchObject({ code: 'brokenExport' })
  })
})

test('however a page falls into articles, only marks come into its file', () => {
  const original = fixture('two-columns-4.alto.xml')
  const page = pageOf(original)
  const role = fc.constantFrom<Role>('body', 'headline', 'furniture', 'advert')
  const cut = fc.tuple(
    fc.integer({ min: 1, max: page.text.length - 1 }),
    role,
    fc.constantFrom('1', '2', '3'),
  )
  fc.assert(
    fc.property(
      role,
      fc.uniqueArray(cut, { selector: ([at]) => at, maxLength: 12 }),
      (first, cuts) => {
        const starts = [[0, first, '1'] as const, ...cuts].map(
          ([at, role, article]): Start => [
            at,
            role,
            ['body', 'headline'].includes(role) ? article : null,
          ],
        )
        const written = write(openAs(page, starts))
        expectOnlyMore(written, original)
        expectResolved(written)
      },
    ),
    { numRuns: 30 },
  )
})
