import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  advance,
  approve,
  articlesOf,
  articleText,
  blocksOf,
  correct,
  discard,
  type OpenPage,
  type Result,
  settle,
  supply,
  type Transaction,
} from '../document'
import { fuzzing } from '../testing/fuzzing'
import { readNotation } from '../testing/notation'
import { desk } from '../testing/random-pages'
import type { ArticlesJson } from './articles-format'
import { exportNotes } from './export-notes'
import { sha256OfText } from './hash'
import { readProject, writeProject } from './project'
import { openWith } from './test-desk'
import { validateArticle, validateArticles, validateUnattached } from './validate-articles'
import { writeArticles } from './write-articles'

const STAMP = { version: '0.1.0', exportedAt: '2026-11-24T08:00:00.000Z' }

const sheet = (notation: string, confidence?: number): OpenPage => {
  const { page, review } = readNotation(notation)
  return openWith(page, review, confidence)
}

function exported(open: OpenPage): ArticlesJson {
  const file = writeArticles(open, STAMP)
  if (!file.ok) throw new Error(JSON.stringify(file.refusal))
  return JSON.parse(file.value)
}

const first = (notation: string) => exported(sheet(notation)).articles[0]

function after(open: OpenPage, result: Result<Transaction>): OpenPage {
  if (!result.ok) throw new Error(result.refusal)
  return advance(open, { kind: 'do', at: 0, transaction: result.value })
}

/** As Python slices: by code points. */
const slice = (text: string, start: number, end: number) => [...text].slice(start, end).join('')

const PAGE = `
  A kicker     | 在会议上强调
  A headline   | 全市推进会
               | 昨日召开
  A deck       | ——以十大机制为牵引
  A byline     | 本报讯（融媒首席记者 陈某某）
  A body       | 6 月 27 日上午，全市推进{汇→会}召开。
  A subhead    | 凝心聚力
  A body       | 会议指出，要𠮷祥如意，
               |
               | 扎实推进。
  A caption    | 图为会场。（某某 摄）
  A jump       | （下转第3版）
  B body       | 另一篇没有标题。
  - furniture  | 责任编辑 王某
  - advert     | 招租
  - discarded (重复; B body) | 另一篇没有标题。
  A status = approved
  - publication = 永康日报
  - date = 2022-06-28
  - pageNumber = 1
`

