import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Entry } from '../document'
import { type PageFacts, summaryOf } from '../platform'
import type { SaveState } from '../ui/status-bar'
import { useServices } from './services'

interface Pending {
  readonly id: string
  readonly entry: Entry
  readonly facts: PageFacts
}

/**
 * Stores every entry as it happens, in order. An entry counts as saved when the database says so; what it
 * refused is kept and handed in again before anything newer.
 */
export function useAutosave(): SaveState {
  const { store, desk } = useServices()
  const queries = useQueryClient()
  const pending = useRef<Pending[]>([])
  const [state, setState] = useState<SaveState>({ kind: 'idle' })

  const { mutate } = useMutation({
    scope: { id: 'save' },
    mutationFn: async () => {
      while (pending.current.length > 0) {
        const { id } = pending.current[0]
        const end = pending.current.findIndex((item) => item.id !== id)
        const batch = pending.current.slice(0, end < 0 ? undefined : end)
        const { facts } = batch[batch.length - 1]
        await store.append(
          id,
          batch.map(({ entry }) => entry),
          facts,
        )
        pending.current = pending.current.slice(batch.length)
      }
    },
    onSuccess: () => {
      setState({ kind: 'saved', at: Date.now() })
      void queries.invalidateQueries({ queryKey: ['pages'] })
    },
    onError: () => setState({ kind: 'failed', retry: () => mutate() }),
  })

  useEffect(
    () =>
      desk.onEntry((open, entry) => {
        pending.current = [...pending.current, { id: open.page.id, entry, facts: summaryOf(open) }]
        setState({ kind: 'saving' })
        mutate()
      }),
    [desk, mutate],
  )

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (pending.current.length > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])

  return state
}
