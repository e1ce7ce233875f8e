import 'fake-indexeddb/auto'
import { afterAll, expect, test } from 'vitest'
import {
  advance,
  annotate,
  articleById,
  articleText,
  atOnce,
  correct,
  discard,
  type Entry,
  type OpenPage,
  openPage,
  type Page,
  type Part,
  type Result,
  type Review,
  reviewToJson,
  setMetadata,
  supply,
  type Transaction,
} from '../document'
import { decodeWith, EXPORT_FORMATS, importFile, wholeFile } from '../formats'
import { accepted } from '../testing/check'
import { NAUGHTY_TEXTS } from '../testing/naughty'
import { readNotation } from '../testing/notation'
import { bringIn } from './bring-in'
import { summaryOf } from './page-summary'
import { openPageStore } from './storage'
import { storable } from './stored-page'

const decode = decodeWith(TextDecoder)
const STAMP = { version: 'test', exportedAt: '2026-03-02T08:00:00Z' }
const store = await openPageStore('naughty')
afterAll(() => store.close())

/** Each string by its code points: lone halves and what cannot be seen are told apart in what a failure prints. */
const points = (text: unknown) =>
  typeof text === 'string' ? [...text].map((char) => char.codePointAt(0)?.toString(16)) : text

/** The file of a format as it is written; what is no UTF-8 is lost here as it would be on a disk. */
function fileOf(open: OpenPage, id: 'articles' | 'project'): Uint8Array {
  const format = EXPORT_FORMATS.find((candidate) => candidate.id === id)
  const file = format && wholeFile(format.write(open, STAMP))
  if (!file?.ok) throw new Error(JSON.stringify([open.page.text, file]))
  return new TextEncoder().encode(file.value)
}

function reopened(open: OpenPage): OpenPage {
  const file = { name: 'x.galley.json', bytes: fileOf(open, 'project') }
  const result = importFile(file, { id: 'again', decode })
  if (!result.ok || result.value.kind !== 'project') throw new Error(JSON.stringify(result))
  return result.value.open
}

/** Everything of an open page but what is derived. */
const wholeOf = ({ page, base, done, undone, review }: OpenPage) => ({
  page,
  base: reviewToJson(base),
  review: reviewToJson(review),
  done,
  undone,
})

test('as a page’s text each naughty string comes in, is stored, exported and opened again as it is', async () => {
  for (const text of NAUGHTY_TEXTS) {
    const arrival = { name: '粘贴', text }
    const page = bringIn(arrival, { id: 'p', at: 0 }, decode)
    if (!page.ok) throw new Error(`${JSON.stringify(text)}: ${page.refusal.code}`)
    await store.add(page.value, 0)
    const stored = await store.load('p')
    if (!stored) throw new Error('not stored')
    expect(points(stored.page.text)).toEqual(points(text))
    expect(wholeOf(reopened(stored))).toEqual(wholeOf(stored))
    expect(fileOf(stored, 'articles').length).toBeGreaterThan(0)
  }
})

test('as a file’s lines all that UTF-8 can hold comes in as it is', () => {
  const text = NAUGHTY_TEXTS.filter((naughty) => !/\p{Surrogate}/u.test(naughty)).join('\n')
  const bytes = new TextEncoder().encode(`${text}\n${'湖滨步道夜里亮起了灯。\n'.repeat(400)}`)
  const page = bringIn({ name: '怪.txt', bytes }, { id: 'f', at: 0 }, decode)
  if (!page.ok) throw new Error(page.refusal.code)
  expect(page.value.row.text.startsWith(text)).toBe(true)
})

type Act = (page: Page, review: Review, text: string) => Result<Transaction>
type Read = (page: Page, review: Review) => unknown

