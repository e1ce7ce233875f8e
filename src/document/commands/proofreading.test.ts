import { describe, expect, test } from 'vitest'
import type { Finding } from '../../engine'
import { after, type Gesture, refusal } from '../../testing/desk'
import { readNotation, tidyNotation } from '../../testing/notation'
import { articleById } from '../articles'
import { type Head, headText } from '../proofreading/heads'
import { attach } from './attach'
import { moveBoundary } from './boundary'
import { mergeArticles } from './merge'
import { type FindingPlace, fixFinding, heedFinding, ignoreFinding } from './proofreading'
import { correct } from './text'

/** As if this stretch of a head had been found. */
const found =
  (text: string, kind: Finding['kind'] = 'unlikeBody', head: Head = 'headline', id = '1') =>
  (p: Parameters<Gesture>[0], r: Parameters<Gesture>[1]): FindingPlace => {
    const article = articleById(p, r, id)
    const start = article ? headText(p, r, article, head).text.indexOf(text) : 0
    return { article: id, head, finding: { kind, start, end: start + text.length, text } }
  }

const fix =
  (at: ReturnType<typeof found>, to: string): Gesture =>
  (p, r) =>
    fixFinding(p, r, { at: at(p, r), fix: to })

const ignore =
  (at: ReturnType<typeof found>): Gesture =>
  (p, r) =>
    ignoreFinding(p, r, at(p, r))

const PAGE = `
  A kicker   | 章旭开强调
  A headline | 全力推进”两个先行
  A body     | 章旭升在会上强调。
  B body     | 乙
  B deck = 乙题。
`

describe('fixFinding', () => {
  test('corrects the characters that were found, over the raw text', () => {
    expect(after(PAGE, fix(found('开', 'unlikeBody', 'kicker'), '升'))).toBe(
      tidyNotation(`
        A kicker   | 章旭{开→升}强调
        A headline | 全力推进”两个先行
        A body     | 章旭升在会上强调。
        B body     | 乙
        A status = edited
        B deck = 乙题。
      `),
    )
  })

  test('takes characters away, and puts more in their place', () => {
    expect(after('A headline | 召开。\nA body | 甲', fix(found('。', 'finalStop'), ''))).toBe(
      tidyNotation('A headline | 召开{。→}\nA body | 甲\nA status = edited'),
    )
    const marks = after(
      'A headline | 两个先行”召开\nA body | 甲',
      fix(found('两个先行”', 'unpaired'), '“两个先行”'),
    )
    expect(marks).toBe(
      tidyNotation('A headline | {→“}两个先行”召开\nA body | 甲\nA status = edited'),
    )
  })

  test('an approval does not outlive it', () => {
    expect(after(`${PAGE}\nA status = approved`, fix(found('”', 'unpaired'), '“'))).toContain(
      'A status = edited',
    )
  })

  test('writes a head anew that the page does not carry', () => {
    const fixed = after(PAGE, fix(found('。', 'finalStop', 'deck', '2'), ''))
    expect(fixed).toContain('B deck = 乙题\n')
    expect(fixed).toContain('B status = edited')
  })

  test('is refused where the characters do not stand any more', () => {
    const at: FindingPlace = {
      article: '1',
      head: 'headline',
      finding: { kind: 'unlikeBody', start: 0, end: 1, text: '会' },
    }
    const why = (place: FindingPlace, to = '议') =>
      refusal(PAGE, (p, r) => fixFinding(p, r, { at: place, fix: to }))
    expect(why(at)).toBe('textMoved')
    expect(why({ ...at, finding: { ...at.finding, end: 0, text: '' } })).toBe('textMoved')
    expect(why({ ...at, article: '7' })).toBe('noSuchArticle')
    expect(why({ ...at, finding: { ...at.finding, text: '全' } }, '全')).toBe('nothingToChange')
  })
})

describe('ignoreFinding', () => {
  test('remembers place, kind and characters, and touches nothing else', () => {
    expect(after(PAGE, ignore(found('”', 'unpaired')))).toBe(
      tidyNotation(PAGE.replace('”', '⟪unpaired ”⟫”')),
    )
  })

  test('inside a correction it remembers the place in that', () => {
    const page = 'A headline | {→甲,乙,}丙\nA body | 丁'
    expect(after(page, ignore(found(',乙', 'halfWidth')))).toBe(
      tidyNotation('A headline | ⟪+1 halfWidth ,乙⟫{→甲,乙,}丙\nA body | 丁'),
    )
  })

  test('in a head that the page does not carry it remembers the place in that', () => {
    const ignored = after(PAGE, ignore(found('。', 'finalStop', 'deck', '2')))
    expect(ignored).toBe(tidyNotation(`${PAGE}\nB deck+2 finalStop ignored = 。`))
  })

  test('survives a move of boundaries and of the whole head', () => {
    const ignored = after(
      PAGE,
      ignore(found('”', 'unpaired')),
      (p, r, at) =>
        attach(p, r, { from: at('章旭开'), to: at('章旭升'), article: '2', newArticle: '3' }),
      (p, r, at) => moveBoundary(p, r, { at: at('乙'), to: at('章旭升') }),
    )
    expect(ignored).toContain('⟪unpaired ”⟫”')
  })

  test('goes with its article where that has no block left', () => {
    const merged = after(PAGE, ignore(found('。', 'finalStop', 'deck', '2')), (p, r) =>
      mergeArticles(p, r, { into: '1', from: '2' }),
    )
    expect(merged).not.toContain('ignored')
  })

  test('is refused where it is ignored already, or reads otherwise', () => {
    const ignored = after(PAGE, ignore(found('”', 'unpaired')))
    expect(refusal(ignored, ignore(found('”', 'unpaired')))).toBe('nothingToChange')
    expect(refusal(ignored, ignore(found('甲', 'unpaired')))).toBe('textMoved')
    expect(refusal(ignored, ignore(found('”', 'unpaired', 'headline', '7')))).toBe('noSuchArticle')
  })

  test('the same place can be ignored anew after its text has changed', () => {
    const retyped: Gesture = (p, r) =>
      correct(p, r, { article: '1', part: 'headline', from: 4, to: 5, text: '“' })
    const again = after(
      PAGE,
      ignore(found('”', 'unpaired')),
      retyped,
      ignore(found('“', 'unpaired')),
    )
    expect(again).toContain('⟪unpaired ”⟫⟪+0 unpaired “⟫{”→“}')
  })
})

describe('heedFinding', () => {
  const { page, review } = readNotation(PAGE)
  const at = page.text.indexOf('”')

  test('takes it back', () => {
    const heeded = after(PAGE, ignore(found('”', 'unpaired')), (p, r) =>
      heedFinding(p, r, { key: `${at} unpaired` }),
    )
    expect(heeded).toBe(tidyNotation(PAGE))
    const supplied = after(PAGE, ignore(found('。', 'finalStop', 'deck', '2')), (p, r) =>
      heedFinding(p, r, { key: '2.deck+2 finalStop' }),
    )
    expect(supplied).toBe(tidyNotation(PAGE))
  })

  test('is refused where nothing is ignored', () => {
    expect(heedFinding(page, review, { key: `${at} unpaired` })).toEqual({
      ok: false,
      refusal: 'nothingThere',
    })
  })
})
