import type { Proposal } from '../engine'
import type { Page } from './page'
import type { Review } from './review'
import { applyTransaction, revertTransaction, type Transaction } from './transaction'

/**
 * A page on the desk: what it is, what was proposed, and everything done to it since. `base`, `firstProposal` and
 * the entries are what is stored; `review`, `proposal`, `done` and `undone` follow from them.
 */
export interface OpenPage {
  readonly page: Page
  /** What the page was proposed as before the first entry. */
  readonly firstProposal: Proposal
  /** The review before the first entry. */
  readonly base: Review
  readonly review: Review
  /** The last proposal that the changes brought, else the first. */
  readonly proposal: Proposal
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
  firstProposal: proposal,
  base,
  review: base,
  proposal,
  done: [],
  undone: [],
})

/** The page after one entry. An undo or redo with nothing to take leaves it the same object. */
export function advance(open: OpenPage, entry: Entry): OpenPage {
  const { review, done, undone } = open
  switch (entry.kind) {
    case 'do':
      return moved(
        open,
        applyTransaction(review, entry.transaction),
        [...done, entry.transaction],
        [],
      )
    case 'undo': {
      const last = done.at(-1)
      if (!last) return open
      return moved(open, revertTransaction(review, last), done.slice(0, -1), [...undone, last])
    }
    case 'redo': {
      const next = undone.at(-1)
      if (!next) return open
      return moved(open, applyTransaction(review, next), [...done, next], undone.slice(0, -1))
    }
  }
}

function moved(
  open: OpenPage,
  review: Review,
  done: readonly Transaction[],
  undone: readonly Transaction[],
): OpenPage {
  const proposal = done.findLast((change) => change.proposal)?.proposal ?? open.firstProposal
  return { ...open, review, proposal, done, undone }
}

/** A stored page as it was left: every entry of its journal, in order. */
export const replay = (open: OpenPage, entries: readonly Entry[]): OpenPage =>
  entries.reduce(advance, open)

/** The page after these entries, where it is known what its review was then: none of them is applied. */
export function resume(open: OpenPage, entries: readonly Entry[], review: Review): OpenPage {
  const done = [...open.done]
  const undone = [...open.undone]
  for (const entry of entries) {
    if (entry.kind === 'do') {
      done.push(entry.transaction)
      undone.length = 0
    } else if (entry.kind === 'undo') moveLast(done, undone)
    else moveLast(undone, done)
  }
  return moved(open, review, done, undone)
}

function moveLast<T>(from: T[], to: T[]): void {
  const last = from.pop()
  if (last !== undefined) to.push(last)
}

/** The entries that lead from a page's base to where it stands, for a journal that starts at the base. */
export const entriesOf = ({ done, undone }: OpenPage, at: number): Entry[] => [
  ...[...done, ...[...undone].reverse()].map(
    (transaction): Entry => ({ kind: 'do', at, transaction }),
  ),
  ...undone.map((): Entry => ({ kind: 'undo', at })),
]
