import { describe, expect, test } from 'vitest'
import { after, type Gesture, refusal } from '../../testing/desk'
import { readNotation, tidyNotation } from '../../testing/notation'
import { articleText, type Part } from '../article-text'
import { articleById } from '../articles'
import type { Page } from '../page'
import type { Review } from '../review'
import { clearCorrections, correct, supply } from './text'

const readPart = (page: Page, review: Review, part: Part, id = '1') => {
  const article = articleById(page, review, id)
  return article ? articleText(page, review, article)[part].text : ''
}

/** Replaces the first `old` in the part's clean text by `text`; with '' and a place, inserts there. */
const retype =
  (part: Part, old: string, text: string, place?: number): Gesture =>
  (p, r) => {
    const from = place ?? readPart(p, r, part).indexOf(old)
    return correct(p, r, { article: '1', part, from, to: from + old.length, text })
  }

const reads = (notation: string, part: Part = 'body') => {
  const { page, review } = readNotation(notation)
  return readPart(page, review, part)
}

/** The corrections alone, as they show in the rows of the first article. */
const rows = (notation: string) =>
  notation
    .split('\n')
    .filter((row) => row.includes('|'))
    .map((row) => row.slice(row.indexOf('|') + 2))
    .join('\n')

describe('correct', () => {
  test('writes the smallest corrections', () => {
    const page = `
      A body | 章旭开在会以上强调
      A status = approved
    `
    expect(after(page, retype('body', '章旭开在会以上', '章旭升在会议上'))).toBe(
      tidyNotation(`
        A body | 章旭{开→升}在会{以→议}上强调
        A status = edited
      `),
    )
  })

  test('makes one of corrections that meet', () => {
    const once = after('A body | 甲乙丙丁', retype('body', '乙', '一'))
    expect(rows(once)).toBe('甲{乙→一}丙丁')
    expect(rows(after(once, retype('body', '丙', '二')))).toBe('甲{乙丙→一二}丁')
    expect(rows(after(once, retype('body', '', '又', 2)))).toBe('甲{乙→一又}丙丁')
    expect(rows(after(once, retype('body', '甲一丙', '')))).toBe('{甲乙丙→}丁')
  })

  test('typing the original back takes the correction away', () => {
    const page = 'A body | 甲乙丙丁'
    const back = (...gestures: Gesture[]) => rows(after(page, ...gestures))
    expect(back(retype('body', '乙', '一'), retype('body', '一', '乙'))).toBe('甲乙丙丁')
    expect(back(retype('body', '乙丙', ''), retype('body', '', '乙丙', 1))).toBe('甲乙丙丁')
    expect(back(retype('body', '', '又', 2), retype('body', '又', ''))).toBe('甲乙丙丁')
    expect(back(retype('body', '甲乙丙丁', ''), retype('body', '', '甲乙丙丁', 0))).toBe('甲乙丙丁')
  })

  test('breaks a paragraph and joins two', () => {
    const page = 'A body | 第一句。第二句。'
    const broken = after(page, retype('body', '', '\n', 4))
    expect(rows(broken)).toBe('第一句。{→⏎}第二句。')
    expect(reads(broken)).toBe('第一句。\n第二句。')
    expect(rows(after(broken, retype('body', '\n', '')))).toBe('第一句。第二句。')

    const two = 'A headline | 上行\n | \n | 下行'
    const joined = after(two, retype('headline', '\n', ' '))
    expect(rows(joined)).toBe('上行{⏎⏎→ }下行')
    expect(reads(joined, 'headline')).toBe('上行 下行')
    expect(rows(after(joined, retype('headline', ' ', '\n')))).toBe('上行\n\n下行')
  })

  test('a paragraph that is emptied is gone, and can be typed again', () => {
    const page = 'A headline | 一\n | 二\n | 三'
    const emptied = after(page, retype('headline', '二', ''))
    expect(rows(emptied)).toBe('一\n{二→}\n三')
    expect(reads(emptied, 'headline')).toBe('一\n三')
    expect(rows(after(emptied, retype('headline', '', '二\n', 2)))).toBe('一\n二\n三')
  })

  test('edits over wrapped lines, blank ones between', () => {
    const page = 'A body | 本报讯会\n | \n | 议召开'
    const edited = after(page, retype('body', '会议', '大会'))
    expect(rows(edited)).toBe('本报讯{→大}会\n\n{议→}召开')
    expect(reads(edited)).toBe('本报讯大会召开')
  })

  test('beside a hyphen and a digit space that are not read', () => {
    const hyphen = after('A body | an exam-\n | ple of it', retype('body', '', 'X', 7))
    expect(reads(hyphen)).toBe('an examXple of it')
    const digits = after('A body | 会议于 6 月召开', retype('body', '6', '7'))
    expect(rows(digits)).toBe('会议于 {6→7} 月召开')
    expect(reads(digits)).toBe('会议于7月召开')
  })

  test('adds at the very end of a block with the character before', () => {
    const page = 'A body | 甲😀⟦B body⟧乙'
    const edited = after(page, retype('body', '', '了', 3))
    expect(edited).toContain('甲{😀→😀了}⟦B body⟧乙')
    expect(rows(after(edited, retype('body', '了', '')))).toBe('甲😀⟦B body⟧乙')
  })

  test('over two blocks each keeps its own text', () => {
    const page = `
      A body      | 甲乙
      - furniture | 编
      A body      | 丙丁
    `
    const edited = after(page, retype('body', '乙丙', '换了'))
    expect(rows(edited)).toBe('甲{乙→换了}\n编\n{丙→}丁')
    expect(reads(edited)).toBe('甲换了丁')
  })

  test('a break between two blocks is not text to be corrected', () => {
    const page = `
      A headline  | 上行
      - furniture | 编
      A headline  | 下行
    `
    expect(refusal(page, retype('headline', '\n', ''))).toBe('noPlaceToMove')
    const edited = after(page, retype('headline', '行\n下', '一\n二'))
    expect(rows(edited)).toBe('上{行→一}\n编\n{下→二}行')
  })

  test('keeps the rest of a correction that a later boundary cuts through', () => {
    const page = 'A body | 甲{乙⟦B body⟧丙→一二}丁'
    const edited = after(page, retype('body', '二', '三'))
    expect(rows(edited)).toBe('甲{乙⟦B body⟧丙→一三}丁')
  })

  // Found by the property tests.
  test('takes the place of a correction that adds at the end of what it changes', () => {
    expect(rows(after('A deck | en{→6 月}d', retype('deck', 'en6', 'x')))).toBe('{en→x 月}d')
    const beside = after('A body | {甲→一}{→二}乙', retype('body', '', '零', 0))
    expect(rows(beside)).toBe('{甲→零一二}乙')
  })

  test('edits both parts of a correction that a line feed cuts up as one', () => {
    const edited = after('A body | {会→甲⏎乙}议', retype('body', '甲\n乙', '一\n二'))
    expect(rows(edited)).toBe('{会→一⏎二}议')
  })

  test('takes a break away that stands beside an emptied row', () => {
    const edited = after('A headline | 会议{题→x⏎}\n | 日', retype('headline', 'x\n', '六'))
    expect(reads(edited, 'headline')).toBe('会议六日')
  })

  test('keeps the joint of lines whatever becomes of the words around it', () => {
    const page = 'A body | 会\n | abc\n | 123'
    expect(reads(page)).toBe('会abc 123')
    expect(reads(after(page, retype('body', '会abc', '会，abc')))).toBe('会，abc 123')
    expect(reads(after(page, retype('body', 'abc', '')))).toBe('会 123')
  })

  test('a long text is corrected by its common ends', () => {
    const words = '甲乙丙丁戊己庚辛'.repeat(600)
    const edited = after(
      `A body | ${words}`,
      retype('body', words, words.replace('丁', '丑').replace(/庚/, '寅')),
    )
    expect(rows(edited)).toBe(`甲乙丙{丁戊己庚→丑戊己寅}${words.slice(7)}`)
  })

  test('is refused', () => {
    const page = 'A body | 甲😀乙\nB body | 丙'
    const why = (edit: Partial<Parameters<typeof correct>[2]>) =>
      refusal(page, (p, r) =>
        correct(p, r, { article: '1', part: 'body', from: 0, to: 1, text: '申', ...edit }),
      )
    expect(why({ article: '9' })).toBe('noSuchArticle')
    expect(why({ part: 'headline' })).toBe('nothingThere')
    expect(why({ to: 5 })).toBe('textMoved')
    expect(why({ from: 3, to: 1 })).toBe('textMoved')
    expect(why({ to: 2 })).toBe('insideCharacter')
    expect(why({ from: -1 })).toBe('insideCharacter')
    expect(why({ text: '甲' })).toBe('nothingToChange')
    expect(why({ text: '\r\n甲' })).toBe('nothingToChange')
  })
})