describe('the cleaned JSON', () => {
  test('says what the page says', () => {
    const open = sheet(PAGE)
    const json = exported(open)
    expect(validateArticles(json)).toEqual([])
    expect(json.page).toEqual({
      publication: '永康日报',
      date: '2022-06-28',
      page: '1',
      section: null,
      source: {
        name: 'page.txt',
        encoding: 'utf-8',
        sha256: '0'.repeat(64),
        codePoints: [...open.page.text].length,
        lines: 15,
      },
    })
    expect(json.articles.length).toBe(2)
    expect(json.articles[0]).toMatchObject({
      id: '1',
      order: 1,
      status: 'approved',
      kicker: '在会议上强调',
      headline: '全市推进会 昨日召开',
      headlineLines: ['全市推进会', '昨日召开'],
      deck: '——以十大机制为牵引',
      byline: {
        text: '本报讯（融媒首席记者 陈某某）',
        persons: [{ name: '陈某某', role: '融媒首席记者', work: null }],
        dateline: '本报讯',
        agency: '本报',
        place: null,
        date: null,
        isoDate: null,
      },
      paragraphs: ['6月27日上午，全市推进会召开。', '凝心聚力', '会议指出，要𠮷祥如意，扎实推进。'],
      subheads: [1],
      captions: ['图为会场。（某某 摄）'],
      jump: '（下转第3版）',
      supplied: [],
      confidence: 0.9,
      doubts: 0,
    })
    expect(json.articles[1]).toMatchObject({
      id: '2',
      order: 2,
      status: 'proposed',
      kicker: null,
      headline: null,
      headlineLines: [],
      deck: null,
      byline: null,
      paragraphs: ['另一篇没有标题。'],
    })
    expect(json.unattached).toMatchObject([
      { role: 'furniture', text: '责任编辑 王某', reason: null, lines: [14, 14] },
      { role: 'advert', text: '招租', reason: null, lines: [15, 15] },
      { role: 'discarded', text: '另一篇没有标题。', reason: '重复', lines: [16, 16] },
    ])
    const { lines, inArticles, furniture, adverts, discarded } = json.ledger
    expect([lines, inArticles, furniture, adverts, discarded]).toEqual([15, 12, 1, 1, 1])
  })

  test('blocks are code points and lines of the raw text, blank lines counted', () => {
    const open = sheet(PAGE)
    const { articles } = exported(open)
    const body = articles[0].blocks.filter(({ role }) => role === 'body')
    expect(body.map(({ lines }) => lines)).toEqual([
      [6, 6],
      [8, 10],
    ])
    expect(slice(open.page.text, body[1].start, body[1].end)).toBe(
      '会议指出，要𠮷祥如意，\n\n扎实推进。\n',
    )
    // An astral character lies before it: code units would be one further.
    const jump = articles[0].blocks.find(({ role }) => role === 'jump')
    expect(slice(open.page.text, jump?.start ?? 0, jump?.end ?? 0)).toBe('（下转第3版）\n')
  })

  test('lists every change with the text it replaces', () => {
    const open = sheet(PAGE)
    const { corrections } = exported(open).articles[0]
    for (const { start, end, from } of corrections)
      expect(slice(open.page.text, start, end)).toBe(from)
    expect(corrections.map(({ from, to, rule }) => [from, to, rule])).toEqual([
      [' ', '', 'digit-spaces'],
      [' ', '', 'digit-spaces'],
      [' ', '', 'digit-spaces'],
      ['汇', '会', undefined],
    ])
  })

  test('spaces around digits stay when the page says so, and then nothing is listed', () => {
    const article = first(`${PAGE.trimEnd()}\n  - digitSpaces = keep`)
    expect(article.paragraphs[0]).toBe('6 月 27 日上午，全市推进会召开。')
    expect(article.corrections.map(({ rule }) => rule)).toEqual([undefined])
  })

  test('a hyphen that the line break made goes and is listed', () => {
    const article = first(`
      A headline | Harbour
      A body     | The coun-
                 | cil met, and the well-
                 | Known member spoke.
    `)
    expect(article.paragraphs).toEqual(['The council met, and the well-Known member spoke.'])
    expect(article.corrections).toMatchObject([{ from: '-', to: '', rule: 'line-hyphen' }])
  })

  test('text is in normal form C, full-width forms stay, and what changed is listed', () => {
    const article = first('A body | Ｇ２０ 在cafe\u0301召开，\uf9d0似之处。')
    expect(article.paragraphs).toEqual(['Ｇ２０ 在caf\u00e9召开，\u985e似之处。'])
    expect(article.corrections).toMatchObject([
      { from: 'e\u0301', to: '\u00e9', rule: 'nfc' },
      { from: '\uf9d0', to: '\u985e', rule: 'nfc' },
    ])
  })

  test('half a surrogate pair becomes U+FFFD and is listed; the file is sound UTF-8', () => {
    const open = sheet('A body | 会\ud83d议\n- furniture | \udc00')
    const file = writeArticles(open, STAMP)
    if (!file.ok) throw new Error(file.refusal.code)
    expect(/\p{Surrogate}/u.test(file.value)).toBe(false)
    const { articles, unattached } = JSON.parse(file.value) as ArticlesJson
    expect(articles[0].paragraphs).toEqual(['会\ufffd议'])
    expect(articles[0].corrections).toEqual([
      { start: 1, end: 2, from: '\ufffd', to: '\ufffd', rule: 'lone-surrogate' },
    ])
    expect(unattached[0].text).toBe('\ufffd')
  })

  test('what an editor supplied is marked; what the page carries comes first', () => {
    const article = first(`
      A kicker   | 页上的引题
      A body     | 正文。
      A kicker = 编辑写的引题
      A headline = 编辑写的主题
      A byline = 记者 某某
    `)
    expect(article).toMatchObject({
      kicker: '页上的引题',
      headline: '编辑写的主题',
      headlineLines: ['编辑写的主题'],
      byline: { persons: [{ name: '某某', role: '记者' }] },
      supplied: ['headline', 'byline'],
    })
  })

  test('bylines at head and foot are read one by one', () => {
    const { byline } = first(`
      A byline | 本报讯（记者 江一帆）
      A body   | 正文。
      A byline | （通讯员 吴小禾）
    `)
    expect(byline).toEqual({
      text: '本报讯（记者 江一帆） （通讯员 吴小禾）',
      persons: [
        { name: '江一帆', role: '记者', work: null },
        { name: '吴小禾', role: '通讯员', work: null },
      ],
      dateline: '本报讯',
      agency: '本报',
      place: null,
      date: null,
      isoDate: null,
    })
  })

  test('a dateline’s day gets the year of the issue', () => {
    const page = `
      A byline | 新华社杭州 6 月 27 日电（记者 江一帆 文/摄）
      A body   | 正文。
    `
    expect(first(page).byline).toMatchObject({
      text: '新华社杭州6月27日电（记者 江一帆 文/摄）',
      persons: [{ name: '江一帆', role: '记者', work: '文/摄' }],
      dateline: '新华社杭州6月27日电',
      agency: '新华社',
      place: '杭州',
      date: '6月27日',
      isoDate: null,
    })
    expect(first(`${page}\n- date = 2022-06-28`).byline?.isoDate).toBe('2022-06-27')
  })

  test('a file written before agency, place and date were told is still valid', () => {
    const json = exported(sheet(PAGE))
    const older = {
      ...json,
      articles: json.articles.map(({ byline, ...article }) => ({
        ...article,
        byline: byline && {
          text: byline.text,
          persons: byline.persons.map(({ name, role }) => ({ name, role })),
          dateline: byline.dateline,
        },
      })),
    }
    expect(validateArticles(older)).toEqual([])
  })

  test('confidence is that of the least certain place nobody has confirmed', () => {
    const open = sheet('A headline | 题\nA body | 正文。\nB body | 另一篇', 0.5)
    expect(exported(open).articles.map((a) => [a.confidence, a.doubts])).toEqual([
      [0.5, 2],
      [0.5, 1],
    ])
    const looked = after(open, settle(open.page, open.review, { blocks: [0, 2] }))
    expect(exported(looked).articles.map((a) => [a.confidence, a.doubts])).toEqual([
      [1, 0],
      [0.5, 1],
    ])
    const approved = after(open, approve(open.page, open.review, { articles: ['1'] }))
    expect(exported(approved).articles.map((a) => [a.confidence, a.doubts])).toEqual([
      [0.5, 0],
      [0.5, 1],
    ])
  })

  test('what to know before it goes out', () => {
    expect(exportNotes(sheet(PAGE))).toEqual({
      articles: 2,
      notApproved: 1,
      withoutHeadline: 1,
      withoutBody: 0,
      doubts: 0,
    })
    expect(exportNotes(sheet('A headline | 题', 0.2))).toMatchObject({
      notApproved: 1,
      withoutBody: 1,
      doubts: 1,
    })
  })

  test('follows the editor', () => {
    let open = sheet(PAGE)
    const { page } = open
    const [article] = articlesOf(page, open.review)
    const at = articleText(page, open.review, article).body.text.indexOf('会议指出')
    open = after(
      open,
      correct(page, open.review, {
        article: '1',
        part: 'body',
        from: at,
        to: at + 2,
        text: '大会',
      }),
    )
    open = after(open, supply(page, open.review, { article: '2', field: 'headline', text: '一' }))
    const { start, end } = blocksOf(page, open.review)[3]
    open = after(open, discard(page, open.review, { from: start, to: end, reason: '多余' }))
    const json = exported(open)
    expect(validateArticles(json)).toEqual([])
    expect(json.articles[0].status).toBe('edited')
    expect(json.articles[0].byline?.text).toBeUndefined()
    expect(json.articles[0].paragraphs[2]).toMatch(/^大会指出/)
    expect(json.articles[1].headline).toBe('一')
    expect(json.unattached[0]).toMatchObject({ role: 'discarded', reason: '多余' })
  })
})

