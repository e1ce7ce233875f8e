import type { QueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import type { OfflineState, PageStore, TabWord } from '../platform'
import type { Notice } from '../ui/notices'
import { useWords } from '../ui/words'
import type { Journal } from './journal'
import { endEdits } from './route'
import { useServices } from './services'

/** Stores all that this tab holds, and says whether it can be loaded anew without losing anything. */
export async function storeAll(
  store: Pick<PageStore, 'persistent' | 'problem' | 'list'>,
  journal: Pick<Journal, 'flush' | 'isEmpty'>,
  queries: Pick<QueryClient, 'isMutating'>,
): Promise<TabWord> {
  endEdits()
  // Work over many pages has a scope; a dialog may hold what was typed.
  const isAtWork = queries.isMutating({ predicate: ({ options }) => options.scope !== undefined })
  if (isAtWork > 0 || document.querySelector('[role="dialog"]')) return 'busy'
  try {
    await journal.flush()
  } catch {
    return 'unsaved'
  }
  const isRefused = document.querySelector('[data-draft]') !== null
  if (!journal.isEmpty || isRefused) return 'unsaved'
  // Pages that are kept in memory go with the tab.
  const isKept = store.persistent || store.problem === 'newer'
  return isKept || (await store.list()).length === 0 ? 'stored' : 'unsaved'
}

/** Tells once that a newer version lies ready. Returns what is known, and the way to take it. */
export function useNewVersion(
  tell: (notice: Omit<Notice, 'id'>) => void,
): OfflineState & { readonly take: () => Promise<void> } {
  const words = useWords()
  const { offline, store } = useServices()
  const state = useSyncExternalStore(offline.subscribe, offline.get)
  const take = useCallback(async () => {
    const answer = await offline.take()
    if (answer !== 'taken') tell({ tone: 'problem', text: words.notTaken[answer] })
  }, [offline, tell, words])

  const isTold = useRef(false)
  useEffect(() => {
    if (!state.isNewer || isTold.current) return
    isTold.current = true
    const action = { label: words.takeVersion, run: () => void take() }
    tell({ tone: 'plain', text: words.versionReady, dismissal: words.later, action })
  }, [state.isNewer, take, tell, words])

  // Another tab runs a newer version than is known here.
  useEffect(() => store.onOutdated(() => offline.look()), [store, offline])
  return { ...state, take }
}
