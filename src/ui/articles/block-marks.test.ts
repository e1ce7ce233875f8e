import { expect, test } from 'vitest'
import { articleById, articleText } from '../../document'
import { readNotation } from '../../testing/notation'
import { blockMarksOf, segmentsOf } from './block-marks'

const { page, review } = readNotation(`
  A headline | 一题
  A body     | 甲乙丙丁戊己庚辛，
  B body     | 别的
  A body     | 壬癸子丑寅卯辰巳。
  A subhead  | 小题
  A headline | 二题
`)
const article = articleById(page, review, '1')
if (!article) throw new Error('no article')
const text = articleText(page, review, article)
const at = (needle: string) => page.text.indexOf(needle)

test('a part knows where each of its blocks begins', () => {
  expect(blockMarksOf(text.headline)).toEqual([
    { block: at('一题'), at: 0 },
    { block: at('二题'), at: 3 },
  ])
  const { body } = text
  expect(blockMarksOf(body).map((mark) => body.text.slice(mark.at, mark.at + 2))).toEqual([
    '甲乙',
    '壬癸',
    '小题',
  ])
})

test('a paragraph is cut where blocks begin in it', () => {
  const { body } = text
  const marks = blockMarksOf(body)
  const cut = (from: number, to: number) =>
    segmentsOf(body.text, from, to, marks).map(({ mark, text: own }) => [mark?.block ?? null, own])
  const end = body.text.indexOf('\n')
  expect(cut(0, end)).toEqual([
    [at('甲乙'), '甲乙丙丁戊己庚辛，'],
    [at('壬癸'), '壬癸子丑寅卯辰巳。'],
  ])
  expect(cut(2, 4)).toEqual([[null, '丙丁']])
  expect(cut(4, end)[1]).toEqual([at('壬癸'), '壬癸子丑寅卯辰巳。'])
  expect(segmentsOf('', 0, 0, [])).toEqual([])
})
