import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { done, type Result } from '../document'
import type { Problem } from '../formats'
import {
  mayHoldSeveral,
  readBytes,
  type Several,
  type StorablePage,
  StorageError,
  withId,
} from '../platform'
import type { Working } from '../ui/queue/working-bar'
import { type Arrival, type Coming, Queue } from './arrivals'
import { type Services, useServices } from './services'

export interface ImportReport {
  readonly opened: readonly string[]
  /** The address when it began: who has gone elsewhere since is not taken away from there. */
  readonly from: string
  readonly problems: readonly ImportProblem[]
  readonly duplicates: readonly Duplicate[]
  /** What was not read in any more when it was cancelled, or when there was no room left. */
  readonly left: readonly Coming[]
}

/** What says the same, character by character, as a page that is there already: it was not read in again. */
export interface Duplicate {
  readonly arrival: Coming
  readonly there: { readonly id: string; readonly title: string }
}

/** A file that could not be read, or one whose page could not be made or stored; `full`: there is no room for it. */
export type ImportProblem =
  | { readonly kind: 'file'; readonly arrival: Coming; readonly says: FileSays }
  | { readonly kind: 'fault' | 'full'; readonly arrival: Coming }

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
      const addedAt = Date.now()
      const from = window.location.hash
      // A page is read and split while the one before is being stored.
      let stored: Promise<unknown> = Promise.resolve()
      let isFull = false
      const store = (page: StorablePage, arrival: Coming) =>
        services.store.add(page, addedAt).then(
          () => opened.push(page.row.id),
          (error) => {
            isFull = error instanceof StorageError && error.problem === 'quota'
            problems.push({ kind: isFull ? 'full' : 'fault', arrival })
          },
        )
      const queue = new Queue(arrivals)
      /** What came out and did not come through. */
      let cut: Coming | null = null
      for (;;) {
        if (abort.signal.aborted || isFull) break
        const arrival = queue.next()
        if (!arrival) break
        cut = arrival
        setProgress({ done: queue.done, all: queue.all, cancel })
        try {
          const read = await readIn(services, queue, arrival, addedAt, abort.signal)
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
            continue
          }
          const page = await beside(services, read.value)
          const there = again ? null : await sameText(services, page)
          if (there) duplicates.push({ arrival, there })
          else stored = store(page, arrival)
        } catch {
          await stored
          if (abort.signal.aborted) continue
          cut = null
          problems.push({ kind: 'fault', arrival })
        }
      }
      await stored
      return { opened, from, problems, duplicates, left: [...(cut ? [cut] : []), ...queue.left()] }
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

/** A page, with its picture where there is one; or the parts of a file with several. */
async function readIn(
  { engine, newId }: Services,
  queue: Queue,
  arrival: Coming,
  at: number,
  signal: AbortSignal,
): Promise<Result<StorablePage | { readonly parts: readonly Arrival[] }, Problem>> {
  const { name } = arrival
  if ('text' in arrival)
    return engine.bringIn({ name, text: arrival.text }, { id: newId(), at }, signal)
  const bytes = await arrival.bytes()
  const { part, metadata } = arrival
  const file = { name: part?.of ?? name, bytes }
  if (part === undefined && mayHoldSeveral(bytes)) {
    const several = await engine.takeApart(file, signal)
    if (!several.ok) return several
    if (several.value) return done({ parts: partsOf(several.value, arrival) })
  }
  const read = await engine.bringIn(file, { id: newId(), at, metadata, part: part?.number }, signal)
  if (!read.ok || !read.value.row.geometry || read.value.row.picture) return read
  const picture = queue.pictureFor(name, read.value.pictureName)
  if (!picture) return read
  const drawn = await engine.draw(new Blob([await picture.bytes()]), signal)
  if (!drawn) return read
  return done({ ...read.value, row: { ...read.value.row, picture: drawn } })
}

const partsOf = ({ parts }: Several, { name: of, bytes, metadata }: Arrival): readonly Arrival[] =>
  parts.map((part) => ({ name: part.name, bytes, metadata, part: { number: part.number, of } }))

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
