import { describe, expect, test } from 'vitest'
import { atOnce, differencesOf, type Entry, openPage, replay, split } from '../document'
import type { Proposal } from '../engine'
import { readNotation, writeNotation } from '../testing/notation'
import { Desk } from './desk'
import { decideDifferences, takeProposal } from './reproposal'

const proposal = (engine: string, notation: string): Proposal => ({
  engine,
  blocks: [...readNotation(notation).review.cuts].map(([start, { role, article }]) => {
    return { start, role, article, confidence: 1, reasons: [] }
  }),
  attachments: [],
  likelyCuts: [],
})

const OLD = 'A body | 甲\n| 乙\n| 丙'
const NEW = 'A body | 甲\n| 乙\nB body | 丙'

function proposedAnew() {
  const { page, review } = readNotation(OLD)
  const desk = new Desk(() => 7)
  const opened = openPage(page, proposal('old', OLD), review)
  desk.openPage(opened)
  const entries: Entry[] = []
  desk.onEntry((_, entry) => entries.push(entry))
  atOnce(takeProposal(desk, proposal('new', NEW)))
  const open = () => {
    if (!desk.state.open) throw new Error('closed')
    return desk.state.open
  }
  const places = () => differencesOf(page, open().review, open().proposal).map(({ from }) => from)
  const shown = () => writeNotation(page, open().review)
  return { desk, opened, entries, open, places, shown }
}

describe('a new proposal', () => {
  test('is in force, changes nothing by itself, and goes with undo', () => {
    const { desk, opened, entries, open, places, shown } = proposedAnew()
    expect(open().proposal.engine).toBe('new')
    expect(shown()).toBe(OLD.replaceAll('\n', '\n       '))
    expect(places()).toEqual([0])
    expect(replay(opened, entries)).toEqual(open())
    desk.undo()
    expect(open().proposal).toBe(opened.proposal)
    expect(places()).toEqual([])
    desk.redo()
    expect(open().proposal.engine).toBe('new')
  })

  test('that is in force already is neither entered nor spoken of', () => {
    const { desk, entries, open } = proposedAnew()
    const { news } = desk.state
    atOnce(takeProposal(desk, open().proposal))
    expect(entries).toHaveLength(1)
    expect(desk.state.news).toBe(news)
  })

  test('is decided, and its decisions are undone, place by place', () => {
    const { desk, places, shown } = proposedAnew()
    expect(decideDifferences(desk, 'adopt', [0])).toBe(true)
    expect(shown()).toBe('A body | 甲\n       | 乙\nB body | 丙')
    expect(desk.state.news).toMatchObject({ kind: 'done', transaction: { gesture: 'adopt' } })
    expect(decideDifferences(desk, 'adopt', [0])).toBe(false)
    desk.undo()
    expect(decideDifferences(desk, 'keep', [0])).toBe(true)
    expect(places()).toEqual([])
    desk.undo()
    expect(places()).toEqual([0])
  })

  test('does not lend its letters to articles that a person makes meanwhile', () => {
    const { desk, open } = proposedAnew()
    desk.dispatch((page, review, newArticle) => split(page, review, { at: 4, newArticle }))
    expect(open().review.cuts.get(4)?.article).toBe('3')
  })
})
