import {
  advance,
  brokenInvariants,
  type Entry,
  type OpenPage,
  openPage,
  resume,
  type Sliced,
} from '../document'
import { type ChapterRow, type SnapshotRow, unpackChapter, unpackSnapshot } from './chapter'
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
  return yield* goOn(yield* beginningOf(row), entries)
}

/** The same from a page as it was when the first of these entries was made. */
export function* goOn(start: OpenPage, entries: readonly EntryRow[]): Sliced<Rebuilt> {
  try {
    let open = start
    for (const entry of entries) open = yield* further(open, entry)
    if (isSound(open)) return { open, sound: entries.length }
  } catch {
    // Something in the journal is no entry: how far it is sound is found step by step.
  }
  return yield* soundPart(start, entries)
}

/** The page as it came. */
export function* beginningOf(row: PageRow): Sliced<OpenPage> {
  const { base: packedBase, proposal: packedProposal, ...page } = row
  try {
    const proposal = yield* unpackProposal(packedProposal)
    const base = yield* unpackReview(packedBase)
    yield
    return openPage(page, proposal, base)
  } catch (cause) {
    throw new StorageError('corrupt', { cause })
  }
}

/** The page as it was at a snapshot, with all of its history; null where anything that it takes is damaged. */
export function* atSnapshot(
  beginning: OpenPage,
  chapters: readonly ChapterRow[],
  snapshot: SnapshotRow,
): Sliced<OpenPage | null> {
  try {
    const entries: Entry[] = []
    let upTo = 0
    for (const chapter of chapters) {
      if (chapter.after !== upTo) return null
      upTo = chapter.upTo
      for (const entry of yield* unpackChapter(chapter)) {
        if (!isEntry(entry)) return null
        entries.push(entry)
      }
    }
    const open = resume(beginning, entries, yield* unpackSnapshot(snapshot))
    return upTo === snapshot.upTo && isSound(open) ? open : null
  } catch {
    return null
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
