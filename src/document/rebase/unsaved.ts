import { advance, type Entry, type OpenPage } from '../open-page'
import type { Transaction } from '../transaction'

/** Something done in this tab that is not in the page's journal yet. */
export interface Unsaved {
  readonly entry: Entry
  /** What was done, undone or redone: an undo means this change and no other. */
  readonly change: Transaction
  /** The page on which it was done. */
  readonly before: OpenPage
}

/** Null for an undo or redo with nothing to take. */
export function unsavedOf(before: OpenPage, entry: Entry): Unsaved | null {
  const change = {
    do: () => (entry.kind === 'do' ? entry.transaction : undefined),
    undo: () => before.done.at(-1),
    redo: () => before.undone.at(-1),
  }[entry.kind]()
  return change ? { entry, change, before } : null
}

/** Why something done here can stand no more, after what other tabs did first. */
export type LostReason =
  /** It and what stands there now do not fit together. */
  | 'entangled'
  /** An article that it gave text to, or wrote on, is gone. */
  | 'articleGone'
  /** It approved an article that reads otherwise now. */
  | 'readsOtherwise'
  /** It took a change back over which others were made since, or gives way to what was written there since. */
  | 'writtenOver'

/** Something done here that is not on the page any more, and of which a person must hear. */
export interface Lost {
  readonly kind: Entry['kind']
  readonly change: Transaction
  /** The page as it was right after it. */
  readonly after: OpenPage
  readonly why: LostReason
}

export const lost = ({ entry, change, before }: Unsaved, why: LostReason): Lost => ({
  kind: entry.kind,
  change,
  after: advance(before, entry),
  why,
})
