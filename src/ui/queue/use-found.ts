import { useEffect, useMemo, useState } from 'react'
import type { QueueEntry } from './entry'
import { titled } from './titles'

/** Tells, some at a time, of the pages whose text holds what is searched for. */
export type SearchText = (text: string, signal: AbortSignal) => AsyncIterable<readonly string[]>

export interface Found {
  /** Null while nothing is searched for. */
  readonly ids: ReadonlySet<string> | null
  readonly state: 'done' | 'searching' | 'failed'
}

/** Milliseconds without a key before texts are searched; titles are at once. */
const PATIENCE = 150

interface InTexts {
  readonly query: string
  readonly ids: readonly string[]
  readonly state: Found['state']
}

/** The pages whose title, or text, holds the query: those by title at once, the others as they are found. */
export function useFound(
  entries: readonly QueueEntry[],
  query: string,
  searchText: SearchText,
): Found {
  const asked = query.trim()
  const [inTexts, setInTexts] = useState<InTexts>({ query: '', ids: [], state: 'done' })
  useEffect(() => {
    if (!asked) return
    const abort = new AbortController()
    const { signal } = abort
    const search = async () => {
      const ids: string[] = []
      const tell = (state: Found['state']) => setInTexts({ query: asked, ids: [...ids], state })
      try {
        for await (const some of searchText(asked, signal)) {
          if (signal.aborted) return
          ids.push(...some)
          tell('searching')
        }
        if (!signal.aborted) tell('done')
      } catch {
        if (!signal.aborted) tell('failed')
      }
    }
    const timer = setTimeout(() => void search(), PATIENCE)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [asked, searchText])

  const byTitle = useMemo(() => titled(entries, asked), [entries, asked])
  return useMemo(() => {
    if (!asked) return { ids: null, state: 'done' }
    const isOurs = inTexts.query === asked
    return {
      ids: new Set(isOurs ? [...byTitle, ...inTexts.ids] : byTitle),
      state: isOurs ? inTexts.state : 'searching',
    }
  }, [asked, byTitle, inTexts])
}
