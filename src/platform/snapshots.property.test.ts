import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advance, atOnce, type Entry, type OpenPage, openPage } from '../document'
import { isSame } from '../testing/equality'
import { fuzzing, PATIENCE } from '../testing/fuzzing'
import { type Move, moves, perform } from '../testing/random-moves'
import { desk } from '../testing/random-pages'
import { openDatabase } from './database'
import { DexiePageStore } from './dexie-store'
import { summaryOf } from './page-summary'
import { storable } from './stored-page'

const CHAPTER = 3

function entryOf(open: OpenPage, made: Move, at: number): Entry | null {
  if (made.kind === 'undo' || made.kind === 'redo') return { kind: made.kind, at }
  const result = perform(open, made)
  return result?.ok ? { kind: 'do', at, transaction: result.value } : null
}

/** The same page, all the way back and all the way forth again. */
function expectSame(read: OpenPage, open: OpenPage): void {
  for (const way of ['undone', 'done'] as const) {
    for (;;) {
      for (const part of ['review', 'proposal', 'done', 'undone', 'base', 'firstProposal'] as const)
        expect(isSame(read[part], open[part]), part).toBe(true)
      const entry: Entry = { kind: way === 'undone' ? 'undo' : 'redo', at: 0 }
      const next = advance(open, entry)
      if (next === open) break
      open = next
      read = advance(read, entry)
    }
  }
}

let databases = 0

test(
  'a page that is read from a snapshot is the page that its journal makes',
  async () => {
    const snapshots: number[] = []
    await fc.assert(
      fc.asyncProperty(desk(12), moves(20, 90), fc.boolean(), async (on, list, isDamaged) => {
        const name = `random-${++databases}`
        const database = await openDatabase(name)
        const store = new DexiePageStore(database, CHAPTER)
        let open = openPage(on.page, on.proposal, on.review)
        await store.add(atOnce(storable(open, 1)), 1)
        for (const [at, made] of list.entries()) {
          const entry = entryOf(open, made, at)
          const next = entry && advance(open, entry)
          if (!entry || next === null || next === open) continue
          open = next
          await store.append(open.page.id, [entry], summaryOf(open))
          await store.snapshot(open)
        }
        snapshots.push(await database.snapshots.count())
        if (isDamaged) await database.snapshots.limit(1).modify({ sums: [0] })
        const again = new DexiePageStore(database, CHAPTER)
        const read = await again.load(open.page.id)
        if (!read) throw new Error('not stored')
        expectSame(read, open)
        store.close()
        again.close()
      }),
      fuzzing(14, 21),
    )
    // Not merely the same because none was ever taken.
    expect(snapshots.filter((count) => count > 1).length).toBeGreaterThan(7)
  },
  PATIENCE,
)
