import { describe, expect, test } from 'vitest'
import { doubtsOf, openPage } from '../document'
import type { Proposal } from '../engine'
import { readNotation, writeNotation } from '../testing/notation'
import { Desk } from './desk'
import { suggestionsFor, takeSuggestion } from './suggestions'

const PAGE = `
  A headline | 甲题
  A body     | 甲一
             | 甲二
  B headline | 乙题
  B body     | 乙一
             | 乙二
`

/** A desk with the page open, as sure of everything as `changed` leaves it. */
function deskWith(changed: (proposal: Proposal, at: (text: string) => number) => Proposal) {
  const { page, review } = readNotation(PAGE)
  const at = (text: string) => page.text.indexOf(text)
  const blocks = [...review.cuts].map(([start, { role, article }]) => {
    return { start, role, article, confidence: 1, reasons: [] }
  })
  const sure = { engine: 'test', blocks, attachments: [], likelyCuts: [] }
  const desk = new Desk(() => 0)
  const open = openPage(page, changed(sure, at), review)
  desk.openPage(open)
  const [doubt] = doubtsOf(page, review, open.proposal)
  const take = (rank: number) => takeSuggestion(desk, doubt, suggestionsFor(open, doubt)[rank])
  const shown = () => (desk.state.open ? writeNotation(page, desk.state.open.review) : '')
  return { desk, doubt, suggestions: suggestionsFor(open, doubt), take, shown, at }
}

/** Doubts where the block at a text begins; these cuts were thought of, too. */
const unsure =
  (text: string, cuts: readonly (readonly [string, number])[] = []) =>
  (proposal: Proposal, at: (text: string) => number): Proposal => ({
    ...proposal,
    blocks: proposal.blocks.map((block) =>
      block.start === at(text) ? { ...block, confidence: 0.5 } : block,
    ),
    likelyCuts: cuts.map(([place, confidence]) => ({ start: at(place), confidence })),
  })

describe('a boundary in doubt', () => {
  test('may be none, or stand where the engine thought of it, the likeliest first', () => {
    const { suggestions, at } = deskWith(unsure('乙题', [['甲二', 0.3]]))
    expect(suggestions).toEqual([
      { kind: 'join', article: '1', role: 'body' },
      { kind: 'move', to: at('甲二'), line: 3 },
    ])
  })

  test('no more than three are offered, and only places of the two blocks', () => {
    const { suggestions } = deskWith(
      unsure('乙一', [
        ['甲二', 0.4],
        ['乙二', 0.2],
      ]),
    )
    expect(suggestions).toMatchObject([
      { kind: 'join', article: null, role: 'headline' },
      { kind: 'split', line: 6 },
    ])
  })

  test('is taken away, moved or followed by another with one change each', () => {
    for (const [changed, rank, gesture, reads] of [
      [unsure('乙题'), 0, 'mergeArticles', 'A headline* | 乙题'],
      [unsure('乙题', [['甲二', 0.3]]), 1, 'moveBoundary', 'B headline* | 甲二'],
      [unsure('乙一', [['乙二', 0.3]]), 1, 'split', 'C body* | 乙二'],
    ] as const) {
      const { desk, take, shown } = deskWith(changed)
      expect(take(rank)).toBe(true)
      expect(desk.state.open?.done.map((done) => done.gesture)).toEqual([gesture])
      expect(shown().replaceAll(/ +/g, ' ')).toContain(reads)
      desk.undo()
      expect(shown()).toBe(writeNotation(...both(readNotation(PAGE))))
    }
  })

  test('at the page’s beginning there is nothing above to join', () => {
    expect(deskWith(unsure('甲题')).suggestions).toEqual([])
  })
})

const both = ({ page, review }: ReturnType<typeof readNotation>) => [page, review] as const

test('a headline in doubt may be another body’s, or nobody’s', () => {
  const { suggestions, take, shown } = deskWith((proposal, at) => ({
    ...proposal,
    attachments: [
      {
        blocks: [at('甲题')],
        article: '1',
        confidence: 0.4,
        reasons: [],
        alternatives: ['2', null, '2', '2'].map((article) => {
          return { article, confidence: 0.1, reasons: [] }
        }),
      },
    ],
  }))
  expect(suggestions.map((suggestion) => 'article' in suggestion && suggestion.article)).toEqual([
    '2',
    null,
    '2',
  ])
  expect(take(0)).toBe(true)
  expect(shown().replaceAll(/ +/g, ' ')).toContain('B headline* | 甲题')
})

test('what the proposal in force has otherwise may be as that has it', () => {
  const { doubt, suggestions, take, desk } = deskWith((proposal, at) => ({
    ...proposal,
    blocks: proposal.blocks.filter(({ start }) => start !== at('乙题')),
  }))
  expect(doubt.kind).toBe('difference')
  expect(suggestions).toEqual([{ kind: 'adopt' }])
  expect(take(0)).toBe(true)
  expect(desk.state.open?.done.map(({ gesture }) => gesture)).toEqual(['adopt'])
})
