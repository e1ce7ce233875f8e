import { useEffect, useMemo } from 'react'
import type { QueueEntry } from './entry'
import { issueKeyOf, type Sort } from './order'
import { type QueueRow, rowsOf, shownPages } from './rows'

/** How a person has laid out the queue; it is remembered. */
export interface QueueTaste {
  readonly sort: Sort
  /** Keys of the issues that are folded away. */
  readonly folded: readonly string[]
}

export interface QueueModel {
  /** Everything that is kept, wherever. */
  readonly entries: readonly QueueEntry[]
  /** The pages that are looked at, folded away or not. */
  readonly pages: readonly QueueEntry[]
  readonly rows: readonly QueueRow[]
  readonly fold: (issue: string, on: boolean) => void
}

/** What the queue shows of the pages there are. The open page's issue is unfolded when the page is opened. */
export function useQueueModel(
  entries: readonly QueueEntry[],
  current: string | null,
  taste: QueueTaste,
  setTaste: (taste: QueueTaste) => void,
): QueueModel {
  const { sort } = taste
  const folded = useMemo(() => new Set(taste.folded), [taste.folded])
  const pages = useMemo(
    () => shownPages(entries, { place: 'queue', status: null, found: null }),
    [entries],
  )
  const rows = useMemo(() => rowsOf(pages, { sort, folded, found: null }), [pages, sort, folded])

  const fold = (issue: string, on: boolean) => {
    const there = new Set(entries.map(issueKeyOf))
    const others = taste.folded.filter((key) => key !== issue && there.has(key))
    setTaste({ sort, folded: on ? [...others, issue] : others })
  }
  const open = entries.find(({ id }) => id === current)
  useEffect(() => {
    if (open && folded.has(issueKeyOf(open))) fold(issueKeyOf(open), false)
    // Folded by hand afterwards it stays so.
  }, [open?.id])

  return { entries, pages, rows, fold }
}