describe('random pages', () => {
  test('are valid by the schema, and every range cuts the raw text', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(desk(), ({ page, review }) => {
        fc.pre(page.text !== '')
        const open = openWith(page, review)
        const file = writeArticles(open, STAMP)
        if (!file.ok) throw new Error(JSON.stringify(file.refusal))
        const json = JSON.parse(file.value) as ArticlesJson
        expect(/\p{Surrogate}/u.test(file.value)).toBe(false)
        const { text } = page
        const blocks = [...json.articles.flatMap((a) => a.blocks), ...json.unattached]
        blocks.sort((a, b) => a.start - b.start)
        const pieces = blocks.map(({ start, end }) => slice(text, start, end))
        expect(pieces.join('')).toBe(text)
        const printed = pieces.join('').replace(/\s/g, '')
        expect(json.ledger.checksum).toBe(sha256OfText(printed))
        expect(json.ledger.characters).toBe([...printed].length)
        const { lines, inArticles, furniture, adverts, discarded } = json.ledger
        expect(inArticles + furniture + adverts + discarded).toBe(lines)
        for (const { corrections } of json.articles)
          for (const { start, end, from } of corrections)
            expect(slice(text, start, end).replace(/\p{Surrogate}/gu, '\ufffd')).toBe(from)
      }),
      fuzzing(500, 12),
    )
  })
})

