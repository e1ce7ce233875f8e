import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Metadata } from '../document'
import type { Problem } from '../formats'
import { readBytes, withId } from '../platform'
import { type Services, useServices } from './services'

/** Something that may be a page: its bytes are read only when its turn comes. */
export interface Arrival {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>
  /** What is known of the page beforehand: it goes before what the text or the file's name says. */
  readonly metadata?: Metadata
}

export interface PastedArrival {
  readonly name: string
  readonly text: string
}

export interface ImportReport {
  readonly opened: readonly string[]
  /** The address when it began: who has gone elsewhere since is not taken away from there. */
  readonly from: string
  readonly problems: readonly ImportProblem[]
}

/** A file that could not be read, or one whose page could not be made or stored. */
export type ImportProblem =
  | { readonly kind: 'file'; readonly says: FileSays }
  | { readonly kind: 'fault'; readonly name: string }

/** A file's problem in both languages: the dictionary for it comes with the formats. */
type FileSays = Readonly<Record<'zh' | 'en', string>>

async function saysOf(problem: Problem): Promise<FileSays> {
  const { sentence } = await import('../formats')
  return { zh: sentence(problem, 'zh'), en: sentence(problem, 'en') }
}

interface Progress {
  readonly done: number
  readonly all: number
  readonly cancel: () => void
}

/** Brings pages in one by one: each is read and split in the worker, and stored; one that fails stops no other. */
export function useImport(onReport: (report: ImportReport) => void) {
  const services = useServices()
  const queries = useQueryClient()
  const [progress, setProgress] = useState<Progress | null>(null)
  const running = useRef<AbortController | null>(null)

  const mutation = useMutation({
    scope: { id: 'import' },
    mutationFn: async (arrivals: readonly (Arrival | PastedArrival)[]): Promise<ImportReport> => {
      const abort = new AbortController()
      running.current = abort
      const cancel = () => abort.abort()
      const opened: string[] = []
      const problems: ImportProblem[] = []
      const addedAt = Date.now()
      const from = window.location.hash
      for (const [index, arrival] of arrivals.entries()) {
        if (abort.signal.aborted) break
        setProgress({ done: index + 1, all: arrivals.length, cancel })
        try {
          const page = await bringIn(services, arrival, addedAt, abort.signal)
          if (!page.ok) {
            problems.push({ kind: 'file', says: await saysOf(page.refusal) })
            continue
          }
          await services.store.add(page.value, addedAt)
          opened.push(page.value.row.id)
        } catch {
          if (!abort.signal.aborted) problems.push({ kind: 'fault', name: arrival.name })
        }
      }
      return { opened, from, problems }
    },
    onSuccess: async (report) => {
      await queries.invalidateQueries({ queryKey: ['pages'] })
      onReport(report)
    },
    onSettled: () => {
      running.current = null
      setProgress(null)
    },
  })
  return { progress, isBusy: mutation.isPending, bringIn: mutation.mutate }
}

async function bringIn(
  { engine, store, newId }: Services,
  arrival: Arrival | PastedArrival,
  at: number,
  signal: AbortSignal,
) {
  const id = newId()
  const { name } = arrival
  const isPasted = 'text' in arrival
  const what = isPasted ? { name, text: arrival.text } : { name, bytes: await arrival.bytes() }
  const metadata = isPasted ? undefined : arrival.metadata
  const page = await engine.bringIn(what, { id, at, metadata }, signal)
  // A project that is already in the queue comes in beside it: neither copy overwrites the other.
  const isTaken = page.ok && (await store.list()).some((entry) => entry.id === page.value.row.id)
  return isTaken ? { ...page, value: withId(page.value, id) } : page
}

export const arrivalOf = (path: string, file: Blob): Arrival => ({
  name: path,
  bytes: () => readBytes(file),
})
