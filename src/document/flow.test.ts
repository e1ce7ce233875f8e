import { describe, expect, test } from 'vitest'
import { finder } from '../testing/desk'
import { readNotation } from '../testing/notation'
import { articleText } from './article-text'
import { articlesOf } from './articles'
import { cleanOffset, rawOffset } from './flow'

function flow(notation: string) {
  const { page, review } = readNotation(notation)
  const [article] = articlesOf(page, review)
  return { page, at: finder(page), body: articleText(page, review, article).body }
}

describe('rawOffset and cleanOffset', () => {
  test('lead to each other over joined lines', () => {
    const { at, body } = flow('A body | 　甲乙\n | \n | 丙丁')
    expect(body.text).toBe('甲乙丙丁')
    expect(rawOffset(body, 0)).toBe(at('甲'))
    expect(rawOffset(body, 2)).toBe(at('丙'))
    expect(rawOffset(body, 4)).toBe(at('丁') + 1)
    expect(cleanOffset(body, at('丙'))).toBe(2)
    expect(cleanOffset(body, at('乙') + 1)).toBe(2)
    expect(cleanOffset(body, 0)).toBe(0)
    expect(cleanOffset(body, 99)).toBe(4)
  })

  test('a correction stands for its stretch', () => {
    const { at, body } = flow('A body | 甲{乙丙→一二三}丁')
    expect(rawOffset(body, 2)).toBe(at('乙'))
    expect(rawOffset(body, 4)).toBe(at('丁'))
    expect(cleanOffset(body, at('丙'))).toBe(1)
    expect(cleanOffset(body, at('丁'))).toBe(4)
  })

  test('text that stands between two blocks of the article is not theirs', () => {
    const { at, body } = flow('A body@1 | 甲\nB body | 乙\nA body@3 | 丙\nA body@2 | 丁')
    expect(body.text).toBe('甲丁丙')
    expect(cleanOffset(body, at('丙'))).toBe(2)
    expect(cleanOffset(body, at('丁'))).toBe(1)
    expect(cleanOffset(body, at('乙'))).toBe(2)
  })

  test('an article without text has its place', () => {
    const { page } = flow('A body | 甲')
    expect(rawOffset({ text: '', runs: [] }, 0)).toBe(0)
    expect(cleanOffset({ text: '', runs: [] }, page.text.length)).toBe(0)
  })
})
