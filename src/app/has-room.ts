import { useSyncExternalStore } from 'react'

const room = window.matchMedia('(min-width: 1024px)')

const subscribe = (listener: () => void) => {
  room.addEventListener('change', listener)
  return () => room.removeEventListener('change', listener)
}

/** The window is wide enough for panes side by side. */
export const useHasRoom = (): boolean => useSyncExternalStore(subscribe, () => room.matches)
