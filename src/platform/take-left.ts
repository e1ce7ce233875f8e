import {
  advance,
  type OpenPage,
  openPage,
  rebase,
  type Sliced,
  type Unsaved,
  unsavedOf,
} from '../document'
import { type PackedEntry, packEntries, unpackEntry } from './packed'
import { goOn } from './rebuild'
import type { Left } from './rescue'
import type { EntryRow } from './stored-page'

/**
 * A page with what closed tabs left behind on top, and the entries that are to be stored for it. The database may have
 * some or all of what a tab left. Others may have gone on meanwhile: where they have written since, theirs stays.
 */
export function* takeLeft(
  open: OpenPage,
  journal: readonly EntryRow[],
  lefts: readonly Left[],
): Sliced<{ open: OpenPage; missing: readonly PackedEntry[] }> {
  let whole = open
  const missing: PackedEntry[] = []
  for (const left of lefts) {
    const unsaved = yield* unsavedIn(
      left,
      openPage(open.page, open.firstProposal, open.base),
      journal,
    )
    const rebased = rebase(whole, unsaved, { yielding: true })
    whole = rebased.open
    missing.push(...(yield* packEntries(rebased.unsaved.map(({ entry }) => entry))))
  }
  return { open: whole, missing }
}

/** What a tab left and the database lacks, each on the page as it was in that tab. */
function* unsavedIn(
  { after, entries }: Left,
  beginning: OpenPage,
  journal: readonly EntryRow[],
): Sliced<readonly Unsaved[]> {
  const known = journal.filter(({ seq }) => (seq ?? 0) <= after).length
  const since = journal.slice(known)
  const isStored = (entry: PackedEntry, i: number) =>
    i < since.length && JSON.stringify(since[i].entry) === JSON.stringify(entry)
  const firstMissing = entries.findIndex((entry, i) => !isStored(entry, i))
  if (firstMissing < 0) return []
  const before = journal.slice(0, known + firstMissing)
  const rows = entries.slice(firstMissing).map((entry) => ({ page: beginning.page.id, entry }))
  // What lies in localStorage may be anything.
  const { sound } = yield* goOn(beginning, [...before, ...rows])
  let { open } = yield* goOn(beginning, before)
  const unsaved: Unsaved[] = []
  for (const { entry } of rows.slice(0, sound - before.length)) {
    const one = unsavedOf(open, yield* unpackEntry(entry))
    if (!one) continue
    unsaved.push(one)
    open = advance(open, one.entry)
  }
  return unsaved
}
