import type { PageSummary } from '../platform'
import type { Notice } from '../ui/notices'
import { bring } from '../ui/parts/bring'
import { useWords } from '../ui/words'
import { usePutBack, useRemovePage } from './pages'
import { goToPage, pageAddress } from './route'

/** Going through the pages in hand, and taking one out, with a way back. `current` is the open page's id. */
export function usePageQueue(
  entries: readonly PageSummary[],
  current: string | null,
  tell: (notice: Omit<Notice, 'id'>) => void,
) {
  const words = useWords()
  const putBack = usePutBack()
  const failed = () => tell({ tone: 'problem', text: words.queueFailed })
  const placeOf = (id: string | null) => entries.findIndex((entry) => entry.id === id)
  const removal = useRemovePage((entry, copy) => {
    if (entry.id === current) goToPage(null)
    focusInQueue(placeOf(entry.id))
    tell({
      tone: 'plain',
      text: words.pageRemoved(entry.title),
      action: {
        label: words.putBack,
        run: () =>
          putBack.mutate(copy, { onError: failed, onSuccess: () => focusOnPage(entry.id) }),
      },
    })
  })
  return {
    remove(id: string | null) {
      const entry = entries[placeOf(id)]
      if (entry) removal.mutate(entry, { onError: failed })
    },
    /** Opens the page below or above in the queue, and takes the keyboard there. */
    goBeside(step: 1 | -1) {
      const next = entries[placeOf(current) + step]
      if (!next) return tell({ tone: 'plain', text: step > 0 ? words.lastPage : words.firstPage })
      leaveFocus()
      goToPage(next.id)
    },
  }
}

/** The keyboard goes to the page that came into the place of one that went; to the start's first button without any. */
function focusInQueue(place: number): void {
  setTimeout(() => {
    const links = document.querySelectorAll<HTMLElement>('[data-pane="queue"] a')
    const next = links[Math.min(place, links.length - 1)]
    ;(next ?? document.querySelector<HTMLElement>('[data-pane="start"] button'))?.focus()
  })
}

/** The keyboard goes to a page that has come back, as soon as the queue shows it. */
function focusOnPage(id: string): void {
  bring(
    () => document.querySelector<HTMLElement>(`[data-pane="queue"] a[href="${pageAddress(id)}"]`),
    () => {},
    (link) => link.focus(),
  )
}

/** What has the keyboard goes with the page; a page that is opened takes the keyboard where nothing has it. */
function leaveFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
