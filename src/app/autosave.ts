import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { StorageError, summaryOf } from '../platform'
import type { SaveState } from '../ui/status-bar'
import { useServices } from './services'

/** Stores every entry as it happens. An edit counts as saved when the database says so. */
export function useAutosave(): SaveState {
  const { journal, desk } = useServices()
  const queries = useQueryClient()
  const [state, setState] = useState<SaveState>({ kind: 'idle' })

  const { mutate } = useMutation({
    mutationFn: () => journal.flush(),
    onSuccess: () => {
      if (journal.isEmpty) setState({ kind: 'saved', at: Date.now() })
      void queries.invalidateQueries({ queryKey: ['pages'] })
    },
    onError: (error) => {
      const problem = error instanceof StorageError ? error.problem : 'failed'
      if (problem !== 'conflict' && problem !== 'gone') {
        setState({
          kind: 'failed',
          problem: problem === 'quota' ? 'quota' : 'other',
          act: () => mutate(),
        })
        return
      }
      // Another tab went on with this page, or removed it: what it did stands, and is loaded here.
      const takeLatest = () => {
        const id = desk.state.open?.page.id
        if (id !== undefined) {
          journal.forget(id)
          void queries.resetQueries({ queryKey: ['page', id] })
        }
        setState({ kind: 'idle' })
      }
      setState({ kind: 'failed', problem: 'conflict', act: takeLatest })
    },
  })

  useEffect(
    () =>
      desk.onEntry((open, entry) => {
        journal.push(open.page.id, entry, summaryOf(open))
        setState({ kind: 'saving' })
        mutate()
      }),
    [desk, journal, mutate],
  )

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!journal.isEmpty) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [journal])

  return state
}
