import { useSyncExternalStore } from 'react'

const PAGE = /^#\/page\/([^/]+)$/

/** Ends an edit in progress: what was typed is taken before the page it belongs to goes. */
export function endEdits(): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && activeElement.matches('input, textarea'))
    activeElement.blur()
}

const subscribe = (listener: () => void) => {
  const change = () => {
    endEdits()
    listener()
  }
  window.addEventListener('hashchange', change)
  return () => window.removeEventListener('hashchange', change)
}

export const pageAddress = (id: string): string => `#/page/${encodeURIComponent(id)}`

/** The page that the address names; null at the start. The address is the one truth about what is open. */
export function usePageId(): string | null {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return pageIn(hash)
}

/** The page's id in an address. One that is no text at all, such as `%E0%A4`, names a page that is not there. */
export function pageIn(hash: string): string | null {
  const found = PAGE.exec(hash)
  if (!found) return null
  try {
    return decodeURIComponent(found[1])
  } catch {
    return found[1]
  }
}

export function goToPage(id: string | null): void {
  window.location.hash = id === null ? '' : pageAddress(id)
}
