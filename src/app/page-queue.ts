import { useMemo } from 'react'
import type { Notice } from '../ui/notices'
import { orderOf } from '../ui/queue/rows'
import type { QueueModel } from '../ui/queue/use-queue-model'
import { useWords } from '../ui/words'
import { goToPage } from './route'

/** Opens the page below or above the open one in the queue, and takes the keyboard there. */
export function useGoBeside(
  { rows }: QueueModel,
  current: string | null,
  tell: (notice: Omit<Notice, 'id'>) => void,
) {
  const words = useWords()
  return useMemo(
    () => (step: 1 | -1) => {
      const order = orderOf(rows)
      const next = order[order.indexOf(current ?? '') + step]
      if (!next) return tell({ tone: 'plain', text: step > 0 ? words.lastPage : words.firstPage })
      leaveFocus()
      goToPage(next)
    },
    [rows, current, tell, words],
  )
}

/** What has the keyboard goes with the page; a page that is opened takes the keyboard where nothing has it. */
function leaveFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
