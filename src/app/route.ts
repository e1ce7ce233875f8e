import { useSyncExternalStore } from 'react'

const PAGE = /^#\/page\/([^/]+)$/

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

export const pageAddress = (id: string): string => `#/page/${encodeURIComponent(id)}`

/** The page that the address names; null at the start. The address is the one truth about what is open. */
export function usePageId(): string | null {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  const found = PAGE.exec(hash)
  return found ? decodeURIComponent(found[1]) : null
}

export function goToPage(id: string | null): void {
  window.location.hash = id === null ? '' : pageAddress(id)
}
