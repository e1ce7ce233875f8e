import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accepted } from '../testing/check'
import { fuzzing, PATIENCE } from '../testing/fuzzing'
import { readNotation, writeNotation } from '../testing/notation'
import { moves, perform, registersOf } from '../testing/random-moves'
import { desk } from '../testing/random-pages'
import { play } from '../testing/sequence'
import { advance, applyTransaction, GESTURES, openPage, type Transaction } from '.'

test(
  'random sequences of commands keep every promise',
  () => {
    fc.assert(fc.property(desk(), moves(1, 8), play), fuzzing(10_000, 1))
  },
  PATIENCE,
)

test(
  'long ones too',
  () => {
    fc.assert(fc.property(desk(14), moves(40, 80), play), fuzzing(400, 2))
  },
  PATIENCE,
)

test(
  'every gesture is among them, accepted',
  () => {
    const accepts = new Map<string, number>()
    fc.assert(
      fc.property(desk(), moves(1, 8), ({ page, review, proposal }, made) => {
        let open = openPage(page, proposal, review)
        for (const each of made) {
          const result = perform(open, each)
          if (!result?.ok) continue
          const transaction = result.value
          accepts.set(transaction.gesture, (accepts.get(transaction.gesture) ?? 0) + 1)
          accepted(page, open.review, result)
          open = advance(open, { kind: 'do', at: 0, transaction })
        }
      }),
      fuzzing(1500, 4),
    )
    expect([...accepts.keys()].sort()).toEqual([...GESTURES].sort())
  },
  PATIENCE,
)

test(
  'two changes to different registers come to the same in either order',
  () => {
    let commuted = 0
    fc.assert(
      fc.property(desk(8), moves(2, 2), (on, [one, other]) => {
        const { review } = on
        const first = perform(on, one)
        const second = perform(on, other)
        if (!first?.ok || !second?.ok || meet(first.value, second.value)) return
        commuted++
        const forth = applyTransaction(applyTransaction(review, first.value), second.value)
        const back = applyTransaction(applyTransaction(review, second.value), first.value)
        expect(forth).toEqual(back)
        const undone = applyTransaction(forth, { ...first.value, steps: first.value.inverse })
        expect(undone).toEqual(applyTransaction(review, second.value))
      }),
      fuzzing(1500, 3),
    )
    expect(commuted).toBeGreaterThan(100)
  },
  PATIENCE,
)

const meet = (a: Transaction, b: Transaction) => {
  const written = registersOf(b)
  return [...registersOf(a)].some((register) => written.has(register))
}

test(
  'the notation of tests reads what it writes',
  () => {
    fc.assert(
      fc.property(desk(), ({ page, review }) => {
        expect(readNotation(writeNotation(page, review))).toEqual({ page, review })
      }),
      fuzzing(300, 5),
    )
  },
  PATIENCE,
)
