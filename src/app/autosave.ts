import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { StorageError } from '../platform'
import type { SaveProblem, SaveState } from '../ui/status-bar'
import { SaveError } from './journal'
import { endEdits } from './route'
import { useServices } from './services'
import { takeElsewhere } from './take-elsewhere'

/** Stores every entry as it happens. An edit counts as saved when the database says so. */
export function useAutosave(): SaveState {
  const { store, journal, desk } = useServices()
  const [state, setState] = useState<SaveState>({ kind: 'idle' })

  /** Nothing is saved from this tab any more: what is on the desk can be taken elsewhere. */
  const giveUp = useCallback(() => {
    const act = () => void takeElsewhere(desk.state.open)
    setState({ kind: 'failed', problem: 'outdated', act })
  }, [desk])
  useEffect(() => store.onOutdated(giveUp), [store, giveUp])

  const { mutate } = useMutation({
    mutationFn: () => journal.flush(),
    onSuccess: () => {
      if (journal.isEmpty) setState({ kind: 'saved', at: Date.now() })
    },
    onError: (error) => {
      const { page, cause } = error instanceof SaveError ? error : { page: null, cause: error }
      const problem = problemOf(cause)
      if (problem === 'outdated') return giveUp()
      const act = async () => {
        setState({ kind: 'saving' })
        // As it lies here, with all its history.
        if (page !== null && (problem === 'gone' || problem === 'evicted'))
          await journal.putBack(page, Date.now())
        mutate()
      }
      const failed = () =>
        setState({ kind: 'failed', problem, act: () => void act().catch(failed) })
      failed()
    },
  })

  useEffect(
    () =>
      desk.onEntry((open, entry, before) => {
        journal.push(open, entry, before)
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
  switch (problem) {
    case 'quota':
    case 'outdated':
    case 'gone':
    case 'evicted':
      return problem
    default:
      return 'other'
  }
}
