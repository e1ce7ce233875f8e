import { beforeAll, describe, expect, test } from 'vitest'
import { type Knowledge, loadKnowledge } from '../../engine'
import { accepted } from '../../testing/check'
import { after, finder, type Gesture } from '../../testing/desk'
import { readNotation } from '../../testing/notation'
import { fixFinding, ignoreFinding } from '../commands/proofreading'
import { correct, supply } from '../commands/text'
import type { Page } from '../page'
import type { Review } from '../review'
import { atOnce } from '../slices'
import { findingsInSlices, findingsOf, type HeadFinding, isIgnored } from './findings'

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await loadKnowledge()
})

const all = (page: Page, review: Review): HeadFinding[] =>
  [...findingsOf(page, review, knowledge).values()].flat()

const shown = (page: Page, review: Review) =>
  all(page, review).map(
    ({ key, article, head, at, finding }) =>
      `${key} | ${article} ${head} @${at} ${finding.text}→${finding.fixes.join('|')}`,
  )

const PAGE = `
  A kicker   | 章旭升强调,
  A headline | 全力推进。
  A body     | 章旭升在会上强调。
  B headline | 二版标题
  B body     | 乙
  B deck = 乙题。
  C body     | 没有标题
`

describe('what is found', () => {
  test('stands in kicker, headline and deck, on the page or supplied, each under a name of its own', () => {
    const { page, review } = readNotation(PAGE)
    expect(shown(page, review)).toEqual([
      '5 halfWidth | 1 kicker @5 ,→，',
      '11 finalStop | 1 headline @11 。→',
      '2.deck+2 finalStop | 2 deck @23 。→',
    ])
  })

  test('in a correction is named by the place in that', () => {
    const { page, review } = readNotation('A headline | 推进{→,全力,}工作\nA body | 甲')
    expect(shown(page, review)).toEqual([
      '2+0 halfWidth | 1 headline @2 ,→，',
      '2+3 halfWidth | 1 headline @2 ,→，',
    ])
  })

  test('reads heads together: the halves of a pair may stand in two of them', () => {
    const { page, review } = readNotation('A kicker | “推进\nA headline | 工作”\nA body | 甲')
    expect(shown(page, review)).toEqual([])
  })

  test('is told without what is known of characters, too', () => {
    const { page, review } = readNotation(PAGE)
    const findings = findingsOf(page, review, null)
    expect([...findings.keys()]).toEqual(['1', '2'])
  })
})

describe('what is ignored', () => {
  const ignoreFirst: Gesture = (page, review) => ignoreFinding(page, review, all(page, review)[0])
  const openIn = (notation: string) => {
    const { page, review } = readNotation(notation)
    return all(page, review)
      .filter((found) => !isIgnored(review, found))
      .map(({ finding }) => finding.text)
  }

  test('is ignored as long as the place reads so', () => {
    const ignored = after(PAGE, ignoreFirst)
    expect(openIn(ignored)).toEqual(['。', '。'])
    const retyped = after(ignored, (page, review) =>
      correct(page, review, { article: '1', part: 'kicker', from: 5, to: 6, text: ':' }),
    )
    expect(openIn(retyped)).toEqual([':', '。', '。'])
  })

  test('stays so while the rest of the headline is put right', () => {
    const page = 'A headline | 全力,推进。\nA body | 甲'
    const fixed = after(page, ignoreFirst, (p, r) =>
      fixFinding(p, r, { at: all(p, r)[1], fix: '' }),
    )
    expect(fixed).toContain('⟪halfWidth ,⟫,推进{。→}')
    expect(openIn(fixed)).toEqual([])
  })
})

describe('a page that is proofread again', () => {
  const { page, review } = readNotation(PAGE)
  const slices = (now: Review) => [...findingsInSlices(page, now, knowledge)].length

  test('costs the articles that a change touched, and no other', () => {
    expect(slices(review), 'one for each article').toBe(3)
    expect(slices(review), 'nothing is read again').toBe(0)
    const at = finder(page)
    const edits: readonly Gesture[] = [
      (p, r) => correct(p, r, { article: '1', part: 'body', from: 0, to: 1, text: '张' }),
      (p, r) => supply(p, r, { article: '2', field: 'deck', text: '乙题' }),
      (p, r) => ignoreFinding(p, r, all(p, r)[0]),
    ]
    let now = review
    const costs = edits.map((edit) => {
      now = accepted(page, now, edit(page, now, at))
      const cost = slices(now)
      expect(shown(page, now), 'as a page that is read anew').toEqual(shown({ ...page }, now))
      return cost
    })
    expect(costs).toEqual([1, 1, 0])
  })

  test('goes on where a reading was given up, also one of another review', () => {
    const anew = { ...page }
    const given = findingsInSlices(anew, review, knowledge)
    given.next()
    const changed = accepted(
      anew,
      review,
      supply(anew, review, { article: '2', field: 'deck', text: '乙题' }),
    )
    const between = findingsInSlices(anew, changed, knowledge)
    between.next()
    expect(atOnce(between)).toEqual(findingsOf({ ...page }, changed, knowledge))
    expect(atOnce(given), 'whoever comes back to it').toEqual(
      findingsOf({ ...page }, review, knowledge),
    )
  })
})
