import type { Proposal } from '../engine'
import type { Page } from './page'
import type { Review } from './review'
import { applyTransaction, revertTransaction, type Transaction } from './transaction'

/**
 * A page on the desk: what it is, what was proposed, and everything done to it since. `base` and the entries
 * are what is stored; `review`, `done` and `undone` follow from them.
 */
export interface OpenPage {
  readonly page: Page
  readonly proposal: Proposal
  /** The review before the first entry. */
  readonly base: Review
  readonly review: Review
  /** Oldest first. */
  readonly done: readonly Transaction[]
  /** What redo brings back: the last undone comes last. */
  readonly undone: readonly Transaction[]
}

/** One thing that happened to a page. The journal is the list of them; `at` is in milliseconds since 1970. */
export type Entry =
  | { readonly kind: 'do'; readonly at: number; readonly transaction: Transaction }
  | { readonly kind: 'undo'; readonly at: number }
  | { readonly kind: 'redo'; readonly at: number }

export const openPage = (page: Page, proposal: Proposal, base: Review): OpenPage => ({
  page,
  proposal,
  base,
  review: base,
  done: [],
  undone: [],
})

/** The page after one entry. An undo or redo with nothing to take leaves it the same object. */
export function advance(open: OpenPage, entry: Entry): OpenPage {
  switch (entry.kind) {
    case 'do':
      return {
        ...open,
        review: applyTransaction(open.review, entry.transaction),
        done: [...open.done, entry.transaction],
        undone: [],
      }
    case 'undo': {
      const last = open.done.at(-1)
      if (!last) return open
      return {
        ...open,
        review: revertTransaction(open.review, last),
        done: open.done.slice(0, -1),
        undone: [...open.undone, last],
      }
    }
    case 'redo': {
      const next = open.undone.at(-1)
      if (!next) return open
      return {
        ...open,
        review: applyTransaction(open.review, next),
        done: [...open.done, next],
        undone: open.undone.slice(0, -1),
      }
    }
  }
}

/** A stored page as it was left: every entry of its journal, in order. */
export const replay = (open: OpenPage, entries: readonly Entry[]): OpenPage =>
  entries.reduce(advance, open)

/** The entries that lead from a page's base to where it stands, for a journal that starts at the base. */
export const entriesOf = ({ done, undone }: OpenPage, at: number): Entry[] => [
  ...[...done, ...[...undone].reverse()].map(
    (transaction): Entry => ({ kind: 'do', at, transaction }),
  ),
  ...undone.map((): Entry => ({ kind: 'undo', at })),
]
