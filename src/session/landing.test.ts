import { describe, expect, test } from 'vitest'
import { openPage } from '../document'
import { checkTransaction } from '../testing/check'
import { finder } from '../testing/desk'
import { readNotation } from '../testing/notation'
import { landingOf, nameOf, partOfStretch } from './landing'

const { page, review } = readNotation(`
  A headline | 甲题
  A body     | 甲一
  B headline | 乙题
  B body     | 乙一
  B subhead  | 乙小
  B body     | 乙二
  C headline | 丙题
  C deck     | 丙副
  - furniture | 版面
`)
const proposal = { engine: '', blocks: [], attachments: [], likelyCuts: [] }
const open = openPage(page, proposal, review)
const at = finder(page)
const stretch = (from: string, to: string) => ({ from: at(from), to: at(to) })

const landing = (from: string, to: string, article: string | null, before?: string | null) => {
  const place = typeof before === 'string' ? at(before) : before
  const found = landingOf(open, {
    ...stretch(from, to),
    article,
    ...(place !== undefined && { before: place }),
  })
  if (found) expect(checkTransaction(page, review, found.transaction)).toEqual(found.review)
  return found
}

describe('landingOf', () => {
  test('a headline takes another’s place, which goes to the body that waits or stands alone', () => {
    expect(landing('乙题', '乙一', '1')).toMatchObject({
      article: '1',
      came: [at('乙题')],
      displaced: { text: '甲题', home: '2' },
    })
    expect(landing('丙题', '版面', '1')).toMatchObject({
      came: [at('丙题'), at('丙副')],
      displaced: { text: '甲题', home: null },
    })
  })

  test('a block of the body stands where it is put, else where the text has it', () => {
    expect(landing('甲一', '乙题', '2', '乙小')).toMatchObject({
      before: at('乙小'),
      displaced: null,
    })
    expect(landing('甲一', '乙题', '2')).toMatchObject({ before: at('乙一') })
    expect(landing('甲一', '乙题', '2', null)).toMatchObject({ before: null })
    expect(landing('乙二', '丙题', '2', '乙一')).toMatchObject({
      came: [at('乙二')],
      before: at('乙一'),
    })
  })

  test('on no article it is one of its own', () => {
    expect(landing('乙小', '丙题', null)).toMatchObject({
      article: '4',
      isNew: true,
      before: null,
    })
  })

  test('there is none where nothing would change', () => {
    expect(landing('乙题', '乙一', '2')).toBeNull()
    expect(landing('乙二', '丙题', '2', null)).toBeNull()
    expect(landing('乙题', '乙一', '77')).toBeNull()
  })
})

test('the part of a stretch is that of its blocks, and none when they are of several', () => {
  expect(partOfStretch(open, stretch('乙一', '丙题'))).toBe('body')
  expect(partOfStretch(open, stretch('丙题', '丙副'))).toBe('headline')
  expect(partOfStretch(open, stretch('丙题', '版面'))).toBeNull()
  expect(partOfStretch(open, { from: at('版面'), to: page.text.length })).toBe('body')
})

test('a stretch is called by its headline, else by its first line', () => {
  expect(nameOf(open, stretch('甲一', '乙一'))).toBe('乙题')
  expect(nameOf(open, stretch('乙小', '丙题'))).toBe('乙小')
})
