import { describe, expect, test } from 'vitest'
import { everythingPage } from '../../testing/everything-page'
import { readNotation } from '../../testing/notation'
import { openWith } from '../test-desk'
import { wholeFile } from '../writing'
import { csvInPieces } from './csv-index'

/** Reads RFC 4180: records end with CR LF, what is quoted may hold anything. */
function recordsOf(csv: string): string[][] {
  const records: string[][] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  let record: string[] = []
  while (cell.lastIndex < csv.length) {
    const at = cell.lastIndex
    const match = cell.exec(csv)
    if (!match) throw new Error(`no cell at ${at}: ${csv.slice(at, at + 20)}`)
    record.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'))
    if (match[3] === ',') continue
    records.push(record)
    record = []
  }
  return records
}

function tableOf(open: Parameters<typeof csvInPieces>[0]): Record<string, string>[] {
  const file = wholeFile(csvInPieces(open))
  if (!file.ok) throw new Error(file.refusal.code)
  expect(file.value.startsWith('\ufeff')).toBe(true)
  const [names, ...rows] = recordsOf(file.value.slice(1))
  for (const row of rows) expect(row).toHaveLength(names.length)
  return rows.map((row) =>
    Object.fromEntries(names.map((name, i) => [name.split(' ').at(-1) ?? name, row[i]])),
  )
}

describe('the CSV index', () => {
  test('has a row for each article and for each block that belongs to none', () => {
    const rows = tableOf(everythingPage())
    expect(rows.map(({ kind, status, doubts }) => [kind, status, doubts])).toEqual([
      ['稿件 article', '已核准 approved', '0'],
      ['稿件 article', '建议 proposed', '1'],
      ['稿件 article', '建议 proposed', '1'],
      ['版面文字 furniture', '', ''],
      ['广告 advert', '', ''],
      ['弃置 discarded', '', ''],
    ])
    expect(rows[0]).toMatchObject({
      publication: '永康日报',
      date: '2022-06-28',
      page: '1',
      section: '要闻',
      headline: '用好人鼓舞人凝聚人 促各项工作“迭代跃升”',
      persons: '陈晓苏；吴小禾',
      paragraphs: '3',
      captions: '1',
      lines: '2; 3–4; 5; 6; 7–8; 9; 10; 11; 12',
    })
    expect(rows[5].reason).toBe('重复')
  })

  test.each(['=1+1', '+86', '-1', '@x', '\tx', '＝1', '＋1'])(
    'a cell that begins as %j is no formula',
    (text) => {
      const { page, review } = readNotation('A body | 正文')
      const named = { ...page, source: { ...page.source, sha256: '0'.repeat(64) } }
      const articles = new Map([['1', { kicker: 'x' }]])
      const metadata = { publication: text, section: `“${text}` }
      const [row] = tableOf(openWith(named, { ...review, articles, metadata }))
      expect(row.publication).toBe(`'${text}`)
      expect(row.section).toBe(`“${text}`)
    },
  )

  test('quotes, commas and line breaks stay inside their cell', () => {
    const { page, review } = readNotation('A body | 正文')
    const metadata = { publication: '"日,报"\r\n晚报', section: 'a,b' }
    const [row] = tableOf(openWith(page, { ...review, metadata }))
    expect([row.publication, row.section]).toEqual(['"日,报"\r\n晚报', 'a,b'])
  })
})
