import { describe, expect, test } from 'vitest'
import { after, refusal } from '../../testing/desk'
import { tidyNotation } from '../../testing/notation'
import { annotate, setMetadata } from './notes'

const PAGE = 'A body | 甲'

describe('annotate', () => {
  test('writes a note and takes it away, leaving the status alone', () => {
    const noted = after(PAGE, (p, r) => annotate(p, r, { article: '1', note: ' 待查 ' }))
    expect(noted).toBe(tidyNotation(`${PAGE}\nA note = 待查`))
    expect(after(noted, (p, r) => annotate(p, r, { article: '1', note: ' ' }))).toBe(PAGE)
  })

  test('is refused', () => {
    const why = (article: string, note: string) =>
      refusal(`${PAGE}\nA note = 待查`, (p, r) => annotate(p, r, { article, note }))
    expect(why('2', '记')).toBe('noSuchArticle')
    expect(why('1', '待查 ')).toBe('nothingToChange')
  })
})

describe('setMetadata', () => {
  test('sets a field and takes it away', () => {
    const dated = after(PAGE, (p, r) => setMetadata(p, r, { field: 'date', value: '2022-06-28' }))
    expect(dated).toBe(tidyNotation(`${PAGE}\n- date = 2022-06-28`))
    expect(after(dated, (p, r) => setMetadata(p, r, { field: 'date', value: '' }))).toBe(PAGE)
  })

  test('is refused when it stands so already', () => {
    expect(refusal(PAGE, (p, r) => setMetadata(p, r, { field: 'section', value: ' ' }))).toBe(
      'nothingToChange',
    )
  })
})
