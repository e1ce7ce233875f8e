import { useSyncExternalStore } from 'react'
import type { QueueRow } from './rows'

const coarse = globalThis.matchMedia?.('(pointer: coarse)')

/** What is pressed by fingers is higher. */
export const useIsCoarse = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      coarse?.addEventListener('change', listener)
      return () => coarse?.removeEventListener('change', listener)
    },
    () => coarse?.matches ?? false,
  )

/** Pixels. A page outside of issues has two lines in a narrow list. */
export function heightOf(row: QueueRow, isWide: boolean, isCoarse: boolean): number {
  const least = isCoarse ? 44 : 0
  if (row.kind === 'issue') return Math.max(least, 30)
  if (isWide) return Math.max(least, 34)
  return Math.max(least, row.inIssue ? 28 : 44)
}