describe('clearCorrections', () => {
  const PAGE = `
    A headline | {题→标题}
    A subhead  | 小{题→标}
    A body     | {甲→一}乙{→二}
    B body     | {丙→三}
  `

  test('takes back those of one part, subheads with the body', () => {
    expect(after(PAGE, (p, r) => clearCorrections(p, r, { article: '1', which: 'body' }))).toBe(
      tidyNotation(`
        A headline | {题→标题}
        A subhead  | 小题
        A body     | 甲乙
        B body     | {丙→三}
        A status = edited
      `),
    )
  })

  test('takes back a single one', () => {
    const one: Gesture = (p, r, at) => clearCorrections(p, r, { article: '1', which: at('甲') })
    expect(after(PAGE, one)).toContain('A body     | 甲乙{→二}')
  })

  test('is refused', () => {
    const why = (article: string, which: Part | number) =>
      refusal(PAGE, (p, r) => clearCorrections(p, r, { article, which }))
    expect(why('9', 'body')).toBe('noSuchArticle')
    expect(why('2', 'headline')).toBe('nothingToChange')
    expect(why('2', 0), 'the correction of another article').toBe('nothingToChange')
  })
})

describe('supply', () => {
  test('writes a headline that the page does not carry, and takes it away', () => {
    const page = 'A body | 甲'
    const supplied = after(page, (p, r) =>
      supply(p, r, { article: '1', field: 'headline', text: ' 上行\r\n下行 ' }),
    )
    expect(supplied).toBe(tidyNotation(`${page}\nA headline = 上行⏎下行\nA status = edited`))
    expect(
      after(supplied, (p, r) => supply(p, r, { article: '1', field: 'headline', text: null })),
    ).toBe(tidyNotation(`${page}\nA status = edited`))
  })

  test('is refused', () => {
    const why = (article: string, text: string | null) =>
      refusal('A body | 甲', (p, r) => supply(p, r, { article, field: 'deck', text }))
    expect(why('9', '题')).toBe('noSuchArticle')
    expect(why('1', ' ')).toBe('nothingToChange')
    expect(why('1', null)).toBe('nothingToChange')
  })
})

