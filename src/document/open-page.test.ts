import { describe, expect, test } from 'vitest'
import { accepted } from '../testing/check'
import { readNotation } from '../testing/notation'
import { annotate, approve, discard } from './commands'
import { advance, type Entry, openPage, replay } from './open-page'
import type { Result } from './result'
import type { Review } from './review'
import type { Transaction } from './transaction'

const PROPOSAL = { engine: 'none', blocks: [], attachments: [], likelyCuts: [] }
const { page, review } = readNotation('A body | 甲\nB body | 乙')
const start = openPage(page, PROPOSAL, review)

const entry = (now: Review, result: Result<Transaction>): Entry => {
  accepted(page, now, result)
  if (!result.ok) throw new Error(result.refusal)
  return { kind: 'do', at: 1, transaction: result.value }
}
const first = entry(review, approve(page, review, { articles: ['1'] }))
const afterFirst = advance(start, first)
const second = entry(
  afterFirst.review,
  discard(page, afterFirst.review, { from: 0, to: 1, reason: '重复' }),
)
const undo: Entry = { kind: 'undo', at: 2 }
const redo: Entry = { kind: 'redo', at: 3 }

describe('the history of a page', () => {
  test('undo and redo lead back and forth through the same reviews', () => {
    const both = advance(afterFirst, second)
    expect(both.done).toHaveLength(2)
    expect(advance(both, undo).review).toEqual(afterFirst.review)
    expect(replay(both, [undo, undo]).review).toEqual(review)
    const again = replay(both, [undo, undo, redo, redo])
    expect(again.review).toEqual(both.review)
    expect(again.done).toEqual(both.done)
    expect(again.undone).toEqual([])
  })

  test('with nothing to undo or redo the page is the same object', () => {
    expect(advance(start, undo)).toBe(start)
    expect(advance(start, redo)).toBe(start)
  })

  test('a new change takes the redo away', () => {
    const undone = advance(advance(afterFirst, second), undo)
    const noted = entry(undone.review, annotate(page, undone.review, { article: '2', note: '记' }))
    const changed = advance(undone, noted)
    expect(changed.undone).toEqual([])
    expect(advance(changed, redo)).toBe(changed)
  })

  test('a stored journal leads to the same page', () => {
    const journal = [first, second, undo, redo, undo]
    const stored = JSON.parse(JSON.stringify(journal)) as Entry[]
    expect(replay(start, stored)).toEqual(replay(start, journal))
    expect(replay(start, stored).review).toEqual(afterFirst.review)
  })
})
