import { createContext, useContext, useDeferredValue, useMemo } from 'react'
import { useStore } from 'zustand'
import type { OpenPage, Review } from '../document'
import { type Desk, type DeskState, type FinderState, isInSource } from '../session'

const DeskContext = createContext<Desk | null>(null)

export const DeskProvider = DeskContext.Provider

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('no desk around this component')
  return desk
}

export const useDeskState = <T>(select: (state: DeskState) => T): T =>
  useStore(useDesk().store, select)

export const useFinder = <T>(select: (state: FinderState) => T): T =>
  useStore(useDesk().finder.store, select)

/** The open page, and its review as it is shown: with a drag in flight, what that would make of it. */
export function useOpenPage(): { open: OpenPage; shown: Review } {
  const open = useDeskState((state) => state.open)
  const shown = useDeskState((state) => state.shown)
  if (!open || !shown) throw new Error('no page is open')
  return { open, shown }
}

/** The same, a moment later: nobody who presses a key or drags waits for what only shows the whole page. */
export function useOpenPageLater(): { open: OpenPage; shown: Review } {
  const { open, shown } = useOpenPage()
  return useDeferredValue(useMemo(() => ({ open, shown }), [open, shown]))
}

/**
 * For the cards: later as long as the hand is at the source; at once where it is on them, where what was in the air is let go,
 * or where the page is another.
 */
export function useOpenPageOnCards(): { open: OpenPage; shown: Review } {
  const desk = useDesk()
  const now = useOpenPage()
  const later = useOpenPageLater()
  const isLetGo = later.shown !== later.open.review && now.shown === now.open.review
  const mayWait = isInSource(desk.standing) && later.open.page === now.open.page && !isLetGo
  return mayWait ? later : now
}
