import { useEffect, useMemo, useState } from 'react'
import { PLACES, type Place, placeOf, type QueueEntry, type Status } from './entry'
import { issueKeyOf, type Sort } from './order'
import { orderOf, type QueueRow, rowsOf, shownPages } from './rows'
import { NOTHING_SELECTED, type PageSelection, stillThere } from './selection'
import { type Found, type SearchText, useFound } from './use-found'

/** How a person has laid out the queue; it is remembered. */
export interface QueueTaste {
  readonly sort: Sort
  /** Keys of the issues that are folded away. */
  readonly folded: readonly string[]
}

/** What of the queue is looked at; it is not remembered. */
export interface QueueLook {
  readonly place: Place
  readonly status: Status | null
  readonly query: string
}

export const WHOLE_QUEUE: QueueLook = { place: 'queue', status: null, query: '' }

export interface QueueModel {
  /** Everything that is kept, wherever. */
  readonly entries: readonly QueueEntry[]
  readonly counts: Readonly<Record<Place, number>>
  readonly look: QueueLook
  readonly show: (change: Partial<QueueLook>) => void
  readonly taste: QueueTaste
  readonly sortBy: (sort: Sort) => void
  readonly searching: Found['state']
  /** The pages that are looked at, folded away or not. */
  readonly pages: readonly QueueEntry[]
  readonly rows: readonly QueueRow[]
  readonly fold: (issue: string, on: boolean) => void
  readonly foldAll: (on: boolean) => void
  readonly selection: PageSelection
  readonly select: (selection: PageSelection) => void
}

interface QueueModelProps {
  readonly entries: readonly QueueEntry[]
  /** The id of the open page: its issue is unfolded when the page is opened. */
  readonly current: string | null
  readonly look: QueueLook
  readonly onLook: (look: QueueLook) => void
  readonly taste: QueueTaste
  readonly onTaste: (taste: QueueTaste) => void
  readonly searchText: SearchText
}

/** What the queue shows of the pages there are, and what of it is selected. */
export function useQueueModel(props: QueueModelProps): QueueModel {
  const { entries, current, look, onLook, taste, onTaste, searchText } = props
  const { place, status, query } = look
  const { sort } = taste
  const folded = useMemo(() => new Set(taste.folded), [taste.folded])
  const { ids: found, state: searching } = useFound(entries, query, searchText)
  const pages = useMemo(
    () => shownPages(entries, { place, status, found }),
    [entries, place, status, found],
  )
  const rows = useMemo(() => rowsOf(pages, { sort, folded, found }), [pages, sort, folded, found])
  const counts = useMemo(() => countsOf(entries), [entries])

  const [selected, select] = useState(NOTHING_SELECTED)
  const selection = useMemo(() => stillThere(selected, () => orderOf(rows)), [selected, rows])

  const keepFolded = (keys: readonly string[]) => onTaste({ sort, folded: keys })
  const fold = (issue: string, on: boolean) => {
    const there = new Set(entries.map(issueKeyOf))
    const others = taste.folded.filter((key) => key !== issue && there.has(key))
    keepFolded(on ? [...others, issue] : others)
  }
  const open = entries.find(({ id }) => id === current)
  useEffect(() => {
    if (open && folded.has(issueKeyOf(open))) fold(issueKeyOf(open), false)
    // Folded by hand afterwards it stays so.
  }, [open?.id])

  return {
    entries,
    counts,
    look,
    show: (change) => onLook({ ...look, ...change }),
    taste,
    sortBy: (next) => onTaste({ ...taste, sort: next }),
    searching,
    pages,
    rows,
    fold,
    foldAll: (on) => keepFolded(on ? [...new Set(entries.map(issueKeyOf))] : []),
    selection,
    select,
  }
}

function countsOf(entries: readonly QueueEntry[]): Record<Place, number> {
  const counts = Object.fromEntries(PLACES.map((place) => [place, 0])) as Record<Place, number>
  for (const entry of entries) counts[placeOf(entry)]++
  return counts
}
