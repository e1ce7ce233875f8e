import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { done, type Metadata, type OpenPage, type Result } from '../document'
import type { ImportedText, Problem } from '../formats'
import { readBytes } from '../platform'
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
      const from = window.location.hash
      for (const [index, arrival] of arrivals.entries()) {
        if (abort.signal.aborted) break
        setProgress({ done: index + 1, all: arrivals.length, cancel })
        try {
          const page = await readArrival(services, arrival, abort.signal)
          if (!page.ok) {
            problems.push({ kind: 'file', says: await saysOf(page.refusal) })
            continue
          }
          await services.store.add(page.value, addedAt)
          opened.push(page.value.page.id)
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

async function readArrival(
  { engine, store, newId }: Services,
  arrival: Arrival | PastedArrival,
  signal: AbortSignal,
): Promise<Result<OpenPage, Problem>> {
  const { importPasted, makeOpenPage } = await import('../formats')
  const id = newId()
  if ('text' in arrival) {
    const pasted = importPasted(arrival.text, { id, name: arrival.name })
    return pasted.ok ? propose(pasted.value) : pasted
  }
  const file = { name: arrival.name, bytes: await arrival.bytes() }
  const read = await engine.importFile(file, { id }, signal)
  if (!read.ok) return read
  if (read.value.kind === 'text') {
    const { metadata } = read.value
    return propose({ ...read.value, metadata: { ...metadata, ...arrival.metadata } })
  }
  // A project that is already in the queue comes in beside it: neither copy overwrites the other.
  const { open } = read.value
  const taken = (await store.list()).some((entry) => entry.id === open.page.id)
  return done(taken ? { ...open, page: { ...open.page, id } } : open)

  async function propose({ page, metadata }: Pick<ImportedText, 'page' | 'metadata'>) {
    return done(makeOpenPage(page, await engine.propose(page.text, signal), metadata))
  }
}

export const arrivalOf = (path: string, file: Blob): Arrival => ({
  name: path,
  bytes: () => readBytes(file),
})
