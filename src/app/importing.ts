import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Encoding, Problem } from '../formats'
import { readBytes, type StorablePage, StorageError, withId } from '../platform'
import type { Working } from '../ui/queue/working-bar'
import { type Arrival, type Coming, Queue } from './arrivals'
import { NotFetched } from './fetched-page'
import { ReadingIn } from './reading-in'
import { type Services, useServices } from './services'

export interface ImportReport {
  readonly opened: readonly string[]
  /** The address when it began: who has gone elsewhere since is not taken away from there. */
  readonly from: string
  readonly problems: readonly ImportProblem[]
  readonly duplicates: readonly Duplicate[]
  /** Pages of files that do not say how they are encoded. */
  readonly guessed: readonly Guessed[]
  /** What was not read in any more when it was cancelled, or when there was no room left. */
  readonly left: readonly Coming[]
}

/** A page whose file was read in the encoding that makes most sense of it. */
export interface Guessed {
  readonly id: string
  readonly name: string
  readonly encoding: Encoding
}

/** What says the same, character by character, as a page that is there already: it was not read in again. */
export interface Duplicate {
  readonly arrival: Coming
  readonly there: { readonly id: string; readonly title: string }
}

/**
 * A file that could not be read or, being one of a list, fetched; or one whose page could not be made or stored. `full`: there
 * is no room for it.
 */
export type ImportProblem =
  | { readonly kind: 'file'; readonly arrival: Coming; readonly says: FileSays }
  | { readonly kind: 'fault' | 'full' | 'notFetched'; readonly arrival: Coming }

/** A file's problem in both languages: the dictionary for it comes with the formats. */
type FileSays = Readonly<Record<'zh' | 'en', string>>

async function saysOf(problem: Problem): Promise<FileSays> {
  const { sentence } = await import('../formats')
  return { zh: sentence(problem, 'zh'), en: sentence(problem, 'en') }
}

export interface Wanted {
  readonly arrivals: readonly Coming[]
  /** Also what says the same as a page that is there. */
  readonly again?: boolean
}

/** Brings pages in one by one: each is read and split in the worker, and stored; one that fails stops no other. */
export function useImport(onReport: (report: ImportReport) => void) {
  const services = useServices()
  const [progress, setProgress] = useState<Working | null>(null)
  const running = useRef<AbortController | null>(null)

  const mutation = useMutation({
    scope: { id: 'import' },
    mutationFn: async ({ arrivals, again = false }: Wanted): Promise<ImportReport> => {
      const abort = new AbortController()
      running.current = abort
      const cancel = () => abort.abort()
      const opened: string[] = []
      const problems: ImportProblem[] = []
      const duplicates: Duplicate[] = []
      const guessed: Guessed[] = []
      const addedAt = Date.now()
      const from = window.location.hash
      // A page is read and split while the one before is being stored.
      let stored: Promise<unknown> = Promise.resolve()
      let isFull = false
      const store = (page: StorablePage, arrival: Coming) =>
        services.store.add(page, addedAt).then(
          () => {
            opened.push(page.row.id)
            const { id, source } = page.row
            // Bytes are kept of what was read in one of these alone.
            const encoding = source.encoding as Encoding
            if (page.original) guessed.push({ id, name: source.name, encoding })
          },
          (error) => {
            isFull = error instanceof StorageError && error.problem === 'quota'
            problems.push({ kind: isFull ? 'full' : 'fault', arrival })
          },
        )
      const queue = new Queue(arrivals)
      const reading = new ReadingIn(services, queue, addedAt, abort.signal)
      /** What came out and did not come through. */
      let cut: Coming | null = null
      for (;;) {
        if (abort.signal.aborted || isFull) break
        const arrival = queue.next()
        if (!arrival) break
        cut = arrival
        setProgress({ done: queue.done, all: queue.all, cancel })
        try {
          const read = await reading.read(arrival)
          await stored
          // Nor is there room for what was read meanwhile.
          if (isFull) break
          cut = null
          if (!read.ok) {
            problems.push({ kind: 'file', arrival, says: await saysOf(read.refusal) })
            continue
          }
          if ('parts' in read.value) {
            queue.insteadOfLast(read.value.parts)
            for (const problem of read.value.problems)
              problems.push({ kind: 'file', arrival, says: await saysOf(problem) })
            continue
          }
          const page = await beside(services, read.value)
          const there = again ? null : await sameText(services, page)
          if (there) duplicates.push({ arrival, there })
          else stored = store(page, arrival)
        } catch (error) {
          await stored
          if (abort.signal.aborted) continue
          cut = null
          const kind = error instanceof NotFetched ? 'notFetched' : 'fault'
          problems.push({ kind, arrival })
        }
      }
      await stored
      await reading.close()
      return {
        opened,
        from,
        problems,
        duplicates,
        guessed,
        left: [...(cut ? [cut] : []), ...queue.left()],
      }
    },
    onSuccess: async (report) => {
      await services.list.catchUp()
      onReport(report)
    },
    onSettled: () => {
      running.current = null
      setProgress(null)
    },
  })
  return { progress, isBusy: mutation.isPending, bringIn: mutation.mutate }
}

/** A project that is already in the queue comes in beside it: neither copy overwrites the other. */
const beside = async ({ store, newId }: Services, page: StorablePage) =>
  (await store.has(page.row.id)) ? withId(page, newId()) : page

/** The page of the queue or the archive that has this text. A project is more than its text: it always comes in. */
async function sameText({ store }: Services, { row, hash, entries }: StorablePage) {
  if (entries.length > 0) return null
  const same = await store.withText(hash)
  return same.find(({ id, removedAt }) => removedAt === null && id !== row.id) ?? null
}

export const arrivalOf = (path: string, file: Blob): Arrival => ({
  name: path,
  bytes: () => readBytes(file),
})
