import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../engine'
import { evenPage } from '../../testing/even-page'
import { readNotation } from '../../testing/notation'
import { atOnce } from '../slices'
import { findInSlices } from './find'
import type { FindScope } from './findable'
import type { Query } from './pattern'

const PAGE: FindScope = { kind: 'page' }

function find(notation: string, text: string, options: Partial<Query> = {}, scope = PAGE) {
  const { page, review } = readNotation(notation)
  const query = { text, matchCase: false, foldWidth: false, ...options }
  const found = atOnce(findInSlices(page, review, query, scope))
  return found.map((place) => ({
    ...place,
    raw: place.raw.map(({ start, end }) => page.text.slice(start, end)),
  }))
}

/** What was found, each with where. */
const places = (...asked: Parameters<typeof find>) =>
  find(...asked).map(({ article, part, text }) => `${article ?? '-'} ${part ?? '-'} ${text}`)

const SHEET = `
  - furniture | 澄湖日报 项目
  B body      | 乙篇讲项
              | 目建设。
  A kicker    | 项目引题
  A headline  | 项目主题
  A deck      | 项目副题
  A byline    | 项目署名
  A body      | 甲篇讲项目。
  - discarded (重复; A body) | 项目又一遍
`

describe('where to look', () => {
  test('the page: every part of every article, and what stands outside, in the order of the raw text', () => {
    expect(places(SHEET, '项目')).toEqual([
      '- - 项目',
      '2 body 项目',
      '1 kicker 项目',
      '1 headline 项目',
      '1 deck 项目',
      '1 byline 项目',
      '1 body 项目',
      '- - 项目',
    ])
  })

  test('headlines: kickers, headlines and decks', () => {
    expect(places(SHEET, '项目', {}, { kind: 'headlines' })).toEqual([
      '1 kicker 项目',
      '1 headline 项目',
      '1 deck 项目',
    ])
  })

  test('one article; none when none is in hand', () => {
    expect(places(SHEET, '项目', {}, { kind: 'article', article: '2' })).toEqual(['2 body 项目'])
    expect(places(SHEET, '项目', {}, { kind: 'article', article: null })).toEqual([])
    expect(places(SHEET, '项目', {}, { kind: 'article', article: '9' })).toEqual([])
  })

  test('what an editor wrote is found where the article begins', () => {
    const supplied = 'A body | 正文\nA kicker = 补写的引题'
    expect(find(supplied, '引题')).toEqual([
      { article: '1', part: 'kicker', from: 3, to: 5, text: '引题', at: 0, raw: [] },
    ])
  })
})

describe('what is found', () => {
  test('across wrapped lines, told line by line in the raw text', () => {
    const [found] = find(SHEET, '讲项目建', {}, { kind: 'article', article: '2' })
    expect(found).toMatchObject({ from: 2, to: 6, raw: ['讲项', '目建'] })
  })

  test('across the lines of a headline, of furniture and of paragraphs', () => {
    const lines = `
      A headline  | 章旭
                  | 升调研
      - furniture | 责编章旭
                  | 升
    `
    expect(find(lines, '章旭升').map(({ text, raw }) => [text, raw])).toEqual([
      ['章旭\n升', ['章旭', '升']],
      ['章旭\n升', ['章旭', '升']],
    ])
  })

  test('the text as corrected, marked at the raw text that it is read from', () => {
    const corrected = 'A body | 章旭{开→升}在会{→议}上说{了→}好'
    expect(find(corrected, '旭升在')).toMatchObject([{ at: 1, raw: ['旭开在'] }])
    expect(find(corrected, '会议上')).toMatchObject([{ at: 4, raw: ['会上'] }])
    expect(find(corrected, '说好')).toMatchObject([{ raw: ['说了好'] }])
    expect(find(corrected, '旭开')).toEqual([])
  })

  test('outside of articles the raw text, whatever was corrected there', () => {
    expect(places('- furniture | 章旭{开→升}', '旭开')).toEqual(['- - 旭开'])
  })

  test('with the spaces between digits that the rule takes away', () => {
    expect(find('A body | 会议于 6 月召开', '于6月')).toMatchObject([{ raw: ['于 6 月'] }])
  })

  test('places that do not overlap', () => {
    expect(find('A body | 哈哈哈哈哈', '哈哈').map(({ from }) => from)).toEqual([0, 2])
  })

  test('whole characters: half a surrogate pair is nothing that is found', () => {
    const page = 'A body | 𠮷野家😀'
    expect(places(page, '𠮷')).toEqual(['1 body 𠮷'])
    for (const half of ['\ud842', '\udfb7', '\ude00']) expect(places(page, half)).toEqual([])
  })

  test('marks that mean something in a pattern, as themselves', () => {
    const page = 'A body | 涨了5.5%（含税）[注]*^$\\\\|?+'
    for (const mark of ['5.5%', '（含税）', '[注]', '*^$\\', '|?+'])
      expect(places(page, mark)).toEqual([`1 body ${mark}`])
    expect(places(page, '5x5')).toEqual([])
  })

  test('nothing for an empty query', () => {
    expect(find(SHEET, '')).toEqual([])
  })
})

describe('options', () => {
  const page = 'A body | GDP增长２０２２年gdp，ＧＤＰ'

  test('upper and lower case are the same unless asked for', () => {
    expect(places(page, 'gdp')).toEqual(['1 body GDP', '1 body gdp'])
    expect(places(page, 'gdp', { matchCase: true })).toEqual(['1 body gdp'])
  })

  test('full and half width are the same when asked for', () => {
    expect(places(page, '2022')).toEqual([])
    expect(places(page, '2022', { foldWidth: true })).toEqual(['1 body ２０２２'])
    expect(places(page, 'gdp', { foldWidth: true })).toHaveLength(3)
    expect(places(page, ',ｇｄｐ', { foldWidth: true })).toEqual(['1 body ，ＧＤＰ'])
    expect(places('A body | 两个　先行', '两个 先行', { foldWidth: true })).toHaveLength(1)
  })

  test('simplified and traditional characters are the same with what is known of scripts', async () => {
    const { scripts } = await loadKnowledge()
    const traditional = 'A body | 頭髮與發展，皇后之後，乾杯'
    expect(places(traditional, '发展')).toEqual([])
    expect(places(traditional, '发', { scripts })).toEqual(['1 body 髮', '1 body 發'])
    expect(places(traditional, '髮', { scripts })).toEqual(['1 body 髮', '1 body 發'])
    expect(places(traditional, '后', { scripts })).toEqual(['1 body 后', '1 body 後'])
    expect(places('A body | 发展产业', '產業', { scripts })).toEqual(['1 body 产业'])
    expect(places('A body | ＧＤＰ', 'gdp', { scripts, foldWidth: true })).toHaveLength(1)
  })
})

test('what is found is told on the way: the first of it, and then whenever there is much more', () => {
  const { page, review } = evenPage(20_000)
  const told: number[] = []
  const query = { text: '正文一直', matchCase: false, foldWidth: false }
  const work = findInSlices(page, review, query, PAGE, function* (found) {
    told.push(found.length)
    yield
  })
  expect(atOnce(work).length).toBeGreaterThan(17_000)
  expect(told[0]).toBeLessThan(10)
  expect(told.at(-1)).toBeGreaterThan(3000)
  expect(told.length).toBeLessThan(9)
})
