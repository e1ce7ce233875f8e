import {
  advance,
  brokenInvariants,
  type Entry,
  type OpenPage,
  openPage,
  type Sliced,
} from '../document'
import { unpackEntry, unpackProposal, unpackReview } from './packed'
import { StorageError } from './storage-error'
import type { EntryRow, PageRow } from './stored-page'

export interface Rebuilt {
  readonly open: OpenPage
  /** How many entries of the journal, from its start, the page stands on: all of them unless some are damaged. */
  readonly sound: number
}

/**
 * The page as it was left; where its journal is damaged, as it was before that. Throws `corrupt` when not even its
 * beginning can be read and fits its text.
 */
export function* rebuild(row: PageRow, entries: readonly EntryRow[]): Sliced<Rebuilt> {
  const beginning = yield* beginningOf(row)
  try {
    let open = beginning
    for (const entry of entries) open = yield* further(open, entry)
    if (isSound(open)) return { open, sound: entries.length }
  } catch {
    // Something in the journal is no entry: how far it is sound is found step by step.
  }
  return yield* soundPart(beginning, entries)
}

function* beginningOf({ id, title, source, text, ...row }: PageRow): Sliced<OpenPage> {
  try {
    const proposal = yield* unpackProposal(row.proposal)
    const base = yield* unpackReview(row.base)
    yield
    return openPage({ id, title, source, text }, proposal, base)
  } catch (cause) {
    throw new StorageError('corrupt', { cause })
  }
}

function* soundPart(beginning: OpenPage, entries: readonly EntryRow[]): Sliced<Rebuilt> {
  if (!isSound(beginning)) throw new StorageError('corrupt')
  let last: Rebuilt = { open: beginning, sound: 0 }
  let open = beginning
  try {
    for (const [before, entry] of entries.entries()) {
      open = yield* further(open, entry)
      if (isSound(open)) last = { open, sound: before + 1 }
    }
  } catch {
    // From here on nothing is known.
  }
  return last
}

function* further(open: OpenPage, { entry }: EntryRow): Sliced<OpenPage> {
  const next = yield* unpackEntry(entry)
  if (!isEntry(next)) throw new Error('no entry')
  yield
  return advance(open, next)
}

/** What is stored may be anything. An inverse that is missing would be missed only when the change is undone. */
function isEntry(entry: Partial<Entry>): entry is Entry {
  if (entry.kind === 'undo' || entry.kind === 'redo') return true
  if (entry.kind !== 'do') return false
  const { steps, inverse } = entry.transaction ?? {}
  return Array.isArray(steps) && Array.isArray(inverse)
}

function isSound({ page, review }: OpenPage): boolean {
  try {
    return brokenInvariants(page, review).length === 0
  } catch {
    return false
  }
}
