import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accepted, checkReview } from '../testing/check'
import { checkCleanText } from '../testing/clean-text'
import { type Desk, desk, fuzzing, type Move, move, perform } from '../testing/random'
import { advance, type Entry, openPage, replay } from '.'

const PROPOSAL = { engine: 'none', blocks: [], attachments: [], likelyCuts: [] }

/** Plays random commands, undo and redo among them, and proves everything after each. */
function play({ page, review: base }: Desk, moves: readonly Move[]): void {
  let open = openPage(page, PROPOSAL, base)
  const journal: Entry[] = []
  for (const [at, made] of moves.entries()) {
    const { review } = open
    let entry: Entry
    if (made.kind === 'undo' || made.kind === 'redo') entry = { kind: made.kind, at }
    else {
      const result = perform({ page, review }, made)
      if (!result?.ok) continue
      accepted(page, review, result)
      entry = { kind: 'do', at, transaction: result.value }
    }
    open = advance(open, entry)
    journal.push(entry)
    checkReview(page, open.review)
    checkCleanText(page, open.review)
  }
  const last = open.review
  const { length } = open.done
  for (let i = 0; i < length; i++) open = advance(open, { kind: 'undo', at: 0 })
  expect(open.review).toEqual(base)
  expect(advance(open, { kind: 'undo', at: 0 })).toBe(open)
  for (let i = 0; i < length; i++) open = advance(open, { kind: 'redo', at: 0 })
  expect(open.review).toEqual(last)
  const stored = JSON.parse(JSON.stringify(journal)) as Entry[]
  expect(replay(openPage(page, PROPOSAL, base), stored).review).toEqual(last)
}

test('random sequences of commands keep every promise', () => {
  fc.assert(
    fc.property(desk(), fc.array(move, { minLength: 1, maxLength: 8 }), play),
    fuzzing(5000, 1),
  )
})

test('long ones too', () => {
  fc.assert(
    fc.property(desk(14), fc.array(move, { minLength: 40, maxLength: 80 }), play),
    fuzzing(100, 2),
  )
})
