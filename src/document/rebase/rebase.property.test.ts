import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkReview, checkTransaction } from '../../testing/check'
import { isSame } from '../../testing/equality'
import { fuzzing, PATIENCE } from '../../testing/fuzzing'
import { type Move, moves, perform } from '../../testing/random-moves'
import { desk } from '../../testing/random-pages'
import { advance, type Entry, type OpenPage, openPage, replay } from '..'
import { rebase } from './rebase'
import { type Unsaved, unsavedOf } from './unsaved'

/** The entry that a random move makes of a page; null where it makes none. */
function entryOf(open: OpenPage, made: Move, at: number): Entry | null {
  if (made.kind === 'undo' || made.kind === 'redo') return { kind: made.kind, at }
  const result = perform(open, made)
  return result?.ok ? { kind: 'do', at, transaction: result.value } : null
}

function work(open: OpenPage, list: readonly Move[]): { open: OpenPage; unsaved: Unsaved[] } {
  const unsaved: Unsaved[] = []
  let now = open
  for (const [at, made] of list.entries()) {
    const entry = entryOf(now, made, at)
    const one = entry && unsavedOf(now, entry)
    if (!one) continue
    unsaved.push(one)
    now = advance(now, one.entry)
  }
  return { open: now, unsaved }
}

test(
  'what two tabs do at once comes to one sound page with one history, and nothing goes unsaid',
  () => {
    const outcomes = { kept: 0, lost: 0, idle: 0, renumbered: 0, takenBack: 0 }
    fc.assert(
      fc.property(desk(8), moves(0, 6), moves(1, 8), moves(1, 8), (on, before, theirs, own) => {
        const start = work(openPage(on.page, on.proposal, on.review), before).open
        const they = work(start, theirs)
        const here = work(start, own)
        const rebased = rebase(they.open, here.unsaved)

        const entries = rebased.unsaved.map(({ entry }) => entry)
        const again = replay(they.open, JSON.parse(JSON.stringify(entries)))
        expect(isSame(again.review, rebased.open.review)).toBe(true)
        expect(isSame(again.done, rebased.open.done)).toBe(true)
        expect(isSame(again.undone, rebased.open.undone)).toBe(true)
        checkReview(on.page, rebased.open.review)
        for (const { entry, before: page } of rebased.unsaved)
          if (entry.kind === 'do') checkTransaction(on.page, page.review, entry.transaction)
        let back = rebased.open
        while (back.done.length > 0) back = advance(back, { kind: 'undo', at: 0 })
        expect(isSame(back.review, on.review)).toBe(true)
        expect(isSame(back.proposal, on.proposal)).toBe(true)

        outcomes.kept += entries.length
        outcomes.lost += rebased.lost.length
        outcomes.idle += here.unsaved.length - entries.length - rebased.lost.length
        outcomes.renumbered += rebased.numbers.size
        outcomes.takenBack += rebased.unsaved.filter(
          ({ entry }, i) => entry.kind === 'do' && here.unsaved[i].entry.kind === 'undo',
        ).length
      }),
      fuzzing(400, 11),
    )
    // Not merely sound because nothing was ever kept, given another number, or refused.
    expect(outcomes.kept).toBeGreaterThan(5 * outcomes.lost)
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(5)
  },
  PATIENCE,
)

test(
  'on a page that nobody else has changed everything stays what it was',
  () => {
    fc.assert(
      fc.property(desk(8), moves(0, 6), moves(1, 10), (on, before, own) => {
        const start = work(openPage(on.page, on.proposal, on.review), before).open
        const here = work(start, own)
        const rebased = rebase(start, here.unsaved)
        expect(rebased.lost).toEqual([])
        expect(isSame(rebased.open.review, here.open.review)).toBe(true)
        expect(rebased.unsaved.map(({ entry }) => entry)).toEqual(
          here.unsaved.map(({ entry }) => entry),
        )
      }),
      fuzzing(120, 12),
    )
  },
  PATIENCE,
)
