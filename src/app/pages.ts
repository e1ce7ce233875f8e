import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Metadata } from '../document'
import { keepStored, type PageMarks } from '../platform'
import { loadDesk } from './desk-module'
import { fetchPage, type ListedMetadata, metadataOfListed } from './fetched-page'
import { pageList } from './page-list'
import { prepareForDesk } from './preparing'
import { useServices } from './services'

/** The list of pages. */
export function usePages() {
  const { store } = useServices()
  return useQuery(pageList(store))
}

/** Asks the browser to keep what is stored, once there is something to lose; null until it has answered. */
export function useKept(hasPages: boolean): boolean | null {
  const { store } = useServices()
  const { data } = useQuery({
    queryKey: ['kept'],
    queryFn: keepStored,
    enabled: hasPages && store.persistent,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? null
}

/** Loads the page that the address names and lays it on the desk; clears the desk without one. */
export function useOpenedPage(id: string | null) {
  const { journal, desk, reader } = useServices()
  const query = useQuery({
    queryKey: ['page', id],
    queryFn: async ({ signal }) => {
      const [open] = await Promise.all([id === null ? null : journal.open(id), loadDesk()])
      if (open) await prepareForDesk(open, reader, signal)
      return open
    },
    enabled: id !== null,
    // The desk has the page from here on; a page that is opened again is read again.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const open = query.data ?? null
  useEffect(() => {
    if (!open || open.page.id !== id) return desk.close()
    // Other tabs may have gone on with it since it was read.
    desk.openPage(journal.current(id) ?? open)
    const { selection } = desk.state
    if (selection && isThrough(document.activeElement)) desk.focus('row', selection.caret)
  }, [open, id, desk, journal])
  return query
}

/**
 * What had the keyboard went with the start screen, or has done what it was pressed for: with a page that came in by it the
 * keyboard goes on at the first line.
 */
const isThrough = (element: Element | null) =>
  element === document.body || element?.matches('[data-way-in]') === true

/** Writes down of pages that they were exported, archived or removed, or takes it back. */
export function useMarkPages() {
  const { store, journal, list } = useServices()
  return useMutation({
    mutationFn: async ({ ids, change }: { ids: readonly string[]; change: Partial<PageMarks> }) => {
      // What is stored of a removed page afterwards would take it back.
      await journal.flush().catch(() => {})
      await store.mark(ids, change)
    },
    onSuccess: () => list.catchUp(),
  })
}

interface SampleEntry {
  readonly url: string
  readonly metadata: Metadata
  readonly title: { readonly zh: string; readonly en: string }
  readonly note: { readonly zh: string; readonly en: string }
}

/** A page of `public/samples/index.json`. */
type ListedSample = Omit<SampleEntry, 'metadata'> & ListedMetadata

/** The sample pages that come with the program. */
export function useSamples(enabled: boolean) {
  return useQuery({
    queryKey: ['samples'],
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<readonly SampleEntry[]> => {
      const response = await fetch('./samples/index.json', { signal })
      if (!response.ok) throw new Error(`samples: ${response.status}`)
      const { pages }: { pages: readonly ListedSample[] } = await response.json()
      return pages.map((sample) => ({ ...sample, metadata: metadataOfListed(sample) }))
    },
  })
}

export const fetchSample = (url: string) => fetchPage(`./samples/${url}`)