const partText = (page: Page, review: Review, part: Part): string => {
  const article = articleById(page, review, '1')
  return article ? articleText(page, review, article)[part].text : ''
}
const corrected = (part: Part): [Act, Read] => [
  (page, review, text) => {
    const was = partText(page, review, part)
    return correct(page, review, { article: '1', part, from: 0, to: was.length, text, was })
  },
  (page, review) => partText(page, review, part),
]
const supplied = (field: 'kicker' | 'deck' | 'byline'): [Act, Read] => [
  (page, review, text) => supply(page, review, { article: '1', field, text }),
  (_, review) => review.articles.get('1')?.[field],
]
const known = (field: 'publication' | 'date' | 'pageNumber' | 'section'): [Act, Read] => [
  (page, review, text) => setMetadata(page, review, { field, value: text }),
  (_, review) => review.metadata[field],
]
/** Every kind of line end that is typed is one. */
const broken = (text: string) => text.replace(/[\r\n\u0085\u2028\u2029]+/g, '\n')
const asIs = (text: string) => text

/** Each field that takes text: how it is written, what is read there then, and what of a text that is. */
const FIELDS: Readonly<Record<string, readonly [...[Act, Read], (text: string) => string]>> = {
  headline: [...corrected('headline'), broken],
  body: [...corrected('body'), broken],
  kicker: [...supplied('kicker'), broken],
  deck: [...supplied('deck'), broken],
  byline: [...supplied('byline'), broken],
  publication: [...known('publication'), asIs],
  date: [...known('date'), asIs],
  pageNumber: [...known('pageNumber'), asIs],
  section: [...known('section'), asIs],
  note: [
    (page, review, note) => annotate(page, review, { article: '1', note }),
    (_, review) => review.articles.get('1')?.note,
    asIs,
  ],
}

const SHEET = `
  A headline  | 夜里亮灯
  A body      | 湖滨步道夜里亮起了灯。
  B body      | 另一篇的正文。
`

function sheet(): OpenPage {
  const { page, review } = readNotation(SHEET)
  const proposal = { engine: 'none', blocks: [], attachments: [], likelyCuts: [] }
  const source = { ...page.source, sha256: '0'.repeat(64) }
  return openPage({ ...page, id: 'n', source }, proposal, review)
}

for (const [name, [act, read, kept]] of Object.entries(FIELDS))
  test(`in the field ${name} each naughty string is kept, undone, stored, exported and opened again as it is`, async () => {
    let open = sheet()
    const before = read(open.page, open.review)
    const entries: Entry[] = []
    const take = (entry: Entry) => {
      entries.push(entry)
      open = advance(open, entry)
    }
    for (const text of NAUGHTY_TEXTS) {
      const change = act(open.page, open.review, text)
      if (!change.ok) throw new Error(`${JSON.stringify(text)}: ${change.refusal}`)
      // Its inverse, its way through JSON, and the ledger.
      accepted(open.page, open.review, change)
      take({ kind: 'do', at: entries.length, transaction: change.value })
      expect(points(read(open.page, open.review))).toEqual(points(kept(text)))
    }
    const last = read(open.page, open.review)
    await store.add(atOnce(storable(sheet(), 0)), 0)
    await store.load('n')
    await store.append('n', entries, summaryOf(open))
    const stored = await store.load('n')
    if (!stored) throw new Error('not stored')
    expect(wholeOf(stored)).toEqual(wholeOf(open))
    const again = reopened(stored)
    expect(points(read(again.page, again.review))).toEqual(points(last))
    expect(wholeOf(again)).toEqual(wholeOf(open))
    for (const _ of NAUGHTY_TEXTS) open = advance(open, { kind: 'undo', at: 0 })
    expect(read(open.page, open.review)).toEqual(before)
  })

test('as the reason for which text is set aside each naughty string is kept', () => {
  const { page, review } = sheet()
  for (const text of NAUGHTY_TEXTS) {
    const now = accepted(page, review, discard(page, review, { from: 0, to: 4, reason: text }))
    expect(points(now.cuts.get(0)?.discard?.reason)).toEqual(points(text))
  }
})
