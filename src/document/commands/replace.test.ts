import { describe, expect, test } from 'vitest'
import { after, type Gesture, refusal } from '../../testing/desk'
import { readNotation, tidyNotation } from '../../testing/notation'
import { findInSlices } from '../find/find'
import type { FindScope } from '../find/findable'
import { atOnce } from '../slices'
import { replace, replaceInSlices } from './replace'

const found = (
  page: Parameters<Gesture>[0],
  review: Parameters<Gesture>[1],
  text: string,
  scope: FindScope,
) => atOnce(findInSlices(page, review, { text, matchCase: true, foldWidth: false }, scope))

const replaceAll =
  (old: string, text: string, scope: FindScope = { kind: 'page' }): Gesture =>
  (page, review) =>
    replace(page, review, { places: found(page, review, old, scope), text })

/** What is said of a replacement on the whole page. */
function told(notation: string, old: string, text: string) {
  const { page, review } = readNotation(notation)
  const places = found(page, review, old, { kind: 'page' })
  const result = atOnce(replaceInSlices(page, review, { places, text }))
  if (!result.ok) return result.refusal
  const { transaction: _, ...counts } = result.value
  return counts
}

const SHEET = `
  A headline  | 章旭开在会上强调
  A body      | 章旭开说，章旭
              | 开还说。
  - furniture | 责编 章旭开
  B kicker    | 章旭开调研
  B body      | 与章旭开无关
  A status = approved
  B status = edited
`

describe('replace', () => {
  test('everywhere in the articles, by the smallest corrections; an approval does not outlive it', () => {
    expect(after(SHEET, replaceAll('章旭开', '章旭升'))).toBe(
      tidyNotation(`
        A headline  | 章旭{开→升}在会上强调
        A body      | 章旭{开→升}说，章旭
                    | {开→升}还说。
        - furniture | 责编 章旭开
        B kicker    | 章旭{开→升}调研
        B body      | 与章旭{开→升}无关
        A status = edited
        B status = edited
      `),
    )
  })

  test('in headlines alone', () => {
    expect(after(SHEET, replaceAll('章旭开', '章旭升', { kind: 'headlines' }))).toBe(
      tidyNotation(`
        A headline  | 章旭{开→升}在会上强调
        A body      | 章旭开说，章旭
                    | 开还说。
        - furniture | 责编 章旭开
        B kicker    | 章旭{开→升}调研
        B body      | 与章旭开无关
        A status = edited
        B status = edited
      `),
    )
  })

  test('in one article', () => {
    const scope = { kind: 'article', article: '2' } as const
    const after_ = after(SHEET, replaceAll('章旭开', '', scope))
    expect(after_).toContain('{章旭开→}调研')
    expect(after_).toContain('章旭开说')
  })

  test('says how many in how many articles, and what was left', () => {
    expect(told(SHEET, '章旭开', '章旭升')).toEqual({
      places: 5,
      articles: 2,
      reopened: 1,
      left: 1,
    })
  })

  test('what is in a correction already, and back to the raw text', () => {
    const once = after('A body | 甲{乙→丙丙}丁', replaceAll('丙', '戊'))
    expect(once).toContain('甲{乙→戊戊}丁')
    expect(after(once, replaceAll('戊戊', '乙'))).toContain('甲乙丁')
  })

  test('makes one correction of each place, also where it is wrapped', () => {
    expect(after('A body | 产业，产\n | 业', replaceAll('产业', '行业链'))).toContain(
      '{产业→行业链}，{产⏎业→行业链}',
    )
  })

  test('lets the lines of a headline stand', () => {
    const page = 'A headline | 章旭\n | 开调研'
    expect(after(page, replaceAll('章旭开', '章旭升'))).toContain('章旭\n           | {开→升}调研')
    expect(after(page, replaceAll('章旭开', '章')).replace(/\n\S.*$/, '')).toContain(
      '章{旭→}\n           | {开→}调研',
    )
  })

  test('what an editor wrote; emptied it is gone', () => {
    const page = 'A body | 正文\nA headline = 补写的标题，又是标题'
    expect(after(page, replaceAll('标题', '题'))).toContain('A headline = 补写的题，又是题')
    expect(after(page, replaceAll('补写的标题，又是标题', ''))).not.toContain('headline')
  })

  test('never splits a surrogate pair', () => {
    expect(after('A body | 𠮷野家𠮷', replaceAll('𠮷', '𠮶'))).toContain('{𠮷→𠮶}野家{𠮷→𠮶}')
  })

  test('leaves what no correction can make read so, and does the rest', () => {
    const page = `
      A headline | one
      - furniture | xx
      A headline | two of it
    `
    expect(told(page.replaceAll('headline', 'body'), ' ', '_')).toEqual({
      places: 2,
      articles: 1,
      reopened: 0,
      left: 1,
    })
  })

  test('is refused with a reason', () => {
    const only = '- furniture | 责编 章旭开'
    expect(refusal(only, replaceAll('章旭开', '章旭升'))).toBe('notInArticle')
    expect(refusal(SHEET, replaceAll('没有', '有'))).toBe('nothingThere')
    expect(refusal(SHEET, replaceAll('章旭开', '章旭开'))).toBe('nothingToChange')
    const place = { article: '1', part: 'headline', from: 0, to: 1, text: '章' } as const
    const one =
      (other: object): Gesture =>
      (page, review) =>
        replace(page, review, { places: [{ ...place, ...other }], text: '张' })
    expect(refusal(SHEET, one({ article: '7' }))).toBe('noSuchArticle')
    expect(refusal(SHEET, one({ text: '张' }))).toBe('textMoved')
    expect(refusal('A headline | 😀', one({ text: '\ud83d' }))).toBe('insideCharacter')
    const twice: Gesture = (page, review) =>
      replace(page, review, { places: [place, place], text: '张' })
    expect(refusal(SHEET, twice)).toBe('textMoved')
  })
})
