import { createContext, type PointerEvent, useCallback, useContext } from 'react'
import { createStore, useStore } from 'zustand'
import { type ArticleId, overlap, type Stretch } from '../../document'

/** What is under the pointer, in whichever pane: all of them show it. */
interface Hover {
  readonly article: ArticleId | null
  /** The raw text of the line or paragraph. */
  readonly ranges: readonly Stretch[]
}

const NOWHERE: readonly Stretch[] = []

export const createHover = () => createStore<Hover>(() => ({ article: null, ranges: NOWHERE }))

export const HoverContext = createContext(createHover())

export const useHover = <T>(select: (hover: Hover) => T): T =>
  useStore(useContext(HoverContext), select)

type SetHover = (event: PointerEvent, article: ArticleId | null, ranges?: typeof NOWHERE) => void

/** For when the pointer enters or leaves something. A finger is over nothing: it presses. */
export function useSetHover(): SetHover {
  const store = useContext(HoverContext)
  return useCallback(
    ({ pointerType }, article, ranges = NOWHERE) => {
      if (pointerType !== 'touch') store.setState({ article, ranges })
    },
    [store],
  )
}

/** Whether what is under the pointer is read from any of these ranges of raw text. */
export const useIsHere = (own: readonly Stretch[]): boolean =>
  useHover(({ ranges }) => ranges.some((range) => own.some((other) => overlap(range, other))))
