import type { QueueRow } from './rows'

/** What a key does in the list: goes to a row, or folds an issue's pages away or out. */
export type Step = { readonly to: number } | { readonly fold: string; readonly on: boolean }

/** Rows that Page Up and Page Down go. */
const PAGE = 10

interface Press {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** The step from the row at `at`; null where the key is none of the list's. */
export function stepOf(press: Press, rows: readonly QueueRow[], at: number): Step | null {
  if (press.altKey || press.ctrlKey || press.metaKey) return null
  const row = rows[at]
  const last = rows.length - 1
  switch (press.key) {
    case 'ArrowDown':
      return { to: Math.min(last, at + 1) }
    case 'ArrowUp':
      return { to: Math.max(0, at - 1) }
    case 'PageDown':
      return { to: Math.min(last, at + PAGE) }
    case 'PageUp':
      return { to: Math.max(0, at - PAGE) }
    case 'Home':
      return { to: 0 }
    case 'End':
      return { to: last }
    case 'ArrowLeft':
      if (row?.kind === 'issue') return row.isFolded ? null : { fold: row.issue.key, on: true }
      return row?.inIssue ? { to: at - row.position } : null
    case 'ArrowRight':
      if (row?.kind !== 'issue') return null
      return row.isFolded ? { fold: row.issue.key, on: false } : { to: Math.min(last, at + 1) }
    default:
      return null
  }
}
