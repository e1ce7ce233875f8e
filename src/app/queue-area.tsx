import { type ReactNode, type Ref, useCallback, useImperativeHandle, useRef } from 'react'
import type { Notice } from '../ui/notices'
import type { QueueEntry } from '../ui/queue/entry'
import type { PageMoves, PageWork } from '../ui/queue/moves'
import { Queue } from '../ui/queue/queue'
import type { QueueListHandle } from '../ui/queue/queue-list'
import { type QueueLook, useQueueModel } from '../ui/queue/use-queue-model'
import { usePageMoves } from './page-moves'
import { useGoBeside } from './page-queue'
import { usePages } from './pages'
import { pageAddress } from './route'
import { useServices } from './services'
import { usePreferences } from './taste'

export interface QueueHandle {
  readonly moves: PageMoves
  goBeside(step: 1 | -1): void
}

interface QueueAreaProps {
  readonly current: string | null
  readonly look: QueueLook
  readonly onLook: (look: QueueLook) => void
  readonly work: PageWork
  readonly isShown: boolean
  readonly isWide: boolean
  readonly className: string
  readonly tell: (notice: Omit<Notice, 'id'>) => void
  readonly ref: Ref<QueueHandle>
  readonly children: ReactNode
}

const NONE: readonly QueueEntry[] = []

/** The queue, with what is done to its pages. */
export function QueueArea({ current, isShown, className, tell, ref, ...props }: QueueAreaProps) {
  const { store: pages } = useServices()
  const { queue: taste, store } = usePreferences()
  const searchText = useCallback(
    (text: string, signal: AbortSignal) => pages.search(text, signal),
    [pages],
  )
  const model = useQueueModel({
    entries: usePages().data ?? NONE,
    current,
    look: props.look,
    onLook: props.onLook,
    taste,
    onTaste: (queue) => store.set({ queue }),
    searchText,
  })
  const list = useRef<QueueListHandle>(null)
  const moves = usePageMoves(model, current, list, tell)
  const goBeside = useGoBeside(model, current, tell)
  useImperativeHandle(ref, () => ({ moves, goBeside }))
  if (!isShown) return null
  return (
    <div className={className}>
      <Queue
        model={model}
        current={current}
        isWide={props.isWide}
        hrefOf={pageAddress}
        moves={moves}
        work={props.work}
        list={list}
      >
        {props.children}
      </Queue>
    </div>
  )
}
