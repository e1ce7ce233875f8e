import fc from 'fast-check'
import { expect } from 'vitest'
import { advance, type OpenPage, openPage, type Page, type Review } from '../document'
import type { Proposal } from '../engine'
import { fuzzing } from './fuzzing'
import { moves, perform } from './random-moves'
import { desk, dice } from './random-pages'

type Derive = (page: Page, review: Review, proposal: Proposal) => unknown

/**
 * Plays random commands, undo and redo among them, and looks at what is derived of the page now and then, forth and
 * back: it must be what it is of a page of which nothing was derived before.
 */
export function checkDerivations(derive: Derive, runs: number, seed: number): void {
  fc.assert(
    fc.property(desk(14), moves(4, 16), dice, (start, made, roll) => {
      const standings = [openPage(start.page, start.proposal, start.review)]
      for (const move of made) {
        const open = standings[standings.length - 1]
        const { kind } = move
        const next = kind === 'undo' || kind === 'redo' ? { kind, at: 0 } : done(open, move)
        if (next) standings.push(advance(open, next))
      }
      const looks = standings.flatMap((open, i) =>
        (roll[i % roll.length] + i) % 3 > 0 ? [open, standings[(i * roll[0]) % (i + 1)]] : [],
      )
      for (const { page, review, proposal } of looks)
        expect(derive(page, review, proposal)).toEqual(derive({ ...page }, review, { ...proposal }))
    }),
    fuzzing(runs, seed),
  )
}

function done(open: OpenPage, move: Parameters<typeof perform>[1]) {
  const result = perform(open, move)
  return result?.ok ? ({ kind: 'do', at: 0, transaction: result.value } as const) : null
}
