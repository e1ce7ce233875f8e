import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { OpenPage } from '../document'
import { importFile, importPasted, makeOpenPage, type Problem } from '../formats'
import { decode, readBytes } from '../platform'
import { type Services, useServices } from './services'

/** Something that may be a page: its bytes are read only when its turn comes. */
export interface Arrival {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>
}

export interface PastedArrival {
  readonly name: string
  readonly text: string
}

export interface ImportReport {
  readonly opened: readonly string[]
  readonly problems: readonly ImportProblem[]
}

/** A file that could not be read, or one whose page could not be made or stored. */
export type ImportProblem =
  | { readonly kind: 'file'; readonly problem: Problem }
  | { readonly kind: 'fault'; readonly name: string }

interface Progress {
  readonly done: number
  readonly all: number
  readonly cancel: () => void
}

/** Brings pages in one by one: each is read, split in the worker and stored; one that fails stops no other. */
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
      for (const [done, arrival] of arrivals.entries()) {
        if (abort.signal.aborted) break
        setProgress({ done: done + 1, all: arrivals.length, cancel })
        try {
          const page = await readArrival(services, arrival, abort.signal)
          if (!page.ok) {
            problems.push({ kind: 'file', problem: page.refusal })
            continue
          }
          await services.store.add(page.value, addedAt)
          opened.push(page.value.page.id)
        } catch {
          if (!abort.signal.aborted) problems.push({ kind: 'fault', name: arrival.name })
        }
      }
      return { opened, problems }
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
  return { progress, bringIn: mutation.mutate }
}

async function readArrival(
  { engine, store, newId }: Services,
  arrival: Arrival | PastedArrival,
  signal: AbortSignal,
): Promise<{ ok: true; value: OpenPage } | { ok: false; refusal: Problem }> {
  const id = newId()
  const read =
    'text' in arrival
      ? importPasted(arrival.text, { id, name: arrival.name })
      : importFile({ name: arrival.name, bytes: await arrival.bytes() }, { id, decode })
  if (!read.ok) return read
  if ('kind' in read.value && read.value.kind === 'project') {
    // A project that is already in the queue comes in beside it: neither copy overwrites the other.
    const { open } = read.value
    const taken = (await store.list()).some((entry) => entry.id === open.page.id)
    return { ok: true, value: taken ? { ...open, page: { ...open.page, id } } : open }
  }
  const { page, metadata } = read.value
  const proposal = await engine.propose(page.text, signal)
  return { ok: true, value: makeOpenPage(page, proposal, metadata) }
}

export const arrivalOf = (path: string, file: Blob): Arrival => ({
  name: path,
  bytes: () => readBytes(file),
})
