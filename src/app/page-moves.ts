import type { RefObject } from 'react'
import type { PageMarks } from '../platform'
import type { Notice } from '../ui/notices'
import type { PageMoves } from '../ui/queue/moves'
import type { QueueListHandle } from '../ui/queue/queue-list'
import { NOTHING_SELECTED } from '../ui/queue/selection'
import type { QueueModel } from '../ui/queue/use-queue-model'
import { useWords } from '../ui/words'
import { useMarkPages } from './pages'
import { goToPage } from './route'

/** Taking pages out of the queue and back: each time with a notice that takes it back. */
export function usePageMoves(
  { entries, rows, select }: QueueModel,
  current: string | null,
  list: RefObject<QueueListHandle | null>,
  tell: (notice: Omit<Notice, 'id'>) => void,
): PageMoves {
  const words = useWords()
  const marking = useMarkPages()
  const failed = () => tell({ tone: 'problem', text: words.queueFailed })

  const move = (
    ids: readonly string[],
    change: Partial<PageMarks>,
    { says, undo }: { says: string; undo: { label: string; change: Partial<PageMarks> } },
  ) => {
    if (ids.length === 0) return
    const place = rows.findIndex((row) => ids.includes(row.key))
    const takeBack = () =>
      marking
        .mutateAsync({ ids, change: undo.change })
        .then(() => setTimeout(() => list.current?.focusOn(ids[0])), failed)
    // Each is told of, however soon the next is asked for: what `mutate` is handed is called for the last alone.
    void marking.mutateAsync({ ids, change }).then(() => {
      select(NOTHING_SELECTED)
      setTimeout(() => goOnFrom(place, list.current))
      tell({ tone: 'plain', text: says, action: { label: undo.label, run: takeBack } })
    }, failed)
  }
  const says = (
    ids: readonly string[],
    one: (title: string) => string,
    many: (n: number) => string,
  ) => {
    const only = ids.length === 1 && entries.find(({ id }) => id === ids[0])
    return only ? one(only.title) : many(ids.length)
  }

  return {
    archive: (ids) =>
      move(
        ids,
        { archivedAt: Date.now() },
        {
          says: says(ids, words.pageArchived, words.pagesArchived),
          undo: { label: words.unarchive, change: { archivedAt: null } },
        },
      ),
    unarchive: (ids) =>
      move(
        ids,
        { archivedAt: null },
        {
          says: words.pagesPutBack(ids.length),
          undo: { label: words.undoIt, change: { archivedAt: Date.now() } },
        },
      ),
    remove: (ids) => {
      if (current !== null && ids.includes(current)) goToPage(null)
      move(
        ids,
        { removedAt: Date.now() },
        {
          says: says(ids, words.pageRemoved, words.pagesRemoved),
          undo: { label: words.putBack, change: { removedAt: null } },
        },
      )
    },
    putBack: (ids) =>
      move(
        ids,
        { removedAt: null },
        {
          says: words.pagesPutBack(ids.length),
          undo: { label: words.undoIt, change: { removedAt: Date.now() } },
        },
      ),
  }
}

/** The keyboard goes to what came into the place of what went; where nothing did, to the way on. */
function goOnFrom(place: number, list: QueueListHandle | null): void {
  if (list) list.focusAt(place)
  else
    document
      .querySelector<HTMLElement>('[data-pane="queue"] [data-way-back], [data-pane="start"] button')
      ?.focus()
}
