import { createContext, useContext, useDeferredValue, useMemo } from 'react'
import { useStore } from 'zustand'
import type { OpenPage, Review } from '../document'
import type { Desk, DeskState, FinderState } from '../session'

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

/**
 * The same, but what a drag would make of the page comes when there is time for it, a move or two late: what the hand holds
 * does not wait for cards and map.
 */
export function useOpenPageSoon(): { open: OpenPage; shown: Review } {
  const { open, shown } = useOpenPage()
  const soon = useDeferredValue(shown)
  return { open, shown: shown === open.review ? shown : soon }
}

/** The same, a moment later, whatever changes it: nobody who presses a key waits for what only shows the whole page. */
export function useOpenPageLater(): { open: OpenPage; shown: Review } {
  const { open, shown } = useOpenPage()
  return useDeferredValue(useMemo(() => ({ open, shown }), [open, shown]))
}
