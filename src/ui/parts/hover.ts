import { createContext, useCallback, useContext } from 'react'
import { createStore, useStore } from 'zustand'
import type { ArticleId } from '../../document'

/** The article under the pointer, in whichever pane: both show it. */
interface Hover {
  readonly article: ArticleId | null
}

export const createHover = () => createStore<Hover>(() => ({ article: null }))

export const HoverContext = createContext(createHover())

export const useHover = <T>(select: (hover: Hover) => T): T =>
  useStore(useContext(HoverContext), select)

export function useSetHover(): (article: ArticleId | null) => void {
  const store = useContext(HoverContext)
  return useCallback((article) => store.setState({ article }), [store])
}
