import type { RefObject } from 'react'
import type { Notice } from '../ui/notices'
import type { QueueEntry } from '../ui/queue/entry'
import type { QueueListHandle } from '../ui/queue/queue-list'
import type { QueueModel } from '../ui/queue/use-queue-model'
import { useWords } from '../ui/words'
import { usePutBack, useRemovePage } from './pages'
import { goToPage } from './route'

/** Going through the pages in hand, and taking one out, with a way back. `current` is the open page's id. */
export function usePageQueue(
  { rows, entries }: QueueModel,
  current: string | null,
  list: RefObject<QueueListHandle | null>,
  tell: (notice: Omit<Notice, 'id'>) => void,
) {
  const words = useWords()
  const putBack = usePutBack()
  const failed = () => tell({ tone: 'problem', text: words.queueFailed })
  const rowOf = (id: string | null) => rows.findIndex(({ key }) => key === id)
  const removal = useRemovePage<QueueEntry>((entry, copy) => {
    if (entry.id === current) goToPage(null)
    const place = rowOf(entry.id)
    setTimeout(() => goOnFrom(place, list.current))
    tell({
      tone: 'plain',
      text: words.pageRemoved(entry.title),
      action: {
        label: words.putBack,
        run: () =>
          putBack.mutate(copy, {
            onError: failed,
            onSuccess: () => setTimeout(() => list.current?.focusOn(entry.id)),
          }),
      },
    })
  })
  return {
    remove(id: string | null) {
      const entry = entries.find((candidate) => candidate.id === id)
      if (entry) removal.mutate(entry, { onError: failed })
    },
    /** Opens the page below or above in the queue, and takes the keyboard there. */
    goBeside(step: 1 | -1) {
      const pages = rows.filter((row) => row.kind === 'page')
      const next = pages[pages.findIndex(({ key }) => key === current) + step]
      if (!next) return tell({ tone: 'plain', text: step > 0 ? words.lastPage : words.firstPage })
      leaveFocus()
      goToPage(next.key)
    },
  }
}

/** The keyboard goes to what came into the place of one that went; to the start's first button where nothing is left. */
function goOnFrom(place: number, list: QueueListHandle | null): void {
  if (list) list.focusAt(place)
  else document.querySelector<HTMLElement>('[data-pane="start"] button')?.focus()
}

/** What has the keyboard goes with the page; a page that is opened takes the keyboard where nothing has it. */
function leaveFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
