import { advance, type Entry, type OpenPage, openPage, replay } from '../document'
import { accepted, checkReview } from './check'
import { checkCleanText } from './clean-text'
import { isSame } from './equality'
import { type Move, perform } from './random-moves'
import type { Desk } from './random-pages'

/**
 * Plays random commands, undo and redo among them, and proves everything after each; then undoes all of
 * them, redoes all of them, and reads the page again from its stored journal.
 */
export function play({ page, review: base, proposal }: Desk, moves: readonly Move[]): void {
  let open = openPage(page, proposal, base)
  const journal: Entry[] = []
  for (const [at, made] of moves.entries()) {
    const { review } = open
    let entry: Entry
    if (made.kind === 'undo' || made.kind === 'redo') entry = { kind: made.kind, at }
    else {
      const result = perform(open, made)
      if (!result?.ok) continue
      accepted(page, review, result)
      entry = { kind: 'do', at, transaction: result.value }
    }
    open = advance(open, entry)
    journal.push(entry)
    if (entry.kind !== 'do') checkReview(page, open.review)
    checkCleanText(page, open.review)
  }
  const last = open
  const { length } = open.done
  for (let i = 0; i < length; i++) open = advance(open, { kind: 'undo', at: 0 })
  same('all undone', open, { review: base, proposal })
  if (advance(open, { kind: 'undo', at: 0 }) !== open) throw new Error('more to undo than was done')
  for (let i = 0; i < length; i++) open = advance(open, { kind: 'redo', at: 0 })
  same('all redone', open, last)
  const stored = JSON.parse(JSON.stringify(journal)) as Entry[]
  same('replayed', replay(openPage(page, proposal, base), stored), last)
}

type Standing = Pick<OpenPage, 'review' | 'proposal'>

function same(what: string, actual: Standing, expected: Standing): void {
  if (!isSame(actual.review, expected.review)) throw new Error(`${what}, the review is another one`)
  if (!isSame(actual.proposal, expected.proposal))
    throw new Error(`${what}, the proposal is another one`)
}
