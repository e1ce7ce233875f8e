import { describe, expect, test } from 'vitest'
import type { Proposal } from '../../engine'
import { readNotation } from '../../testing/notation'
import { articleLetter, type Review } from '../review'
import { numbered } from './numbering'

const proposalOf = ({ cuts }: Review): Proposal => ({
  engine: 'test',
  blocks: [...cuts].map(([start, { role, article }]) => {
    return { start, role, article, confidence: 1, reasons: [] }
  }),
  attachments: [],
  likelyCuts: [],
})

/** The letters that a new proposal's blocks get on a page, which was proposed as `before` says. */
function letters(now: string, proposed: string, before = now): string {
  const { page, review } = readNotation(now)
  const anew = numbered(page, review, {
    before: proposalOf(readNotation(before).review),
    proposal: proposalOf(readNotation(proposed).review),
    newArticle: '24',
  })
  return anew.blocks.map(({ article }) => (article ? articleLetter(article) : '-')).join(' ')
}

describe('a new proposal’s articles', () => {
  test('have the letters under which most of their text stands', () => {
    expect(
      letters(
        'C body | 甲乙丙\nB body | 丁\n- furniture | 编',
        'A body | 甲乙丙\nB body | 丁\n- furniture | 编',
      ),
    ).toBe('C B -')
    expect(letters('A body | 甲乙\nB body | 丙', 'A body | 甲乙\nA body | 丙')).toBe('A A')
  })

  test('share a letter’s text: the greater part keeps it, the other is new', () => {
    expect(letters('A body | 甲\n| 乙丙丁', 'A body | 甲\nB body | 乙丙丁')).toBe('X A')
  })

  test('keep the letter where they are proposed as before, whatever became of them', () => {
    const before = 'A body | 甲\nB body | 乙丙丁'
    expect(letters('B body* | 甲\nB body | 乙丙丁', before, before)).toBe('A B')
  })

  test('leave a letter to who has text of it that nobody touched', () => {
    const now = 'A body* | 甲乙丙\nA body | 丁'
    expect(letters(now, 'A body | 甲乙丙\nB headline | 丁', 'C body | 甲\nC body | 乙丙丁')).toBe(
      'X A',
    )
  })

  test('have their headlines’ choices under the same letters', () => {
    const { page, review } = readNotation('B headline | 题\nC body | 甲')
    const proposal: Proposal = {
      ...proposalOf(readNotation('A headline | 题\nB body | 甲').review),
      attachments: [
        {
          blocks: [0],
          article: '1',
          confidence: 0.5,
          reasons: [],
          alternatives: [
            { article: '2', confidence: 0.3, reasons: [] },
            { article: null, confidence: 0.2, reasons: [] },
          ],
        },
      ],
    }
    const before = proposalOf(review)
    const [group] = numbered(page, review, { before, proposal, newArticle: '4' }).attachments
    expect(group.article).toBe('2')
    expect(group.alternatives.map(({ article }) => article)).toEqual(['3', null])
  })
})
