import { done, type OpenPage, type Result, refused } from '../document'
import {
  type Problem,
  type QueuedLine,
  queuedProject,
  readQueuedLine,
  readQueueHead,
  sha256InSlices,
  stretchesOf,
} from '../formats'
import type { Engine } from './engine-client'
import { linesOf } from './lines'
import type { PageStore } from './page-store'
import { inSlices } from './slices'
import { withId } from './stored-page'

/** What a backup holds, and how it stands to the queue. */
export interface BackupContents {
  readonly pages: readonly QueuedLine[]
  /** Pages that the queue has with this very content and history: nothing is to be done about them. */
  readonly same: ReadonlySet<string>
  /** Pages that the queue has with another content or history. */
  readonly conflicts: ReadonlySet<string>
}

/** What to do with a page that the queue has otherwise: the backup's beside it, in its place, or not at all. */
export type ConflictChoice = 'both' | 'theirs' | 'mine'

const LONGEST_HEAD = 1000

/** Reads a backup through and compares it with the queue, of which nothing is changed. */
export async function lookInto(
  file: File,
  queue: ReadonlySet<string>,
  load: (id: string) => Promise<OpenPage | null>,
  signal?: AbortSignal,
): Promise<Result<BackupContents, Problem>> {
  const lines = linesOf(file)
  // Something else may well have no line's end in gigabytes.
  const beginning = await file.slice(0, LONGEST_HEAD).text()
  const head = readQueueHead(beginning.split('\n', 1)[0], file.name)
  if (!head.ok) return head
  await lines.next()
  const pages: QueuedLine[] = []
  for await (const line of lines) {
    signal?.throwIfAborted()
    const read = readQueuedLine(line, file.name)
    if (!read.ok) return read
    if ((await lines.next()).done) return refused({ code: 'brokenJson', file: file.name })
    pages.push(read.value)
  }
  if (pages.length !== head.value) return refused({ code: 'brokenJson', file: file.name })

  const same = new Set<string>()
  const conflicts = new Set<string>()
  for (const { id, sha256 } of pages) {
    signal?.throwIfAborted()
    if (!queue.has(id)) continue
    const own = await load(id).catch(() => null)
    const isSame = own && (await inSlices(queuedProject(own), signal)).sha256 === sha256
    ;(isSame ? same : conflicts).add(id)
  }
  return done({ pages, same, conflicts })
}

export interface Restored {
  /** Ids under which pages came into the queue, in the backup's order. */
  readonly pages: readonly string[]
  /** Ids of pages that the backup's took the place of. */
  readonly replaced: readonly string[]
  readonly failed: readonly { readonly title: string; readonly problem: Problem | null }[]
}

export interface RestoreTools {
  readonly store: Pick<PageStore, 'has' | 'add'>
  readonly engine: Pick<Engine, 'bringIn'>
  readonly newId: () => string
}

/** Brings the pages of a backup into the queue, one after the other. One that fails stops no other. */
export async function restore(
  file: File,
  { same, conflicts }: BackupContents,
  choiceOf: (id: string) => ConflictChoice,
  { store, engine, newId }: RestoreTools,
  onPage: (done: number) => void,
  signal?: AbortSignal,
): Promise<Restored> {
  const pages: string[] = []
  const replaced: string[] = []
  const failed: { title: string; problem: Problem | null }[] = []
  const lines = linesOf(file)
  await lines.next()
  let count = 0
  for await (const line of lines) {
    const project = (await lines.next()).value
    if (signal?.aborted) break
    onPage(++count)
    const read = readQueuedLine(line, file.name)
    if (!read.ok || project === undefined) break
    const { id, title, sha256, ...times } = read.value
    const choice = conflicts.has(id) ? choiceOf(id) : null
    if (same.has(id) || choice === 'mine') continue
    try {
      if ((await inSlices(sha256InSlices(stretchesOf(project)), signal)) !== sha256) {
        failed.push({ title, problem: { code: 'brokenJson', file: title } })
        continue
      }
      const arrival = { name: `${title}.galley.json`, bytes: new TextEncoder().encode(project) }
      const page = await engine.bringIn(arrival, { id, at: times.updatedAt }, signal)
      if (!page.ok) {
        failed.push({ title, problem: page.refusal })
        continue
      }
      // Another tab may have brought it in since the queue was looked into.
      const isTaken = choice === null && (await store.has(id))
      const own = withId(page.value, choice === 'both' || isTaken ? newId() : id)
      signal?.throwIfAborted()
      await store.add(own, times.addedAt, times)
      pages.push(own.row.id)
      if (choice === 'theirs') replaced.push(id)
    } catch {
      if (signal?.aborted) break
      failed.push({ title, problem: null })
    }
  }
  return { pages, replaced, failed }
}