describe('a part whose blocks stand apart', () => {
  const PAGE = `
    A headline | 甲题一
    A body     | 甲一
    A headline | 甲题二
    A byline   | 本报讯
    A body     | 甲二
  `
  const retype = (text: string) => (page: Page, review: Review) =>
    correct(page, review, {
      article: '1',
      part: 'headline',
      from: 0,
      to: 7,
      text,
      was: '甲题一\n甲题二',
    })

  test('can be written anew as one line, and no raw text goes', () => {
    const { page, review } = readNotation(after(PAGE, retype('一个新题')))
    expect(readPart(page, review, 'headline')).toBe('一个新题')
    expect(readPart(page, review, 'body')).toBe('甲一甲二')
  })

  test('can be written anew as more lines than it has blocks', () => {
    const { page, review } = readNotation(after(PAGE, retype('新一\n新二\n新三')))
    expect(readPart(page, review, 'headline')).toBe('新一\n新二\n新三')
  })

  test('is left alone when it reads otherwise than at the beginning of the edit', () => {
    const edit = {
      article: '1',
      part: 'headline',
      from: 0,
      to: 3,
      text: '新',
      was: '乙题一',
    } as const
    expect(refusal(PAGE, (page, review) => correct(page, review, edit))).toBe('textMoved')
  })
})
