import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { inSlices, StorageError, storable, summaryOf } from '../platform'
import type { SaveProblem, SaveState } from '../ui/status-bar'
import { SaveError } from './journal'
import { endEdits } from './route'
import { useServices } from './services'

/** Stores every entry as it happens. An edit counts as saved when the database says so. */
export function useAutosave(): SaveState {
  const { journal, store, desk } = useServices()
  const queries = useQueryClient()
  const [state, setState] = useState<SaveState>({ kind: 'idle' })

  const { mutate } = useMutation({
    mutationFn: () => journal.flush(),
    onSuccess: () => {
      if (journal.isEmpty) setState({ kind: 'saved', at: Date.now() })
      void queries.invalidateQueries({ queryKey: ['pages'] })
    },
    onError: (error) => {
      const { page, cause } = error instanceof SaveError ? error : { page: null, cause: error }
      const problem = problemOf(cause)
      const act = async () => {
        setState({ kind: 'saving' })
        if (page !== null && problem === 'conflict') await takeLatest(page)
        if (page !== null && problem === 'gone') await putBack(page)
        mutate()
      }
      const failed = () =>
        setState({ kind: 'failed', problem, act: () => void act().catch(failed) })
      failed()
    },
  })

  /** Another tab went on with this page: what it did stands, and is loaded here. */
  const takeLatest = async (page: string) => {
    journal.forget(page)
    await queries.resetQueries({ queryKey: ['page', page] })
  }

  /** Another tab removed the page: as it lies on this desk, with all its history, it goes back. */
  const putBack = async (page: string) => {
    const { open } = desk.state
    if (open?.page.id === page) {
      const at = Date.now()
      await store.add(await inSlices(storable(open, at)), at)
    }
    journal.forget(page)
  }

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
    const leave = () => {
      endEdits()
      journal.rescue()
    }
    const warn = (event: BeforeUnloadEvent) => {
      leave()
      const isRefused = document.querySelector('[data-draft]') !== null
      if (!journal.isEmpty || isRefused) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('pagehide', leave)
    }
  }, [journal])

  return state
}

function problemOf(cause: unknown): SaveProblem {
  const problem = cause instanceof StorageError ? cause.problem : 'failed'
  return problem === 'quota' || problem === 'conflict' || problem === 'gone' ? problem : 'other'
}
