import { expect, test } from 'vitest'
import { readNotation } from '../testing/notation'
import { articleText } from './article-text'
import { articleById } from './articles'
import { cleanRangesOf, rawRangesOf } from './ranges'

const { page, review } = readNotation(`
  A headline | 春汛
  A body     | 江水一夜涨了三尺，
  B body     | 邻县
  A body     | 堤上灯火未曾熄过。
  A subhead  | 守堤
`)
const article = articleById(page, review, '1')
if (!article) throw new Error('no article')
const { body, headline, paragraphs } = articleText(page, review, article)
const raw = ({ from, to }: { from: number; to: number }) => page.text.slice(from, to).trim()
const clean = (from: string, to: string) =>
  cleanRangesOf(body, {
    from: page.text.indexOf(from),
    to: page.text.indexOf(to) + to.length,
  }).map((range) => body.text.slice(range.from, range.to).trim())

test('a paragraph comes from a range of each block that it is read from', () => {
  expect(rawRangesOf(body, paragraphs).map((ranges) => ranges.map(raw))).toEqual([
    ['江水一夜涨了三尺，', '堤上灯火未曾熄过。'],
    ['守堤'],
  ])
})

test('a part comes from all of it, and nothing from nothing', () => {
  const whole = { from: 0, to: headline.text.length }
  expect(rawRangesOf(headline, [whole]).map((ranges) => ranges.map(raw))).toEqual([['春汛']])
  expect(rawRangesOf({ text: '', runs: [] }, [{ from: 0, to: 0 }])).toEqual([[]])
})

test('raw words are read where the clean text has them, in one range over what was joined', () => {
  expect(clean('一', '夜')).toEqual(['一夜'])
  expect(clean('尺', '堤上')).toEqual(['尺，堤上'])
  expect(clean('邻', '县'), 'another article reads them').toEqual([])
})

test('a correction is read as a whole from any part of the raw text that it covers', () => {
  const corrected = {
    text: '甲丁戊',
    runs: [
      { kind: 'raw', text: '甲', start: 10, end: 11, block: 10 },
      { kind: 'correction', text: '丁戊', start: 11, end: 14, block: 10 },
    ],
  } as const
  expect(cleanRangesOf(corrected, { from: 12, to: 13 })).toEqual([{ from: 1, to: 3 }])
})

test('within a paragraph no more is looked for than stands there, however long the part is', () => {
  const LINES = 6000
  const runs = Array.from({ length: LINES }, (_, i) => {
    const start = i * 4
    return { kind: 'raw', text: '江水涨', start, end: start + 3, block: 0 } as const
  })
  let looks = 0
  const counted = runs.map((run) => ({
    ...run,
    get text() {
      looks++
      return run.text
    },
  }))
  const flow = { text: '江水涨'.repeat(LINES), runs: counted }
  const all = { from: 0, to: LINES * 4 }
  for (let from = 0; from < flow.text.length; from += 30) {
    const within = { from: from + 1, to: from + 20 }
    expect(cleanRangesOf(flow, all, within)).toEqual([within])
  }
  expect(looks, 'each run, placed once').toBeLessThan(3 * LINES)
  expect(cleanRangesOf(flow, { from: 0, to: 2 }, { from: 2, to: 20 })).toEqual([])
})