describe('an export that would lose text is refused', () => {
  const refusalOf = (open: OpenPage) => {
    const result = writeArticles(open, STAMP)
    return result.ok ? null : result.refusal
  }

  test('text without a block', () => {
    const open = sheet('A body | 第一行\nB body | 第二行')
    const cuts = new Map(open.review.cuts)
    cuts.delete(0)
    const tampered = { ...open, review: { ...open.review, cuts } }
    expect(refusalOf(tampered)).toEqual({
      code: 'ledgerUnbalanced',
      file: 'page.txt',
      accounted: 3,
      characters: 6,
    })
  })

  test('text without a block, until that is undone; a project file of it would not open again', () => {
    const open = sheet('A body | 第一行\nB body | 第二行')
    const cut = { register: 'cut', at: 0 } as const
    const transaction: Transaction = {
      gesture: 'removeBoundary',
      place: 0,
      steps: [{ ...cut, value: null }],
      inverse: [{ ...cut, value: open.review.cuts.get(0) ?? null }],
    }
    const broken = advance(open, { kind: 'do', at: 0, transaction })
    expect(refusalOf(broken)).toMatchObject({ code: 'ledgerUnbalanced' })
    expect(readProject(writeProject(broken), 'page.galley.json')).toMatchObject({
      ok: false,
      refusal: { code: 'brokenHistory' },
    })
    expect(refusalOf(advance(broken, { kind: 'undo', at: 0 }))).toBeNull()
  })

  test('a review that contradicts itself', () => {
    const open = sheet('A body | 第一行\nB body | 第二行')
    const cuts = new Map(open.review.cuts).set(0, { role: 'furniture', article: '1' })
    expect(refusalOf({ ...open, review: { ...open.review, cuts } })).toMatchObject({
      code: 'brokenExport',
      detail: expect.stringContaining('furniture'),
    })
  })
})

describe('the check against the schema', () => {
  test.each([
    ['articles[0].headline', '"headline":"全市', '"headline":7,"x":"全市'],
    ['articles[1].status', '"status":"proposed"', '"status":"done"'],
    ['ledger', '"checksum"', '"more":1,"checksum"'],
    ['page.source.sha256', '"sha256":"0', '"sha256":"x'],
    ['exportedAt', '"exportedAt":"2', '"exportedAt":"x'],
  ])('names %s', (field, from, to) => {
    const json = JSON.stringify(exported(sheet(PAGE)))
    expect(json).toContain(from)
    const lines = validateArticles(JSON.parse(json.replace(from, to)))
    expect(lines.some((line) => line.startsWith(field))).toBe(true)
  })

  test('says of one article what it says of the whole file', () => {
    const json = exported(sheet(PAGE))
    for (const [i, article] of json.articles.entries()) {
      const wrong = { ...article, status: 'done' as never }
      const whole = validateArticles({ ...json, articles: json.articles.toSpliced(i, 1, wrong) })
      expect(whole).toHaveLength(1)
      expect(validateArticle(wrong, `#/articles/${i}`)).toEqual(whole)
      expect(validateArticle(article)).toEqual([])
    }
    const [outside] = json.unattached
    expect(validateUnattached(outside)).toEqual([])
    expect(validateUnattached({ ...outside, role: 'body' }, '#/unattached/3')[0]).toMatch(
      /^unattached\[3\]\.role: /,
    )
  })

  test('misses no member that is left out', () => {
    const json = exported(sheet(PAGE))
    for (const member of Object.keys(json)) {
      const { [member as keyof ArticlesJson]: _, ...rest } = json
      expect(validateArticles(rest).join()).toContain(member)
    }
  })
})
