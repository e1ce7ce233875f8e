import { expect, test } from 'vitest'
import { mergedText } from './merged-text'

const WAS = '昨日，会以召开，市民鼓掌。'

test('changes in different places of a text are both kept, whoever made which', () => {
  const one = WAS.replace('会以', '会议')
  const other = WAS.replace('鼓掌', '热烈鼓掌')
  const both = '昨日，会议召开，市民热烈鼓掌。'
  expect(mergedText(WAS, one, other)).toBe(both)
  expect(mergedText(WAS, other, one)).toBe(both)
  expect(mergedText(WAS, `据报，${WAS}`, one)).toBe(`据报，${one}`)
  expect(mergedText(WAS, one, WAS.slice(0, -1))).toBe(one.slice(0, -1))
})

test('changes that meet are not merged', () => {
  expect(mergedText(WAS, WAS.replace('会以', '会议'), WAS.replace('会以', '大会'))).toBeNull()
  expect(mergedText(WAS, WAS.replace('召开', '举行'), WAS.replace('，市民', '；市民'))).toBeNull()
  expect(mergedText(WAS, `${WAS}完`, `${WAS}毕`)).toBeNull()
  expect(mergedText(WAS, '', WAS.replace('会以', '会议'))).toBeNull()
  expect(mergedText('', '甲', '乙')).toBeNull()
})

test('characters of two code units stay whole', () => {
  const merged = mergedText('𠮷日𠮶', '𠮶日𠮶', '𠮷日𠮷')
  expect(merged).toBe('𠮶日𠮷')
})
